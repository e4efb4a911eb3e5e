import { type Arrangement, readArrangement } from './calendars/arrangement'
import { arrangementProblems } from './calendars/arrangement-check'
import type { CalendarYear } from './calendars/calendar'
import { type PolicyChanges, readPolicyChanges } from './policies/policy-file'

/** A change of rules that is not in force: policies as they would be, or a year's calendar. */
export interface RuleChange { policies: readonly PolicyChanges[]; year: CalendarYear | null }

export type RuleChangeProblem = { code: 'neither' } | { code: 'wrong_calendar'; about: string }

/** Reads a change from a file: policies as JSON in the shipped form (one or an array, in whole or in part), or a year's arrangement as JSON or CSV. */
export function readRuleChange(text: string, nameOf: (value: unknown) => unknown = (value) => value): RuleChange | RuleChangeProblem {
  const arrangement = readArrangement(text)
  if (arrangement) return calendarChange(arrangement)
  const policies = readPolicyChanges(nameOf(parsed(text)))
  return policies ? { policies, year: null } : { code: 'neither' }
}

function calendarChange(arrangement: Arrangement): RuleChange | RuleChangeProblem {
  const [problem] = arrangementProblems(arrangement)
  if (problem) return { code: 'wrong_calendar', about: `${problem.code} ${problem.about}` }
  const { year, source, holidays, makeupWorkdays } = arrangement
  return { policies: [], year: { year, version: `cn-${year}.x`, published: true, source: source ?? '', holidays, makeupWorkdays } }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
