import * as z from 'zod/mini'
import { pageContext } from '@/app/_server/context'
import { letterPrinter } from '@/app/_server/letter-printer'
import { currentLocale } from '@/app/_server/locale'
import { problem } from '@/app/_server/problem'
import { orUnavailable } from '@/app/_server/unavailable'
import { attachmentHeader } from '@/domain/evidence/file-name'
import { letterAddress } from '@/domain/letter/inputs'
import { env } from '@/env'
import { renderLetter } from '@/messages/render-letter'
import { readLetter } from '@/usecases/letters/read-letter'

/** A letter as PDF, to take along, for whom it was written to, who wrote it and who supervises them. */
export const GET = orUnavailable(async (request: Request, { params }: { params: Promise<{ caseId: string; seq: string }> }): Promise<Response> => {
  const to = new URL(request.url).searchParams.get('to')
  const address = z.safeParse(letterAddress, { ...(await params), ...(to === null ? {} : { to }) })
  if (!address.success) return problem({ code: 'not_found' })
  const content = await readLetter(await pageContext(), address.data, 'export')
  if (!content.ok) return problem(content.refusal)
  const letter = renderLetter(content.value, await currentLocale(), env().MZ_ORIGIN)
  const bytes = await letterPrinter().print(letter)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': attachmentHeader(`${letter.title} ${letter.reference}.pdf`),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
})
