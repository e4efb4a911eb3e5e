import { MEDIATION_GROUNDS, type MediationGround, REFUSAL_GROUNDS, type RefusalGround } from '../case/claim'
import { NFRA_COMPLAINTS, PBC_CONSUMERS, SAMR_ORDER_121 } from '../clock/policies/instruments'
import { article } from '../clock/policies/policy'
import type { Citation, NumberedGround } from './parts'

const samr = (number: string): Citation => ({ instrument: SAMR_ORDER_121, article: article(number) })
const pbc = (number: string): Citation => ({ instrument: PBC_CONSUMERS, article: article(number) })

/** The article behind each ground of non-acceptance. Where no item of art. 42 was established, the article alone is cited. Source: complaint rules, section 2.4. */
export const REFUSAL_ARTICLES: Record<RefusalGround, Citation> = {
  out_of_remit:                    samr('16(1)'),
  already_taken_elsewhere:         samr('16(2)'),
  not_consumer_or_no_dispute:      samr('16(3)'),
  over_3_years:                    samr('16(4)'),
  materials_missing_or_false:      samr('16(5)'),
  impersonation_or_identity_refused: samr('16(6)'),
  other_law:                       samr('16(7)'),
  not_principal_no_authority:      pbc('42(3)'),
  settled_and_performed:           pbc('42'),
  fair_offer_already_made:         pbc('42'),
}

/** The item of Order 121 art. 23(1) behind each ground on which a mediation ends. Source: complaint rules, section 2.4. */
export const MEDIATION_ARTICLES: Record<MediationGround, Citation> = {
  withdrawn_or_settled:     samr('23(1)(1)'),
  no_show_or_refusal:       samr('23(1)(2)'),
  no_agreement_stated:      samr('23(1)(3)'),
  appraisal_cost_disputed:  samr('23(1)(4)'),
  sixty_days:               samr('23(1)(5)'),
  no_longer_acceptable:     samr('23(1)(6)'),
  party_gone:               samr('23(1)(7)'),
  other_law:                samr('23(1)(8)'),
}

/** What lets an institution ask once for what is missing. */
export const SUPPLEMENT_ARTICLES: readonly Citation[] = [
  { instrument: NFRA_COMPLAINTS, article: article('13') },
  pbc('43'),
  samr('10(3)'),
]

/** A ground with the number it has in our list, so that it can be named in a word. */
export const refusalNumber = (ground: RefusalGround): NumberedGround => ({ of: 'refusal', ground, number: REFUSAL_GROUNDS.indexOf(ground) + 1 })
export const mediationNumber = (ground: MediationGround): NumberedGround => ({ of: 'mediation', ground, number: MEDIATION_GROUNDS.indexOf(ground) + 1 })
