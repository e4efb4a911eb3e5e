import { formatMoment } from '@/components/format/dates'
import { paths } from '@/components/paths'
import type { Refusal } from '@/domain/refusal'
import { sentenceOf } from '@/messages/event-sentences'
import type { Locale, Messages } from '@/messages/locale'
import type { CaseView } from '@/usecases/cases/case-view'
import type { Ctx } from '@/usecases/context'

/** What every part of the case page needs: the case, the words, who looks, and the form that came back. */
export interface CaseSetting {
  ctx: Ctx
  view: CaseView
  locale: Locale
  now: Date
  messages: Messages
  /** The act whose form stands open, as the address says. */
  act: string | null
  /** The case that the address proposes to join this one to. */
  into: string | null
  returned: { typed: Record<string, unknown>; refusal: Refusal } | null
  /** What happened on the case last, for whoever was slower. */
  latest: string
}

/** Where the door of an act on this case is. */
export const doorOf = ({ view }: Pick<CaseSetting, 'view'>, door: string): string => `/api/v1/cases/${view.facts.id}/${door}`

/** This page with a form open, or with none. */
export const hereWith = ({ view }: Pick<CaseSetting, 'view'>, act: string | undefined): string => paths.case(view.facts.reference, { act })

/** What a form of this page is given; the one that came back gets what was typed in it, and the name the browser scrolls to. */
export function formOptions({ ctx, view, locale, act, returned }: CaseSetting, name: string, { overwrites }: { overwrites: boolean }) {
  const isBack = act === name && returned !== null
  return {
    locale, formKey: ctx.newId(), version: overwrites ? view.facts.version : null, from: paths.case(view.facts.reference, { act: name }),
    returned: isBack ? returned : null, id: isBack || act === name ? 'form' : name,
  }
}

/** The last event that was not the machine's counting: what somebody else just did. */
export function latestOf({ events }: CaseView, { events: words, common, workspace }: Messages, locale: Locale, now: Date): string {
  const last = events.findLast(({ body }) => !body.type.startsWith('clock.'))
  if (!last) return ''
  const who = last.name ?? common.roles[last.role]
  return workspace.next.someoneFirst(`${formatMoment(last.at, { locale, now })} ${who} ${sentenceOf(words.sentences, last.body)}`)
}
