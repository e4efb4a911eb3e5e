import 'server-only'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import * as z from 'zod/mini'
import { PARTY_OF, type Party } from '@/domain/access/roles'
import type { LetterDocument } from '@/domain/letter/document'
import { letterAddress } from '@/domain/letter/inputs'
import type { LetterContent } from '@/domain/letter/letter-content'
import { paths } from '@/components/paths'
import { env } from '@/env'
import { type Messages, messagesFor } from '@/messages/locale'
import { renderLetter } from '@/messages/render-letter'
import { readLetter } from '@/usecases/letters/read-letter'
import { pageContext } from './context'
import { currentLocale } from './locale'

export interface LetterPageProps { params: Promise<{ caseId: string; seq: string }>; searchParams: Promise<{ to?: string | string[] }> }

export interface OpenedLetter { caseId: string; content: LetterContent; letter: LetterDocument; messages: Messages }

/** What every page of a letter begins with; each side has its own, and of what is not theirs there is no page. `base`: the case on the pages of this side. */
export async function openLetter({ params, searchParams }: LetterPageProps, party: Party, base: (caseId: string) => string): Promise<OpenedLetter> {
  const [{ caseId, seq }, { to }, { actor }, locale] = await Promise.all([params, searchParams, pageContext(), currentLocale()])
  if (actor.role === 'guest') redirect(paths.signIn(base(caseId)))
  const content = PARTY_OF[actor.role] === party ? await letterAt(caseId, seq, typeof to === 'string' ? to : undefined) : null
  if (!content) notFound()
  return { caseId, content, letter: renderLetter(content, locale, env().MZ_ORIGIN), messages: messagesFor(locale) }
}

/** The title of a letter's page; of a page that is not there, none. */
export async function letterMetadata(props: LetterPageProps, party: Party, base: (caseId: string) => string): Promise<Metadata> {
  const { letter } = await openLetter(props, party, base)
  return { title: `${letter.title} ${letter.reference}` }
}

/** Once per request: the page and its title ask for the same letter. */
const letterAt = cache(async (caseId: string, seq: string, to: string | undefined): Promise<LetterContent | null> => {
  const address = z.safeParse(letterAddress, { caseId, seq, to })
  if (!address.success) return null
  const content = await readLetter(await pageContext(), address.data, 'view')
  return content.ok ? content.value : null
})
