import { can } from '../../domain/access/can'
import { type ContactField, REVEALED_FOR_MINUTES } from '../../domain/case/reveals'
import { type Answer, ok, refuse } from '../../domain/result'
import { open, unwrapKey } from '../../db/cipher'
import { readCase } from '../../db/queries/cases'
import { contactOf } from '../../db/queries/contacts'
import { revealedFields } from '../../db/queries/reveals'
import { type Ctx, transact } from '../context'

/** What the asker has unmasked in the last minutes, in clear; the rest is absent. Who sees the name sees that of the agent too. */
export type Revealed = Partial<Record<ContactField | 'agentName', string>>

/** The contact of a case as far as the asker has unmasked it, each field with a recorded reason. */
export async function readRevealed(ctx: Ctx, caseId: string): Promise<Answer<Revealed>> {
  return transact(ctx, async ({ db, actor, now, keys }) => {
    const facts = await readCase(db, caseId)
    if (!facts || !can(actor, 'case.view', facts).ok) return refuse({ code: 'not_found' })
    const fields = await revealedFields(db, caseId, actor.id, new Date(now.getTime() - REVEALED_FOR_MINUTES * 60_000))
    const contact = fields.length > 0 ? await contactOf(db, caseId) : null
    if (!contact) return ok({})

    const key = unwrapKey(contact.wrappedKey, keys.masterKeys, caseId)
    const sealed = {
      name: ['sealed_name', contact.sealedName], agentName: ['sealed_agent_name', contact.sealedAgentName],
      phone: ['sealed_phone', contact.sealedPhone], email: ['sealed_email', contact.sealedEmail],
    } as const
    return ok(Object.fromEntries(fields.flatMap((field) => (field === 'name' ? ['name', 'agentName'] as const : [field])).flatMap((field) => {
      const [column, value] = sealed[field]
      return value === null ? [] : [[field, open(value, key, { table: 'case_contacts', column, rowId: caseId })]]
    })))
  })
}
