import { and, eq, sql } from 'drizzle-orm'
import type { Role } from '../../domain/access/roles'
import type { CodeAddress } from '../../domain/sign-in/inputs'
import { blindIndex, newDataKey, seal, wrapKey } from '../cipher'
import type { Db } from '../client'
import type { Keys } from '../keys'
import { credentials, users } from '../schema'

/** What equal phones and mailboxes of people are found by. `domain/privacy` says what their normal form is. */
export const phoneIndex = (phone: string, keys: Keys): string => blindIndex('sign_in_phone', phone, keys.indexKey)
export const emailIndex = (email: string, keys: Keys): string => blindIndex('sign_in_email', email, keys.indexKey)

/** What codes sent to an address are counted under. */
export const addressIndex = ({ channel, address }: CodeAddress, keys: Keys): string => (channel === 'sms' ? phoneIndex(address, keys) : emailIndex(address, keys))

/** The consumer an address belongs to; null when there is none, or they were disabled. */
export async function findConsumer(db: Db, keys: Keys, { channel, address }: CodeAddress): Promise<string | null> {
  const phone = channel === 'sms' ? phoneIndex(address, keys) : null
  const email = channel === 'mail' ? emailIndex(address, keys) : null
  const [row] = await db.execute<{ id: string | null }>(sql`select app.find_person_by_index(${phone}, ${email}) as id`)
  return row?.id ?? null
}

/** A consumer who has just proved an address, or told it on the phone and proves it by signing in; null when it is somebody's already. */
export async function addConsumer(db: Db, keys: Keys, person: { id: string; address: CodeAddress; locale: string; at: Date }): Promise<string | null> {
  const { id, address: { channel, address }, locale, at } = person
  const key = newDataKey()
  const isPhone = channel === 'sms'
  const sealed = seal(address, key, { table: 'users', column: isPhone ? 'sealed_phone' : 'sealed_email', rowId: id })
  const [row] = await db.execute<{ id: string | null }>(sql`select app.add_consumer(${id}, ${wrapKey(key, keys.masterKeys, id)},
    ${isPhone ? phoneIndex(address, keys) : null}, ${isPhone ? sealed : null}, ${isPhone ? null : emailIndex(address, keys)}, ${isPhone ? null : sealed},
    ${locale}, ${at.toISOString()}::timestamptz) as id`)
  return row?.id ?? null
}

/** What the asking guest began is from now on the person's. */
export async function passDrafts(db: Db, personId: string): Promise<void> {
  await db.execute(sql`select app.pass_drafts(${personId})`)
}

export async function findLogin(db: Db, login: string): Promise<{ userId: string; passwordHash: string } | null> {
  const [row] = await db.execute<{ user_id: string; password_hash: string }>(sql`select * from app.find_login(${login})`)
  return row ? { userId: row.user_id, passwordHash: row.password_hash } : null
}

export async function renewPasswordHash(db: Db, userId: string, oldHash: string, newHash: string): Promise<void> {
  await db.execute(sql`select app.renew_password_hash(${userId}, ${oldHash}, ${newHash})`)
}

/** The roles a person has today, the oldest first; before they are signed in. */
export async function rolesOf(db: Db, userId: string): Promise<{ id: string; role: Role }[]> {
  const rows = await db.execute<{ id: string; role: Role }>(sql`select id, role from app.memberships_of(${userId})`)
  return rows.map(({ id, role }) => ({ id, role }))
}

export interface SecondFactor { login: string; sealedTotpSecret: string; wrappedKey: string; totpLastStep: number | null }

/** The asker's own second factor; null for who has none. */
export async function ownSecondFactor(db: Db, userId: string): Promise<SecondFactor | null> {
  const [row] = await db
    .select({ login: users.login, sealedTotpSecret: credentials.sealedTotpSecret, wrappedKey: users.wrappedKey, totpLastStep: credentials.totpLastStep })
    .from(credentials).innerJoin(users, eq(users.id, credentials.userId)).where(eq(credentials.userId, userId))
  return row ? { ...row, login: row.login ?? '' } : null
}

/** False when this step of the code, or a later one, was used before. */
export async function spendTotpStep(db: Db, userId: string, step: number): Promise<boolean> {
  const [row] = await db.execute<{ spent: boolean }>(sql`select app.spend_totp_step(${userId}, ${step}) as spent`)
  return row!.spent
}

/** The asker's own proven contact, still sealed; null for staff and guests. */
export async function ownContact(db: Db, userId: string): Promise<{ wrappedKey: string; sealedPhone: string | null; sealedEmail: string | null } | null> {
  const [row] = await db.select({ wrappedKey: users.wrappedKey, sealedPhone: users.sealedPhone, sealedEmail: users.sealedEmail })
    .from(users).where(and(eq(users.id, userId), eq(users.kind, 'consumer')))
  return row ?? null
}

export interface DemoPersonRow {
  userId: string; sealedName: string | null; wrappedKey: string; membershipId: string | null; role: Role; orgName: string | null; orgNameEn: string | null
}

/** Some people of each role; nobody unless the installation was made for demonstration. */
export async function demoPeople(db: Db, perRole: number): Promise<DemoPersonRow[]> {
  const rows = await db.execute<{
    user_id: string; sealed_name: string | null; wrapped_key: string; membership_id: string | null; role: Role; org_name: string | null; org_name_en: string | null
  }>(sql`select * from app.demo_people(${perRole})`)
  return rows.map((row) => ({
    userId: row.user_id, sealedName: row.sealed_name, wrappedKey: row.wrapped_key, membershipId: row.membership_id, role: row.role, orgName: row.org_name, orgNameEn: row.org_name_en,
  }))
}

export async function saveLocale(db: Db, userId: string, locale: string): Promise<void> {
  await db.update(users).set({ locale }).where(eq(users.id, userId))
}
