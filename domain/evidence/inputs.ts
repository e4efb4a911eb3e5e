import * as z from 'zod/mini'
import { EVIDENCE_SLOTS } from './slots'

/** The fields that come before the file. */
export const evidenceAddInput = z.strictObject({ caseId: z.uuid('not_an_id'), slot: z.enum(EVIDENCE_SLOTS, 'choose_one') })
export const evidenceRemoveInput = z.strictObject({ evidenceId: z.uuid('not_an_id') })
export const evidenceDiscloseInput = z.strictObject({ caseId: z.uuid('not_an_id'), evidenceId: z.uuid('not_an_id'), to: z.enum(['consumer', 'merchant'], 'choose_one') })
