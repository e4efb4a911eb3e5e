import type { Party } from '../access/roles'
import type { EventType } from '../case/events'
import type { Bilingual } from '../clock/policies/policy'
import { type Addressee, LETTER_KINDS, type LetterKind } from './letter-names'
import type { PartCode } from './parts'

const source = (zh: string, en: string): Bilingual => ({ zh, en })
const HOUSE = source('本平台规则', 'House rule')
const ACKNOWLEDGEMENT = source('ISO 10002；FCA DISP 1.6.1', 'ISO 10002; FCA DISP 1.6.1')
const form = (number: number): Bilingual => source(`市场监管总局令第121号文书式样${number}`, `SAMR Order 121, form ${number}`)
const EXTENSION = source('银行业保险业消费投诉处理管理办法第18条；金融消费者权益保护实施办法第43条', 'CBIRC Order 2020-3, art. 18; PBoC Order 2020-5, art. 43')
const DECISION = source('银行业保险业消费投诉处理管理办法第19条', 'CBIRC Order 2020-3, art. 19')
const REVIEW = source('银行业保险业消费投诉处理管理办法第20条', 'CBIRC Order 2020-3, art. 20')
const ROUTES = source('消费者权益保护法第39条；消费者权益保护法实施条例第46条', 'Consumer Protection Law, art. 39; its Regulation, art. 46')
const FEEDBACK = source('金融消费者权益保护实施办法第44条第2款', 'PBoC Order 2020-5, art. 44(2)')

export interface LetterRule {
  /** The events that give rise to it. */
  on: readonly EventType[]
  to: readonly Addressee[]
  /** What it must say, in the order it is read, and where that is laid down. */
  parts: readonly (readonly [PartCode, Bilingual])[]
}

