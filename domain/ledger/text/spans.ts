import { parseChinaDate } from '../../clock/china-time'
import { readMoment } from '../../diagnosis/moments'
import type { Coverage } from '../ledger-file'
import { keptMoment } from './written'

/** The time a statement says it reports on; null unless both ends can be read. */
export function spanOf(from: string | undefined, until: string | undefined): Coverage | null {
  const [first, last] = [from, until].map((text) => text && (parseChinaDate(text) ?? keptMoment(text)))
  return first && last ? { from: first, until: last } : null
}

/** From the earliest beginning to the latest end of several statements; null when one of them does not say, or there is none. */
export function widestSpan(spans: readonly (Coverage | null)[]): Coverage | null {
  const stated = spans.filter((span) => span !== null)
  if (stated.length === 0 || stated.length < spans.length) return null
  const earliest = stated.reduce((one, other) => (edge(other.from) < edge(one.from) ? other : one))
  const latest = stated.reduce((one, other) => (edge(other.until) > edge(one.until) ? other : one))
  return { from: earliest.from, until: latest.until }
}

const edge = (text: string): number => readMoment(text)!.fromMs
