import 'server-only'
import type { Refusal } from '@/domain/refusal'
import { sameSitePath } from '@/domain/sign-in/next-path'
import { errorsOf } from '@/components/forms/field-errors'
import { env } from '@/env'
import { type Locale, type Messages, messagesFor } from '@/messages/locale'
import { formReturn } from './form-return'
import { currentLocale } from './locale'

export type DoorSearch = Promise<{ next?: string | string[]; form?: string | string[] }>

export interface Door {
  locale: Locale
  messages: Messages
  isDemo: boolean
  /** Where to go afterwards, if the link said; on this site. */
  next: string | undefined
  /** What was typed here before it was refused, and why. */
  typed: Record<string, unknown>
  refusal: Refusal | null
  /** The refusal by field, for `errorAt`. */
  errors: ReturnType<typeof errorsOf>
}

/** What every page at the doors has to know of its request. */
export async function readDoor(search: DoorSearch): Promise<Door> {
  const [{ next }, returned, locale] = [await search, await formReturn(search), await currentLocale()]
  return {
    locale, messages: messagesFor(locale), isDemo: env().MZ_MODE === 'demo',
    next: typeof next === 'string' ? (sameSitePath(next) ?? undefined) : undefined,
    typed: returned?.typed ?? {}, refusal: returned?.refusal ?? null, errors: errorsOf(returned?.refusal),
  }
}

/** What was typed into a text field. */
export const typedText = ({ typed }: Door, name: string): string | undefined => (typeof typed[name] === 'string' ? typed[name] : undefined)
