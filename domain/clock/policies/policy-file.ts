import * as z from 'zod/mini'
import { type ClockPolicy, MARKS, UNITS } from './policy'

const bilingual = z.object({ zh: z.string(), en: z.string() })

/** A policy in the shipped form, or as much of one as is to change: what is not said is as it is now. */
const changes = z.object({
  id: z.string(),
  duration: z.optional(z.int().check(z.gte(0))),
  unit: z.optional(z.enum(UNITS)),
  earliest: z.optional(z.int().check(z.gte(0))),
  rolls: z.optional(z.boolean()),
  on: z.optional(z.boolean()),
  warnPercents: z.optional(z.array(z.int())),
  source: z.optional(z.object({ instrument: bilingual, article: z.nullable(bilingual), marks: z.array(z.enum(MARKS)) })),
  note: z.optional(z.string()),
})
export type PolicyChanges = Pick<ClockPolicy, 'id'> & Partial<ClockPolicy>

/** Reads one policy or several from parsed JSON, names in the code's own writing; null when it is neither. */
export function readPolicyChanges(given: unknown): PolicyChanges[] | null {
  const read = z.safeParse(z.array(changes), Array.isArray(given) ? given : [given])
  return read.success && read.data.length > 0 ? read.data : null
}

/** The policy with those changes, as its next version. */
export const withChanges = (current: ClockPolicy, given: PolicyChanges): ClockPolicy => ({ ...current, ...given, version: current.version + 1 })
