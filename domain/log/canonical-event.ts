import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { CaseEvent } from '../case/events'

/** The whole event as RFC 8785 JSON: what is hashed, and what an outsider needs to check the chain. */
export function canonicalEvent({ caseId, seq, at, actorId, actorRole, body }: CaseEvent): string {
  const text = canonicalize({ case: caseId, seq, at: at.toISOString(), actor: actorId, role: actorRole, type: body.type, payload: body })
  if (text === undefined) throw new Error(`event ${seq} of case ${caseId} has no canonical form`)
  return text
}

/** Where every chain begins: 32 zero bytes. */
export const CHAIN_START = Buffer.alloc(32)

/** hash = SHA-256("mz-event-v1" ‖ prev ‖ canonical): the same as the database's trigger computes. */
export function chainHash(prev: Buffer, canonical: string): Buffer {
  return createHash('sha256').update('mz-event-v1').update(prev).update(canonical, 'utf8').digest()
}

export interface ChainLink { seq: number; canonical: string; prev: Buffer; hash: Buffer }

/** The first link that does not follow from the one before it; null when the chain is whole. */
export function firstBrokenLink(links: readonly ChainLink[]): ChainLink | null {
  let prev: Buffer = CHAIN_START
  let seq = 0
  for (const link of links) {
    seq += 1
    const sound = link.seq === seq && link.prev.equals(prev) && link.hash.equals(chainHash(prev, link.canonical))
    if (!sound) return link
    prev = link.hash
  }
  return null
}
