import type * as z from 'zod/mini'
import type { staffInput } from '../../domain/sign-in/inputs'
import { passwordProblem } from '../../domain/sign-in/password-policy'
import { ORGANISATION_OF } from '../../domain/sign-in/staff-roles'
import { newTotpSecret, totpUri } from '../../domain/sign-in/totp'
import { type Answer, ok, refuse } from '../../domain/result'
import { insertStaff, organisationOf } from '../../db/queries/sign-in-staff'
import { appendSystemEvent } from '../../db/queries/system-events'
import { type Ctx, transact } from '../context'
import { hashPassword } from './password-hash'

export interface StaffAdded { userId: string; /** For the person's authenticator app; it is shown once and kept sealed. */ otpauthUri: string }

/** A member of staff with both factors and a role. For the operator's command line, behind no wall. */
export async function addStaff(ctx: Ctx, { login, name, role, orgId, password }: z.infer<typeof staffInput>): Promise<Answer<StaffAdded>> {
  const organisation = await organisationOf(ctx.db, orgId)
  if (organisation?.kind !== ORGANISATION_OF[role]) return refuse({ code: 'invalid', fields: { orgId: ['not_an_id'] } })
  const problem = passwordProblem(password, [login, name, organisation.name, organisation.nameEn])
  if (problem) return refuse({ code: 'invalid', fields: { password: [problem] } })
  const passwordHash = await hashPassword(password)
  if (!passwordHash) return refuse({ code: 'busy', retryAfterSeconds: 2 })

  return transact(ctx, async ({ db, keys, newId, now, actor }) => {
    const [id, membershipId, totpSecret] = [newId(), newId(), newTotpSecret()]
    const added = await insertStaff(db, keys, { id, login, name, passwordHash, totpSecret, membershipId, orgId, role, at: now })
    if (!added) return refuse({ code: 'invalid', fields: { login: ['login_taken'] } })
    await appendSystemEvent(db, { at: now, actorId: actor.id, body: { type: 'staff.added', userId: id, membershipId, orgId, role } })
    return ok({ userId: id, otpauthUri: totpUri(totpSecret, login) })
  })
}