/** Every letter: what makes it due, who gets it, what it must say. Source: complaint rules, section 2.3. */
export const LETTERS: Record<LetterKind, LetterRule> = {
  receipt: {
    on: ['complaint.submitted', 'complaint.recorded'], to: ['consumer'],
    parts: [
      ['head', HOUSE], ['received', ACKNOWLEDGEMENT], ['claim', HOUSE], ['transaction', HOUSE], ['due_dates', ACKNOWLEDGEMENT],
      ['next_step', ACKNOWLEDGEMENT], ['contact', ACKNOWLEDGEMENT], ['dated', HOUSE],
    ],
  },
  supplement: {
    on: ['information.requested'], to: ['consumer'],
    parts: [['head', HOUSE], ['legal_ground', form(4)], ['items', form(4)], ['due_dates', form(4)], ['where_to_send', form(4)], ['silence', form(4)], ['dated', form(4)]],
  },
  acceptance: {
    on: ['case.accepted'], to: ['consumer'],
    parts: [
      ['head', HOUSE], ['received', form(5)], ['claim', form(5)], ['transaction', form(5)], ['accepted', form(5)], ['due_dates', HOUSE],
      ['next_step', HOUSE], ['handler', form(5)], ['dated', form(5)],
    ],
  },
  non_acceptance: {
    on: ['case.refused'], to: ['consumer'],
    parts: [['head', HOUSE], ['received', form(6)], ['ground', form(6)], ['article', form(6)], ['explanation', ROUTES], ['other_routes', ROUTES], ['contact', HOUSE], ['dated', form(6)]],
  },
  merchant_notice: {
    on: ['merchant.asked'], to: ['merchant'],
    parts: [
      ['head', HOUSE], ['claim', HOUSE], ['transaction', HOUSE], ['questions', HOUSE], ['evidence_wanted', HOUSE], ['due_dates', HOUSE],
      ['where_to_send', HOUSE], ['silence', HOUSE], ['dated', HOUSE],
    ],
  },
  extension: {
    on: ['extension.approved'], to: ['consumer'],
    parts: [['head', HOUSE], ['reason', EXTENSION], ['approver', EXTENSION], ['new_date', EXTENSION], ['contact', HOUSE], ['dated', EXTENSION]],
  },
  mediation_notice: {
    on: ['mediation.opened'], to: ['consumer', 'merchant'],
    parts: [
      ['head', HOUSE], ['meeting', form(7)], ['mediator', form(7)], ['place', form(7)], ['bring', form(7)], ['challenge', form(7)],
      ['silence', form(7)], ['due_dates', HOUSE], ['contact', HOUSE], ['dated', form(7)],
    ],
  },
  mediation_agreement: {
    on: ['mediation.agreed'], to: ['consumer', 'merchant'],
    parts: [
      ['head', HOUSE], ['parties', form(9)], ['agents', form(9)], ['claim', form(9)], ['terms', form(9)], ['outcome', HOUSE], ['effect', form(9)],
      ['unperformed', form(9)], ['signatures', form(9)], ['dated', form(9)],
    ],
  },
  mediation_termination: {
    on: ['mediation.ended'], to: ['consumer', 'merchant'],
    parts: [['head', HOUSE], ['ground', form(8)], ['article', form(8)], ['other_routes', form(8)], ['next_step', HOUSE], ['contact', HOUSE], ['dated', form(8)]],
  },
  decision: {
    on: ['decision.approved'], to: ['consumer', 'merchant'],
    parts: [
      ['head', HOUSE], ['verified_facts', DECISION], ['reasons', DECISION], ['legal_basis', DECISION], ['outcome', DECISION], ['remedy', DECISION],
      ['remedies_left', DECISION], ['contact', HOUSE], ['dated', DECISION],
    ],
  },
  review_decision: {
    on: ['review.decided'], to: ['consumer', 'merchant'],
    parts: [['head', HOUSE], ['reviewed', REVIEW], ['result', REVIEW], ['reasons', REVIEW], ['remedies_left', REVIEW], ['contact', HOUSE], ['dated', REVIEW]],
  },
  feedback: {
    on: ['feedback.recorded'], to: ['regulator'],
    parts: [
      ['head', HOUSE], ['basics', FEEDBACK], ['dispute', FEEDBACK], ['verified_facts', FEEDBACK], ['findings', FEEDBACK], ['legal_basis', FEEDBACK],
      ['contacts', FEEDBACK], ['extensions', FEEDBACK], ['satisfaction', FEEDBACK], ['contact', HOUSE], ['dated', HOUSE],
    ],
  },
  bank_inquiry: {
    on: ['bank.asked'], to: ['bank'],
    parts: [['head', HOUSE], ['refund', HOUSE], ['transaction', HOUSE], ['bank_questions', HOUSE], ['contact', HOUSE], ['dated', HOUSE]],
  },
}

const KIND_OF = new Map(LETTER_KINDS.flatMap((kind) => LETTERS[kind].on.map((type) => [type, kind] as const)))

/** The letter an event gives rise to; null when it gives none. */
export const letterOf = (type: EventType): LetterKind | null => KIND_OF.get(type) ?? null

/** Whether one side may read what was written to another: the institution what it wrote, its supervisor all of it, a party what it was sent. */
export const mayReadLetter = (party: Party, to: Addressee): boolean => party === 'institution' || party === 'regulator' || party === to

/** One letter of a case, found by the event it came from and whom it was written to. */
export interface LetterRef { kind: LetterKind; to: Addressee; seq: number; at: Date }

/** The letters of a case that one side may read, oldest first. A shop that was never asked gets none. */
export function lettersFor(party: Party, events: readonly { seq: number; at: Date; body: { type: EventType } }[]): LetterRef[] {
  const servedSeq = events.find(({ body }) => body.type === 'merchant.asked')?.seq ?? Infinity
  return events.flatMap(({ seq, at, body }) => {
    const kind = letterOf(body.type)
    if (kind === null) return []
    return LETTERS[kind].to.filter((to) => mayReadLetter(party, to) && (to !== 'merchant' || seq >= servedSeq)).map((to) => ({ kind, to, seq, at }))
  })
}
