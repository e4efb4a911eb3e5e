import { type AuthorityPaper, missingPapers } from '../../domain/case/authority'
import { type DraftAnswers, type DraftSheet, stepStates, type StepState } from '../../domain/case/draft'
import type { DraftStep } from '../../domain/case/draft-inputs'
import { type FilingPromise, filingPromises } from '../../domain/case/filing-promises'
import { isSamePayment, paymentOf, samePaymentReasons } from '../../domain/case/same-payment'
import { momentOf } from '../../domain/clock/typed-moment'
import { maskEmail, maskName, maskPhone } from '../../domain/privacy/masks'
import { type Answer, ok, refuse } from '../../domain/result'
import type { CodeAddress } from '../../domain/sign-in/inputs'
import { evidenceOf } from '../../db/queries/case-files'
import { readSealedDraft } from '../../db/queries/drafts'
import { merchantForFiling } from '../../db/queries/organisations'
import { organisationNames, type OrganisationName } from '../../db/queries/people'
import { casesLike } from '../../db/queries/same-payment'
import { rulesInForce } from '../clocks/rules-in-force'
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
  /** How long a shop has to answer first, once it is asked. */
  merchantReplyHours: number
  evidence: EvidenceItem[]
  /** Masked; the address is the one they mean to prove, or have proven. `principalName`: for whom, when it is for another. */
  contact: { name: string; principalName: string | null; address: string } | null
  /** Masked. Null for a guest, who has proven none. */
  provenAddress: string | null
  /** What somebody who complains for another has still to show; empty for everybody else. */
  missingPapers: AuthorityPaper[]
  /** Their own complaints that may be about the same payment, the newest first. */
  alreadyFiled: { id: string; reference: string }[]
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
    const files = await evidenceOf(db, caseId)
    const rules = await rulesInForce(db)
    return ok({
      caseId, version: draft.version, savedAt: draft.updatedAt, sheet, steps: stepStates(sheet.answers, now),
      merchant: (merchant && (await organisationNames(db, [merchant.merchantId])).get(merchant.merchantId)) ?? null,
      promises: filed ? filingPromises(filed.acquirerKind, now, rules) : [],
      merchantReplyHours: rules.policyById('cn-product-merchant-first-reply', now).duration,
      evidence: files.map((row) => evidenceItem(row, key)),
      ...(await contactOf(inside, sheet.answers)),
      missingPapers: sheet.answers.contact?.filedBy === 'agent' ? missingPapers(files) : [],
      alreadyFiled: await alreadyFiled(inside, caseId, sheet.answers),
    })
  })
}

async function contactOf(ctx: Ctx, { contact }: DraftAnswers): Promise<Pick<DraftView, 'contact' | 'provenAddress'>> {
  const proven = await ownAddress(ctx)
  const address = proven ?? contact?.contact
  const principalName = contact?.filedBy === 'agent' && contact.principalName !== undefined ? maskName(contact.principalName) : null
  return { contact: contact && address ? { name: maskName(contact.name), principalName, address: masked(address) } : null, provenAddress: proven && masked(proven) }
}

/** Only a known person has complaints of their own; for a guest the database finds none. */
async function alreadyFiled({ db, actor }: Ctx, caseId: string, { payment, merchant }: DraftAnswers): Promise<DraftView['alreadyFiled']> {
  if (!payment || !merchant) return []
  const { transactionId, outTradeNo } = payment
  const claimed = {
    consumerId: actor.id, merchantId: merchant.merchantId, amountFen: payment.amountYuan, paidAt: momentOf(payment.paidOn, payment.paidClock),
    keys: { ...(transactionId && { transactionId }), ...(outTradeNo && { outTradeNo }) },
  }
  return (await casesLike(db, claimed, { except: caseId, openOnly: false }))
    .filter((other) => isSamePayment(samePaymentReasons(claimed, paymentOf(other))))
    .map(({ id, reference }) => ({ id, reference }))
}

const masked = ({ channel, address }: CodeAddress): string => (channel === 'sms' ? maskPhone(address) : maskEmail(address))
