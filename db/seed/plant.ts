import { count } from 'drizzle-orm'
import type { Actor } from '../../domain/access/actor'
import type { Role } from '../../domain/access/roles'
import { newDataKey, seal, wrapKey } from '../cipher'
import type { Db } from '../client'
import type { Keys } from '../keys'
import { emailIndex, phoneIndex } from '../queries/sign-in-people'
import { cases, memberships, organisations, supervisions, users } from '../schema'
import { CONSUMERS, INSTITUTIONS, MERCHANTS, OPERATOR, REGULATOR, type SeedPerson, STAFF } from './city'

/** The ids under which the city was planted. */
export interface City {
  org: (key: string) => string
  actor: (key: string, role: Role) => Actor
}

export const isEmpty = async (db: Db): Promise<boolean> => ((await db.select({ n: count() }).from(organisations))[0]?.n ?? 0) === 0

/** How many cases there are: where an interrupted seeding goes on. */
export const countCases = async (db: Db): Promise<number> => (await db.select({ n: count() }).from(cases))[0]?.n ?? 0

/** Plants organisations and people, in the caller's transaction. Runs as the worker, past the walls. */
export async function plantCity(db: Db, keys: Keys, { now, newId }: { now: Date; newId: () => string }): Promise<City> {
  const orgs = new Map<string, string>()
  const people = new Map<string, string>()
  const createdAt = new Date(now.getTime() - 400 * 86_400_000)
  const org = (key: string) => orgs.get(key)!

  const add = async (key: string, row: Omit<typeof organisations.$inferInsert, 'id' | 'createdAt' | 'state'> & { state?: 'live' | 'suspended' }) => {
    const id = newId()
    orgs.set(key, id)
    await db.insert(organisations).values({ ...row, state: row.state ?? 'live', id, createdAt })
  }
  for (const { key, kind, ...names } of INSTITUTIONS) await add(key, { ...names, kind: 'institution', institutionKind: kind })
  await add(REGULATOR.key, { name: REGULATOR.name, nameEn: REGULATOR.nameEn, place: REGULATOR.place, kind: 'regulator' })
  await add(OPERATOR.key, { name: OPERATOR.name, nameEn: OPERATOR.nameEn, place: OPERATOR.place, kind: 'operator' })
  for (const { key, acquirer, name, nameEn, place, state } of MERCHANTS) await add(key, { name, nameEn, place, state: state ?? 'live', kind: 'merchant', acquirerId: org(acquirer) })
  await db.insert(supervisions).values(INSTITUTIONS.map(({ key }) => ({ regulatorId: org(REGULATOR.key), institutionId: org(key) })))

  for (const person of [...CONSUMERS, ...STAFF]) {
    const id = newId()
    people.set(person.key, id)
    await db.insert(users).values(personRow(id, person, keys, createdAt))
    for (const seat of person.seats) await db.insert(memberships).values({ id: newId(), userId: id, orgId: org(seat.org), role: seat.role, createdAt })
  }

  return cityFrom(orgs, people)
}

/** The city that is there already, found by its names and logins. */
export async function findCity(db: Db, keys: Keys): Promise<City> {
  const orgKeys = new Map([...INSTITUTIONS, ...MERCHANTS, REGULATOR, OPERATOR].map(({ key, name }) => [name, key]))
  const orgs = (await db.select({ id: organisations.id, name: organisations.name }).from(organisations)).flatMap(({ id, name }) => pair(orgKeys.get(name), id))
  const peopleKeys = new Map([...CONSUMERS, ...STAFF].map((person) => [person.login ?? indexesOf(person, keys).phoneIndex ?? indexesOf(person, keys).emailIndex, person.key]))
  const known = await db.select({ id: users.id, login: users.login, phoneIndex: users.phoneIndex, emailIndex: users.emailIndex }).from(users)
  return cityFrom(new Map(orgs), new Map(known.flatMap(({ id, login, phoneIndex, emailIndex }) => pair(peopleKeys.get(login ?? phoneIndex ?? emailIndex), id))))
}

const pair = (key: string | undefined, id: string): [string, string][] => (key === undefined ? [] : [[key, id]])

function cityFrom(orgs: ReadonlyMap<string, string>, people: ReadonlyMap<string, string>): City {
  const need = (among: ReadonlyMap<string, string>, key: string): string => {
    const id = among.get(key)
    if (id === undefined) throw new Error(`the demo city has no ${key}`)
    return id
  }
  const org = (key: string) => need(orgs, key)
  return {
    org,
    actor: (key, role) => {
      const seat = STAFF.find((person) => person.key === key)?.seats.find((one) => one.role === role)
      return { id: need(people, key), role, orgId: seat ? org(seat.org) : null, remit: role === 'examiner' ? INSTITUTIONS.map((one) => org(one.key)) : [], onlyCaseId: null }
    },
  }
}

function indexesOf({ phone, email }: SeedPerson, keys: Keys) {
  return {
    phoneIndex: phone ? phoneIndex(phone, keys) : null,
    emailIndex: email ? emailIndex(email, keys) : null,
  }
}

function personRow(id: string, person: SeedPerson, keys: Keys, createdAt: Date): typeof users.$inferInsert {
  const { name, login, phone, email } = person
  const key = newDataKey()
  const sealed = (column: string, value: string | undefined) => (value === undefined ? null : seal(value, key, { table: 'users', column, rowId: id }))
  return {
    id, kind: login ? 'staff' : 'consumer', login, locale: 'zh-CN', createdAt,
    wrappedKey: wrapKey(key, keys.masterKeys, id),
    sealedName: sealed('sealed_name', name), sealedPhone: sealed('sealed_phone', phone), sealedEmail: sealed('sealed_email', email),
    ...indexesOf(person, keys),
  }
}
