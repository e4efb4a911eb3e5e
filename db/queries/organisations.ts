import { and, eq, ilike, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '../client'
import { organisations } from '../schema'

const acquirers = alias(organisations, 'acquirers')

export interface MerchantForFiling { id: string; name: string; acquirerId: string; acquirerKind: 'bank' | 'payment_institution' }

/** The merchant a complaint names, with the institution that will answer for it; null when there is none. */
export async function merchantForFiling(db: Db, merchantId: string): Promise<MerchantForFiling | null> {
  const [row] = await db
    .select({ id: organisations.id, name: organisations.name, acquirerId: acquirers.id, acquirerKind: acquirers.institutionKind })
    .from(organisations).innerJoin(acquirers, eq(acquirers.id, organisations.acquirerId))
    .where(and(eq(organisations.id, merchantId), eq(organisations.kind, 'merchant')))
  return row?.acquirerKind ? { ...row, acquirerKind: row.acquirerKind } : null
}

export interface MerchantChoice { id: string; name: string; nameEn: string; place: string }

/** Merchants whose name holds the text, ten at most, for the picker; of one institution where it is named. */
export async function findMerchants(db: Db, text: string, acquirerId: string | null): Promise<MerchantChoice[]> {
  const like = `%${text.replace(/[%_\\]/g, '\\$&')}%`
  return db.select({ id: organisations.id, name: organisations.name, nameEn: organisations.nameEn, place: organisations.place })
    .from(organisations)
    .where(and(eq(organisations.kind, 'merchant'), acquirerId === null ? undefined : eq(organisations.acquirerId, acquirerId), or(ilike(organisations.name, like), ilike(organisations.nameEn, like))))
    .orderBy(organisations.name, organisations.id).limit(10)
}

export interface OrganisationContact { phone: string | null; address: string | null; mailbox: string | null }

/** Where the public reaches an organisation. */
export async function contactOfOrganisation(db: Db, orgId: string): Promise<OrganisationContact> {
  const [row] = await db.select({ phone: organisations.phone, address: organisations.address, mailbox: organisations.mailbox }).from(organisations).where(eq(organisations.id, orgId))
  return row ?? { phone: null, address: null, mailbox: null }
}
