import { type CountedDay, type DueDate, type DueInput, computeDue } from './due'
import { type Bilingual, type ClockPolicy, sourceText } from './policies/policy'
import { chinaInstant } from './rfc3339'

/** A due date with its reasons. Instants are RFC 3339 text with +08:00. */
export interface ClockExplanation {
  policy: string
  version: number
  source: string
  start: string
  due: string
  alertDue: string
  provisional: boolean
  unit: DueDate['unit']
  counted: number
  days: CountedDay[]
}

/** Why a clock ends when it ends: the rule, where it stands, and each day as it was counted. Throws as `computeDue` does. */
export function explainClock(input: DueInput & { policy: ClockPolicy }, locale: keyof Bilingual = 'zh'): ClockExplanation {
  const { due, alertDue, provisional, unit, counted, days } = computeDue(input)
  return {
    policy: input.policy.id,
    version: input.policy.version,
    source: sourceText(input.policy.source, locale),
    start: chinaInstant(input.start),
    due: chinaInstant(due),
    alertDue: chinaInstant(alertDue),
    provisional, unit, counted, days,
  }
}
