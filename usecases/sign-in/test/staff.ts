import { Secret, TOTP } from 'otpauth'
import { v7 as newId } from 'uuid'
import type { StaffRole } from '../../../domain/sign-in/staff-roles'
import { newTotpSecret } from '../../../domain/sign-in/totp'
import { ok, refuse } from '../../../domain/result'
import type { Client } from '../../../db/client'
import { insertStaff } from '../../../db/queries/sign-in-staff'
import { TEST_KEYS } from '../../../db/test/world'
import { beginSession } from '../begin-session'
import { settle } from '../settle'
import { type Browser, START } from './browser'

export const PASSWORD = 'kettle-orbit-plum'
/** Its hash, made once: each takes a tenth of a second. */
const PASSWORD_HASH = '$argon2id$v=19$m=65536,t=3,p=1$XzWEocaeoGZen5YR0NwRBw$owZj4MGx8dN1kQabjF5UbihIXz03ObHvqQdi+DRDLdU'

export interface Staff { userId: string; login: string; role: StaffRole; membershipId: string; codeAt: (now: Date) => string }

let logins = 0

export async function aStaffMember(worker: Client, { role, orgId }: { role: StaffRole; orgId: string }): Promise<Staff> {
  logins += 1
  const [userId, login, membershipId, secret] = [newId(), `staff.${logins}`, newId(), newTotpSecret()]
  await insertStaff(worker.db, TEST_KEYS, { id: userId, login, name: '试用员', passwordHash: PASSWORD_HASH, totpSecret: secret, membershipId, orgId, role, at: START })
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  return { userId, login, role, membershipId, codeAt: (now) => totp.generate({ timestamp: now.getTime() }) }
}

/** Signed in, as after both steps. */
export async function signInStaff(browser: Browser, { userId, login, role, membershipId }: Staff, now = START) {
  const membership = { id: membershipId, role }
  return browser.keep(await settle(await browser.ctx(now), async (inside) => {
    const signedIn = await beginSession(inside, { userId, membership, by: 'totp', next: undefined, login }, browser.visitor)
    return signedIn ? ok(signedIn) : refuse({ code: 'wrong_credentials' })
  }))
}
