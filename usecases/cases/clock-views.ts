import type { CaseFacts } from '../../domain/case/facts'
import { CLOCK_KINDS } from '../../domain/clock/clock-facts'
import { policyById } from '../../domain/clock/policies/policies'
import { sourceText } from '../../domain/clock/policies/policy'
import type { ClockView } from './case-view'

/** The clocks of a case with the rule each rests on, in the order a case meets them. Dates are as stored, never counted again. */
export function clockViews(facts: CaseFacts): ClockView[] {
  return CLOCK_KINDS.flatMap((kind) => {
    const clock = facts.clocks[kind]
    if (!clock) return []
    const { duration, unit, source } = policyById(clock.policyId)
    return { ...clock, duration, policyUnit: unit, source: { zh: sourceText(source, 'zh'), en: sourceText(source, 'en') } }
  })
}
