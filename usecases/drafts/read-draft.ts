import { type DraftAnswers, type DraftSheet, stepStates, type StepState } from '../../domain/case/draft'
import type { DraftStep } from '../../domain/case/draft-inputs'
import { type FilingPromise, filingPromises } from '../../domain/case/filing-promises'
import { maskEmail, maskName, maskPhone } from '../../domain/privacy/masks'
import { type Answer, ok, refuse } from '../../domain/result'
import type { CodeAddress } from '../../domain/sign-in/inputs'
import { evidenceOf } from '../../db/queries/case-files'
import { readSealedDraft } from '../../db/queries/drafts'
import { merchantForFiling } from '../../db/queries/organisations'
import { organisationNames, type OrganisationName } from '../../db/queries/people'
import { type Ctx, transact } from '../context'
import { type EvidenceItem, evidenceItem } from '../evidence/evidence-item'
import { ownAddress } from '../consumer/own-address'
import { openSheet } from './draft-sheet'

/** A draft as its owner sees it. */
export interface DraftView {
  caseId: string
  version: number
  savedAt: Date
  sheet: DraftSheet
  steps: { step: DraftStep; state: StepState }[]
  merchant: OrganisationName | null
  /** What would start to run if it were filed now; empty while no merchant is named. */
  promises: FilingPromise[]
  evidence: EvidenceItem[]
  /** Masked; the address is the one they mean to prove, or have proven. */
  contact: { name: string; address: string } | null
  /** Masked. Null for a guest, who has proven none. */
  provenAddress: string | null
}

/** Opens a draft for the person or guest who writes it. */
export async function readDraft(ctx: Ctx, caseId: string): Promise<Answer<DraftView>> {
  return transact(ctx, async (inside) => {
    const { db, actor, now } = inside
    const draft = await readSealedDraft(db, caseId)
    if (!draft || draft.ownerId !== actor.id) return refuse({ code: 'not_found' })
    const { sheet, key } = openSheet(inside, draft)
    const { merchant } = sheet.answers
    const filed = merchant && await merchantForFiling(db, merchant.merchantId)
    return ok({
      caseId, version: draft.version, savedAt: draft.updatedAt, sheet, steps: stepStates(sheet.answers, now),
      merchant: (merchant && (await organisationNames(db, [merchant.merchantId])).get(merchant.merchantId)) ?? null,
      promises: filed ? filingPromises(filed.acquirerKind, now) : [],
      evidence: (await evidenceOf(db, caseId)).map((row) => evidenceItem(row, key)),
      ...(await contactOf(inside, sheet.answers)),
    })
  })
}

async function contactOf(ctx: Ctx, { contact }: DraftAnswers): Promise<Pick<DraftView, 'contact' | 'provenAddress'>> {
  const proven = await ownAddress(ctx)
  const address = proven ?? contact?.contact
  return { contact: contact && address ? { name: maskName(contact.name), address: masked(address) } : null, provenAddress: proven && masked(proven) }
}

const masked = ({ channel, address }: CodeAddress): string => (channel === 'sms' ? maskPhone(address) : maskEmail(address))
