import canonicalize from 'canonicalize'
import type { PolicyProposal } from '../rule-inputs'
import type { ClockPolicy } from './policy'

/** The policy as the proposal would have it. What it binds, when it starts and what pauses it is written in code and stays. */
export function nextVersion(current: ClockPolicy, version: number, proposal: PolicyProposal): ClockPolicy {
  const { duration, unit, rolls, isOn, warnPercents = [], instrumentZh, instrumentEn, articleZh, articleEn, marks, note } = proposal
  const article = articleZh === undefined && articleEn === undefined ? null : { zh: articleZh ?? articleEn!, en: articleEn ?? articleZh! }
  const { earliest, note: _note, ...kept } = current
  return {
    ...kept, version, on: isOn === 'true', duration, unit, rolls: rolls === 'true', warnPercents,
    source: { instrument: { zh: instrumentZh, en: instrumentEn }, article, marks },
    // A window that began as late as it now ends, or is counted otherwise, is none.
    ...(earliest !== undefined && earliest < duration && unit === current.unit ? { earliest } : {}),
    ...(note === undefined ? {} : { note }),
  }
}

/** The parts of a policy in which two versions differ, in the order they are shown. */
export const CHANGEABLE = ['duration', 'unit', 'earliest', 'rolls', 'on', 'warnPercents', 'source', 'note'] as const satisfies readonly (keyof ClockPolicy)[]
export type Changeable = (typeof CHANGEABLE)[number]

export const changedParts = (before: ClockPolicy, after: ClockPolicy): Changeable[] =>
  CHANGEABLE.filter((part) => canonicalize(before[part] ?? null) !== canonicalize(after[part] ?? null))
