import { consumerNotice } from '../../domain/case/notices'
import { PARTY_OF } from '../../domain/access/roles'
import { maskEmail, maskPhone } from '../../domain/privacy/masks'
import { noticeContactOf } from '../../db/queries/contacts'
import { sendLater } from '../../db/queries/outbox'
import { open, seal, unwrapKey } from '../../db/cipher'
import type { Ctx } from '../context'
import type { Written } from './written'

/** Puts the notices that these events owe the consumer into the outbox, each text once however many events owe it. Nobody is told of their own message. */
export async function tellConsumer(ctx: Ctx, { facts, bodies }: Pick<Written, 'facts' | 'bodies'>): Promise<void> {
  const told = new Set<string>()
  for (const body of bodies) {
    const notice = consumerNotice(facts, body)
    if (!notice || told.has(notice.template)) continue
    if (body.type === 'message.sent' && (!body.audience.includes('consumer') || PARTY_OF[ctx.actor.role] === 'consumer')) continue
    const contact = await noticeContactOf(ctx.db, facts.id)
    if (!contact) continue
    told.add(notice.template)
    const key = unwrapKey(contact.wrappedKey, ctx.keys.masterKeys, facts.id)
    const [channel, column, sealed] = contact.sealedPhone
      ? (['sms', 'sealed_phone', contact.sealedPhone] as const)
      : (['mail', 'sealed_email', contact.sealedEmail!] as const)
    const address = open(sealed, key, { table: 'case_contacts', column, rowId: facts.id })
    const id = ctx.newId()
    await sendLater(ctx.db, {
      id, caseId: facts.id, ...notice, locale: contact.locale, channel, at: ctx.now,
      sealedRecipient: seal(address, key, { table: 'outgoing_messages', column: 'sealed_recipient', rowId: id }),
      recipientKey: contact.wrappedKey, recipientKeyOwner: facts.id,
      recipientMasked: channel === 'sms' ? maskPhone(address) : maskEmail(address),
    })
  }
}
