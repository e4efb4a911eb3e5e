import * as z from 'zod/mini'
import { EVIDENCE_SLOTS } from './slots'

/** The fields that come before the file. */
export const evidenceAddInput = z.strictObject({ caseId: z.uuid('not_an_id'), slot: z.enum(EVIDENCE_SLOTS, 'choose_one') })
export const evidenceRemoveInput = z.strictObject({ evidenceId: z.uuid('not_an_id') })
export const evidenceDiscloseInput = z.strictObject({
  caseId: z.uuid('not_an_id'),
  evidenceIds: z.array(z.uuid('not_an_id')).check(z.minLength(1, 'choose_one'), z.maxLength(20, 'choose_one')),
  to: z.enum(['consumer', 'merchant', 'both'], 'choose_one'),
})
