import canonicalize from 'canonicalize'

/** What happened to no case in particular. Ids, codes and counts only, as in the record of cases. */
export type SystemEventBody =
  | { type: 'session.opened'; by: SignInWay; role: string; membershipId: string | null; caseId: string | null }
  | { type: 'session.switched'; role: string; membershipId: string }
  | { type: 'session.stepped_up'; role: string }
  | { type: 'session.ended'; sessionId: string }
  | { type: 'sign_in.failed'; /** Keyed hash of what was tried: it names nobody. */ account: string; count: number; step: 'password' | 'totp' | 'code' }
  | { type: 'job.retried'; jobId: string }
  | { type: 'policy.proposed' | 'policy.declined'; policyId: string; version: number }
  | { type: 'policy.activated'; policyId: string; version: number; activeFrom: string }
  | { type: 'calendar.proposed' | 'calendar.activated' | 'calendar.declined'; year: number; edition: number }
  | { type: 'solo_limit.set'; orgId: string; fromFen: number; toFen: number }
  | { type: 'ledger.published'; importId: string; orgId: string; publishedNo: number; rows: number }
  | { type: 'mapping.taught'; mappingId: string; orgId: string; version: number }
  | { type: 'staff.added'; userId: string; membershipId: string; orgId: string; role: string }

export type SignInWay = 'code' | 'track' | 'totp' | 'demo'

export interface SystemEvent { at: Date; actorId: string; body: SystemEventBody }

/** The whole event as RFC 8785 JSON: what the chain's hash is taken over. The chain itself gives the number. */
export function canonicalSystemEvent({ at, actorId, body }: SystemEvent): string {
  const text = canonicalize({ at: at.toISOString(), actor: actorId, type: body.type, payload: body })
  if (text === undefined) throw new Error(`a ${body.type} event has no canonical form`)
  return text
}
