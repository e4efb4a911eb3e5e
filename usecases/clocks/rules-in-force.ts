import { type ClockRules, clockRules } from '@/domain/clock/clock-rules'
import type { Db } from '@/db/client'
import { readRules, rulesStamp } from '@/db/queries/clock-rules'

/** Laying out fifty years of days is not done twice for the same rules: a process keeps the last ones it read. */
let kept: { stamp: string; rules: ClockRules } | null = null

/** The time limits and calendars that count now, as this transaction sees them; one small question tells whether the ones at hand still do. */
export async function rulesInForce(db: Db): Promise<ClockRules> {
  const stamp = await rulesStamp(db)
  if (kept?.stamp !== stamp) {
    const { policies, years } = await readRules(db)
    kept = { stamp, rules: clockRules(policies, years) }
  }
  return kept.rules
}
