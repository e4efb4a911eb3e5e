import { formatMoment } from '@/components/format/dates'
import type { EvidenceSlot } from '@/domain/evidence/slots'
import type { EvidenceView } from '@/usecases/cases/case-view'
import type { CaseSetting } from './case-setting'

const SIDES = ['consumer', 'merchant'] as const

/** "POS 小票 · 商户 · 今天 10:24": what a file is, whose, and when it came. */
export function fileLabel({ slot, party, at }: EvidenceView, { locale, now, messages: { evidence: { slots }, common: { turns } } }: CaseSetting): string {
  return [slots[slot as EvidenceSlot] ?? slot, turns[party as keyof typeof turns] ?? '', formatMoment(at, { locale, now })].join(' · ')
}

/** The sides that cannot see a file yet; a shop that has not been served cannot see the case. */
export const hiddenFrom = ({ party, disclosedTo }: EvidenceView, { view: { facts } }: Pick<CaseSetting, 'view'>) =>
  SIDES.filter((side) => side !== party && !disclosedTo.includes(side) && (side === 'consumer' || facts.servedAt !== null))

/** The same in words. */
export const unseenBy = (file: EvidenceView, setting: CaseSetting): string[] => hiddenFrom(file, setting).map((side) => setting.messages.common.turns[side])

/** The sides that can, the one it came from included, in words. */
export const seenBy = (file: EvidenceView, { messages: { common: { turns } } }: CaseSetting): string[] =>
  SIDES.filter((side) => side === file.party || file.disclosedTo.includes(side)).map((side) => turns[side])
