import { v7 as newId } from 'uuid'
import { SYSTEM } from '@/domain/access/actor'
import type { Db } from '@/db/client'
import type { Keys } from '@/db/keys'
import type { Leases } from '@/db/leases'
import type { Ctx } from '@/usecases/context'
import type { EvidenceKeeping } from '@/usecases/evidence/open-evidence-keeping'
import type { Messaging } from '@/usecases/outbox/open-messaging'

/** Tells whoever runs the worker that something went wrong, and in which task or round. */
export type Report = (work: string, error: unknown) => void

/** What the worker's tasks and rounds work with. */
export interface Tools { db: Db; keys: Keys; leases: Leases; messaging: Messaging; evidence: EvidenceKeeping; origin: string; report: Report }

/** The context of what the machine does by itself, made for each piece of work so that `now` is fresh. */
export const machine = ({ db, keys }: Pick<Tools, 'db' | 'keys'>): Ctx => ({ actor: SYSTEM, sessionId: null, now: new Date(), newId, db, keys, intent: null })

/** How much a round had to do, and how much of it did not work out and is left for the next time. */
export interface Walked { found: number; failed: number }
