import * as z from 'zod/mini'
import { scanEvidence as scan } from '@/usecases/evidence/scan-evidence'
import { task } from '../task'
import { machine } from '../tools'

/** Scans a file whose scanner was out of reach when it came; while it still is, the refusal has it tried again. */
export const scanEvidence = task(z.strictObject({ evidenceId: z.uuid() }), (tools, payload) => scan(machine(tools), payload, tools.evidence))
