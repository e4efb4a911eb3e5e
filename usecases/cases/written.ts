import type { EventBody } from '../../domain/case/events'
import type { CaseFacts } from '../../domain/case/facts'

/** What was written: the case after it, the events in order, and the hash of the one that was asked for. */
export interface Written { facts: CaseFacts; bodies: EventBody[]; hash: string }
