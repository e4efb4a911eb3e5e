import { SHOWN_BY_BANK, SHOWN_BY_POS, SHOWN_BY_WECHAT, type Shown } from './claim'
import { clockText, dayText, momentOf } from '../clock/typed-moment'
import { paidAtProblem } from './paid-at'

/** The answers of the self-check as an address carries them. What is no answer is left out. */
export interface SelfCheckAnswers {
  shown: Partial<Shown>
  paidOn: string | null
  paidClock: string | null
  /** The instant they name; null where none was said, or none that a complaint may be about. */
  paidAt: Date | null
  /** A date was given that cannot be: in the future, too long ago, or none at all. */
  isPaidAtIgnored: boolean
}

type Query = Record<string, string | string[] | undefined>

/** Reads the answers out of a query; a date without a time is taken at noon. */
export function readSelfCheck(query: Query, now: Date): SelfCheckAnswers {
  const given = (name: string) => { const value = query[name]; return typeof value === 'string' && value !== '' ? value : null }
  const one = <T extends string>(values: readonly T[], name: string) => values.find((value) => value === given(name))
  const on = dayText.safeParse(given('paidOn')).success ? given('paidOn') : null
  const clock = clockText.safeParse(given('paidClock')).success ? given('paidClock') : null
  const paidAt = on ? momentOf(on, clock ?? '12:00') : null
  const isToday = paidAt !== null && clock === null && paidAtProblem(paidAt, now) === 'paid_in_future' && paidAtProblem(momentOf(on!, '00:00'), now) === null
  const fits = paidAt !== null && (isToday || paidAtProblem(paidAt, now) === null)
  return {
    shown: { wechat: one(SHOWN_BY_WECHAT, 'wechat'), pos: one(SHOWN_BY_POS, 'pos'), bank: one(SHOWN_BY_BANK, 'bank') },
    paidOn: fits ? on : null,
    paidClock: fits ? clock : null,
    paidAt: fits ? (isToday ? now : paidAt) : null,
    isPaidAtIgnored: !fits && given('paidOn') !== null,
  }
}

/** All three answers, if all three were given. */
export function allShown({ wechat, pos, bank }: Partial<Shown>): Shown | null {
  return wechat && pos && bank ? { wechat, pos, bank } : null
}

/** The answers as a query again, to go on to the complaint with. */
export function selfCheckQuery({ shown, paidOn: on, paidClock: clock }: Pick<SelfCheckAnswers, 'shown' | 'paidOn' | 'paidClock'>, more: Record<string, string> = {}): string {
  const pairs = Object.entries({ ...shown, paidOn: on, paidClock: clock, ...more }).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return new URLSearchParams(pairs).toString()
}
