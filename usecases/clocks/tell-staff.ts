import { MERCHANT_ROLES, type Role } from '@/domain/access/roles'
import type { CaseFacts } from '@/domain/case/facts'
import type { Notice } from '@/domain/case/notices'
import type { ClockFacts } from '@/domain/clock/clock-facts'
import { type EscalationStep, toldRoles } from '@/domain/clock/escalation'
import { maskEmail, maskPhone } from '@/domain/privacy/masks'
import { open, seal, unwrapKey } from '@/db/cipher'
import { type NewMessage, sendLater } from '@/db/queries/outbox'
import { type StaffContact, staffContacts } from '@/db/queries/staff-contacts'
import type { Ctx } from '../context'

/** Puts into the outbox what those are told whose time it is: a step of the clock's escalation. In the transaction that marked it. */
export async function tellStaff(ctx: Ctx, facts: CaseFacts, clock: ClockFacts, step: EscalationStep, notice: Notice): Promise<void> {
  const roles = toldRoles(clock.kind, step, facts.handlerId !== null)
  const ofShop = roles.filter((role) => (MERCHANT_ROLES as readonly Role[]).includes(role))
  const ofInstitution = roles.filter((role) => !ofShop.includes(role))
  const told = [
    ...await staffContacts(ctx.db, facts.acquirerId, ofInstitution, facts.handlerId === null ? {} : { handler: facts.handlerId }),
    ...await staffContacts(ctx.db, facts.merchantId, ofShop),
  ]
  await sendLater(ctx.db, ...told.map((person) => messageTo(ctx, facts.id, person, notice)))
}

/** Staff read their mail at work; a phone is for those who left nothing else. */
function messageTo({ keys, newId, now }: Ctx, caseId: string, person: StaffContact, notice: Notice): NewMessage {
  const key = unwrapKey(person.wrappedKey, keys.masterKeys, person.id)
  const [channel, column, sealed] = person.sealedEmail
    ? (['mail', 'sealed_email', person.sealedEmail] as const)
    : (['sms', 'sealed_phone', person.sealedPhone!] as const)
  const address = open(sealed, key, { table: 'users', column, rowId: person.id })
  const id = newId()
  return {
    id, caseId, ...notice, locale: person.locale, channel, at: now,
    sealedRecipient: seal(address, key, { table: 'outgoing_messages', column: 'sealed_recipient', rowId: id }),
    recipientKey: person.wrappedKey, recipientKeyOwner: person.id,
    recipientMasked: channel === 'sms' ? maskPhone(address) : maskEmail(address),
  }
}
