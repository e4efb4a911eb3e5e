import { extended } from '../../domain/case/clock-consequences'
import type { CaseFacts } from '../../domain/case/facts'
import { CLOCK_KINDS } from '../../domain/clock/clock-facts'
import type { ClockRules } from '../../domain/clock/clock-rules'
import { EXTENDS_TO } from '../../domain/clock/clocks'
import { sourceText } from '../../domain/clock/policies/policy'
import type { ClockView, LongerTerm } from './case-view'

/** The clocks of a case with the rule each rests on, in the order a case meets them. Dates are as stored, never counted again. */
export function clockViews(facts: CaseFacts, rules: ClockRules): ClockView[] {
  return CLOCK_KINDS.flatMap((kind) => {
    const clock = facts.clocks[kind]
    if (!clock) return []
    const { duration, unit, source } = rules.policyVersion(clock.policyId, clock.policyVersion)
    return { ...clock, duration, policyUnit: unit, source: { zh: sourceText(source, 'zh'), en: sourceText(source, 'en') }, marks: source.marks }
  })
}

/** The date the decision would have after the extension that is asked for, or that could be; null when there is no longer term. */
export function longerTerm({ clocks: { decision }, extension }: CaseFacts, rules: ClockRules): LongerTerm | null {
  const policyId = extension?.policyId ?? (decision && EXTENDS_TO[decision.policyId])
  if (!decision || decision.state === 'stopped' || policyId === undefined) return null
  const { dueAt, policyVersion } = extended(decision, policyId, rules)
  const { source } = rules.policyVersion(policyId, policyVersion)
  return { fromDueAt: decision.dueAt, dueAt, source: { zh: sourceText(source, 'zh'), en: sourceText(source, 'en') } }
}
