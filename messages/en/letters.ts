import type { RefundKind } from '@/domain/case/claim'
import type { EvidenceSlot } from '@/domain/evidence/slots'
import type { Addressee, Contact, LetterKind, OrganisationName } from '@/domain/letter/letter-names'
import type { Amounts, PartOf, VerifiedFact } from '@/domain/letter/parts'
import { facts, item, type LetterSpeech, type LetterWords, list, paragraph, paragraphs, section } from '../letter-words'
import { clocks } from './clocks'
import { diagnosis } from './diagnosis'
import { events } from './events'
import { evidence } from './evidence'
import { filing } from './filing'
import { home } from './home'

const ADDRESSEES: Record<Addressee, string> = { consumer: 'Consumer', merchant: 'Merchant', regulator: 'Regulator', bank: 'The payer’s bank' }
const NOT_WRITTEN = '(Nothing further was put in writing.)'
const PARTIES = { consumer: 'the complainant', merchant: 'the merchant', institution: 'the institution' }
const FILED = { self: 'filed in person', agent: 'filed by an agent', phone: 'told on the phone and written down by staff' }
const REFUND_KINDS: Record<RefundKind, string> = { refund: 'refund by the original route', chargeback: 'chargeback', goodwill: 'goodwill payment' }

const NEXT: Partial<Record<LetterKind, string>> = {
  receipt: 'Next, the institution checks the papers and tells you within the time above whether the complaint is accepted. You need do nothing now; you can add papers or withdraw at any time.',
  acceptance: 'Next, the institution compares the records of WeChat, the POS and the bank, asks the merchant where needed, and decides within the time above.',
  mediation_termination: 'The institution goes on with the investigation and decides. A time limit that mediation paused by law runs on from the day of this notice.',
}

const SILENCE: Partial<Record<LetterKind, string>> = {
  supplement: 'Until everything has come, the time to accept and to decide is paused. If nothing comes in time and no reason is given, the complaint may be refused because papers are missing; you may then complain again with all of them.',
  merchant_notice: 'If no answer comes in time, the institution goes on with what is on file and decides. Silence does not stand in the way of granting the complaint.',
  mediation_notice: 'Whoever stays away without good reason, or declines, is taken not to want mediation: it ends, and the institution goes on with the complaint and decides.',
}

const filedText = ({ by, authorityUntil }: PartOf<'agents'>['filed']): string => (authorityUntil ? `${FILED[by]}, with authority until ${authorityUntil}` : FILED[by])
const wishText = ({ wish, wishFen }: { wish: PartOf<'claim'>['wish']; wishFen: number }, say: LetterSpeech): string =>
  (wish === 'refund' ? `${filing.wish.wishes.refund.label}: ${say.yuan(wishFen)}` : filing.wish.wishes[wish].label)
const shownText = ({ wechat, pos, bank }: PartOf<'claim'>['shown']): string => `WeChat: ${home.shown.wechat[wechat]}; POS: ${home.shown.pos[pos]}; bank: ${home.shown.bank[bank]}`

const contactFacts = (institution: OrganisationName, { phone, address, mailbox }: Contact, say: LetterSpeech) =>
  facts(['Institution', say.name(institution)], ['Phone', phone], ['Address', address], ['Mailbox', mailbox], ['Online', say.trackUrl])

const amountsTable = ({ claimedFen, establishedFen, approvedFen }: Amounts, say: LetterSpeech) => ({
  kind: 'table' as const, caption: 'Amounts',
  head: [{ text: 'Item', isNumeric: false }, { text: 'Amount', isNumeric: true }],
  rows: [['Claimed', say.yuan(claimedFen)], ['Established', say.yuan(establishedFen)], ['Approved', say.yuan(approvedFen)]],
})

const OUTCOMES: Record<Amounts['outcome'], string> = {
  refund_full: 'The complaint is granted; the whole established amount is refunded.',
  refund_partial: 'The complaint is granted in part; what was found to be owed is refunded.',
  explained: 'The cause was found and explained; no refund is due.',
  rejected: 'The request for a refund has no ground in fact or law and is not granted.',
}

const ROUTES = {
  settle: 'settle with the merchant',
  mediate: 'ask a consumer association or another lawful body to mediate',
  complain: 'complain to the competent authority',
  arbitrate: 'arbitrate under an agreement with the merchant',
  sue: 'sue before a people’s court',
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Letters and notices. */
export const letters: LetterWords = {
  titles: {
    receipt: 'Receipt of complaint',
    supplement: 'Request for missing papers',
    acceptance: 'Notice of acceptance',
    non_acceptance: 'Decision not to accept',
    merchant_notice: 'Notice to the merchant to respond',
    extension: 'Notice of extension',
    mediation_notice: 'Notice of mediation',
    mediation_agreement: 'Mediation agreement',
    mediation_termination: 'Notice that mediation has ended',
    decision: 'Decision on the complaint',
    review_decision: 'Decision on review',
    feedback: 'Report on the handling of a complaint',
    bank_inquiry: 'Inquiry about an overdue refund',
  },
  addressees: ADDRESSEES,

  parts: {
    head: ({ to, name, reference, at }, say) => section(null, facts(
      ['Reference', reference],
      ['To', name ? `${ADDRESSEES[to]} ${say.name(name)}` : ADDRESSEES[to]],
      ['Date', say.day(at)],
    ), paragraph('A translation: the Chinese text prevails.')),
    received: ({ at, filed }, say) => section('Date of receipt', paragraph(`The complaint was received on ${say.moment(at)} (${filedText(filed)}).`)),
    claim: ({ complaintType, shown, words, ...wish }, say) => section('Matter and claim', facts(
      ['Matter', filing.situation.types[complaintType].label], ['What each showed', shownText(shown)], ['Claim', wishText(wish, say)], ['In the complainant’s words', words],
    )),
    transaction: ({ amountFen, paidAt, merchant, keys, to }, say) => section('The payment', facts(
      ['Amount', say.yuan(amountFen)], ['Paid', say.moment(paidAt)], ['Merchant', say.name(merchant)],
      ['WeChat transaction no.', keys.transactionId ?? null], ['Merchant order no.', keys.outTradeNo ?? null], ['RRN', keys.rrn ?? null],
      ['Paid from', to === 'merchant' ? 'withheld by rule' : keys.accountTail ? `account ending in ${keys.accountTail}` : null],
    )),
    due_dates: ({ dates }, say) => section('Time limits', dates.length === 0 ? paragraph('No further time limit starts.') : facts(
      ...dates.map(({ kind, dueAt, duration, unit, source }) => [clocks.names[kind], `${say.due(dueAt)} (${clocks.length(duration, unit)}; source: ${say.law(source)})`] as const),
    )),
    next_step: ({ after }) => section('Next', paragraph(NEXT[after] ?? '')),
    contact: ({ institution, contact }, say) => section('Contact', contactFacts(institution, contact, say)),
    legal_ground: ({ citations }, say) => section('Legal ground', list(citations.map((one) => item(say.cite(one))))),
    items: ({ items, words }) => section('What is missing', paragraph('Please send all of these at once; what the institution already holds need not be sent again:'), list(items.map((one) => item(capital(events.items[one]))), true), ...paragraphs(words ?? '')),
    where_to_send: ({ to, institution, contact }, say) => section(to === 'merchant' ? 'Where to answer' : 'Where to send it',
      paragraph(to === 'merchant' ? 'Sign in to the merchant pages of Mingzhang, answer under this complaint and upload the evidence there.' : `Open the complaint at ${say.trackUrl} with its reference and a code and choose to send what is missing; or send it as below, with the reference.`),
      contactFacts(institution, contact, say)),
    silence: ({ after }) => section('If nothing is heard in time', paragraph(SILENCE[after] ?? '')),
    accepted: ({ institution }, say) => section('Acceptance', paragraph(`Having examined it, ${say.name(institution)} accepts this complaint.`)),
    handler: ({ name, institution, contact }, say) => section('Handler', facts(
      ['Handler', name ?? 'named by the institution'], ['Phone', contact.phone ?? 'please leave a message online'], ['Institution', say.name(institution)], ['Mailbox', contact.mailbox], ['Online', say.trackUrl],
    )),
    ground: ({ ground }) => section(ground.of === 'refusal' ? 'Ground for not accepting' : 'Ground for ending the mediation',
      paragraph(`Ground no. ${ground.number}: ${ground.of === 'refusal' ? events.refusalGrounds[ground.ground] : events.mediationGrounds[ground.ground]}.`)),
    article: ({ citation }, say) => section('Article', paragraph(say.cite(citation))),
    explanation: ({ words }) => section('Explanation', ...paragraphs(words ?? NOT_WRITTEN)),
    other_routes: () => section('Other ways to resolve it',
      paragraph('Under art. 39 of the Consumer Protection Law a consumer dispute can also be resolved in these ways:'),
      list([item(capital(ROUTES.settle)), item(capital(ROUTES.mediate)), item(capital(ROUTES.complain)), item(capital(ROUTES.arbitrate)), item(capital(ROUTES.sue))], true)),
    questions: ({ words }) => section('Questions', ...paragraphs(words ?? 'Please say how this payment was handled in your shop and how it ended.')),
    evidence_wanted: ({ slots }) => section('Evidence asked for', list(slots.map((slot) => item(evidence.slots[slot as EvidenceSlot] ?? slot)), true)),
    reason: ({ words }) => section('Reason for the extension', ...paragraphs(words ?? NOT_WRITTEN)),
    approver: ({ name, institution }, say) => section('Approved by', paragraph(`${name ?? 'the head of complaint handling'}, ${say.name(institution)}`)),
    new_date: ({ oldDueAt, date }, say) => section('New date', facts(
      ['Until now', oldDueAt ? say.due(oldDueAt) : null], ['New date', date ? say.due(date.dueAt) : 'to be told'],
      ['Source', date ? `${say.law(date.source)} (${clocks.length(date.duration, date.unit)} in all from receipt)` : null],
    )),
    meeting: ({ meetsAt }, say) => section('Time of the mediation', paragraph(say.moment(meetsAt))),
    mediator: ({ name }) => section('Mediator', paragraph(name ?? 'As said under “Place or channel”')),
    place: ({ words }) => section('Place or channel', ...paragraphs(words ?? NOT_WRITTEN)),
    bring: ({ words }) => section('What to bring', ...paragraphs(words ?? 'Proof of identity; for an agent also the letter of authority; papers that concern the complaint.')),
    challenge: ({ days, contact }) => section('Right to challenge the mediator',
      paragraph(`Whoever believes the mediator has an interest that could affect a fair mediation may ask for another within ${days} days of receiving this notice, saying why ${contact.phone ? `(phone ${contact.phone}, or online)` : '(online)'}.`)),
    parties: ({ consumerName, merchant, institution }, say) => section('Parties', facts(
      ['Complainant', consumerName ?? 'identity verified by the institution'], ['Respondent', say.name(merchant)], ['Mediation held by', say.name(institution)],
    )),
    agents: ({ filed }) => section('Agents', paragraph(filed.by === 'agent' ? capital(filedText(filed)) : 'The complainant has no agent.')),
    terms: ({ words }) => section('Terms agreed', ...paragraphs(words ?? NOT_WRITTEN)),
    effect: () => section('Effect', paragraph('This agreement takes effect, and binds both parties, once both have signed or sealed it. Where it is performed at once, or both waive the paper, the record of the complaint says so instead.')),
    unperformed: () => section('If it is not performed', paragraph('If one party does not perform, the other may ask a people’s court to confirm or enforce the agreement, or sue.')),
    signatures: () => section('Signatures', { kind: 'signing', lines: ['Complainant (signature)', 'Respondent (signature or seal)', 'Mediator (signature)', 'Institution (seal)'] }),
    verified_facts: ({ cause, facts: verified }, say) => section('Verified facts',
      paragraph(cause === null ? 'The institution examined the papers of both sides and found:' : `The institution compared the three ledgers and the papers of both sides. Cause found: ${diagnosis.causes[cause]}.`),
      verified.length === 0
        ? list([item('No ledger line or file proves a fact by itself; the finding rests on the complainant’s account and the merchant’s answer', { label: 'the record of the complaint', href: null })])
        : list(verified.map((fact) => verifiedItem(fact, say)), true)),
    reasons: ({ words }) => section('Reasons', ...paragraphs(words ?? NOT_WRITTEN)),
    legal_basis: ({ clause }) => section('Basis', paragraph(events.clauses[clause ?? 'pbc_43'])),
    outcome: ({ terms }, say) => section('Outcome', paragraph(OUTCOMES[terms.outcome]), amountsTable(terms, say)),
    remedy: ({ outcome, approvedFen, arrival }, say) => section('Remedy', paragraph(outcome === 'refund_full' || outcome === 'refund_partial'
      ? `${say.yuan(approvedFen)} goes back by the original route to the account that paid. Once sent, it usually arrives within ${clocks.length(arrival.duration, arrival.unit)}; the complaint is closed only when the money is seen.`
      : 'No refund follows from this decision; it takes effect on service.')),
    remedies_left: ({ after, reviewBy }, say) => section('If you disagree', list([
      ...(after === 'decision' && reviewBy ? [item(`Review: the complainant may ask the superior of the deciding institution in writing (online will do) for a review, ${say.due(reviewBy)}`)] : []),
      item(`Mediation: ${ROUTES.mediate}`), item(`Complaint: ${ROUTES.complain}`), item(`Arbitration: ${ROUTES.arbitrate}`), item(`Litigation: ${ROUTES.sue}`),
    ], true)),
    reviewed: ({ decidedAt, requestedAt, isLate }, say) => section('What was reviewed',
      paragraph(requestedAt ? `The complainant asked for a review on ${say.moment(requestedAt)}. It was done by somebody who had no part in the decision, and covered:` : 'The review was done by somebody who had no part in the decision, and covered:'),
      facts(
        ['Process', 'whether the parties were told truly and heard, and two people decided'],
        ['Time limits', decidedAt ? `the decision was made on ${say.moment(decidedAt)}, ${isLate ? 'after' : 'within'} the time allowed` : 'whether the decision was made within the time allowed'],
        ['Outcome', 'whether the facts are clear, the basis fits and the amounts are right'],
      )),
    result: ({ result, terms }, say) => section('Decision on review', paragraph(result === 'upheld' ? 'The decision is upheld.' : 'The decision is changed.'), ...(terms ? [paragraph(OUTCOMES[terms.outcome]), amountsTable(terms, say)] : [])),
    basics: ({ consumerName, merchant, submittedAt, filed, complaintType, amountFen, paidAt, ...wish }, say) => section('Basics', facts(
      ['Complainant', consumerName ?? 'identity verified'], ['Merchant', say.name(merchant)], ['Received', `${say.moment(submittedAt)} (${filedText(filed)})`],
      ['Matter', filing.situation.types[complaintType].label], ['Payment', `${say.yuan(amountFen)}, ${say.moment(paidAt)}`], ['Claim', wishText(wish, say)],
    )),
    dispute: ({ shown, contested, isAgreed }) => section('Points in dispute', facts(
      ['What the complainant saw', shownText(shown)], ['The merchant', contested ? events.contestGrounds[contested] : isAgreed ? 'agrees to a refund' : 'has not answered'],
    )),
    findings: ({ words, terms }, say) => section('Findings', ...paragraphs(words ?? NOT_WRITTEN), ...(terms ? [paragraph(OUTCOMES[terms.outcome]), amountsTable(terms, say)] : [])),
    contacts: ({ contacts }, say) => section('Contacts with the complainant', list(contacts.map(({ at, type }) => item(`${say.moment(at)}: ${CONTACTS[type] ?? ''}`)), true)),
    extensions: ({ extensions }, say) => section('Extensions', extensions.length === 0 ? paragraph('The time was not extended.') : list(extensions.map(({ at, dueAt }) => item(`Extended on ${say.day(at)}${dueAt ? `, new date ${say.due(dueAt)}` : ''}`)), true)),
    satisfaction: ({ satisfaction: { accepted, stars } }) => section('Satisfaction', facts(
      ['With the outcome', accepted === null ? 'not said yet' : accepted ? 'accepts' : 'does not accept'], ['Rating', stars === null ? 'none yet' : `${stars} of 5`],
    )),
    refund: ({ kind, amountFen, channelRefundNo, recordedAt, dueAt }, say) => section('The refund', facts(
      ['Kind', REFUND_KINDS[kind]], ['Amount', say.yuan(amountFen)], ['Channel refund no.', channelRefundNo], ['Sent', say.moment(recordedAt)],
      ['Should have arrived', dueAt ? say.due(dueAt) : null], ['Now', 'no credit has been seen in the account that paid'],
    )),
    bank_questions: () => section('Please find out', list([
      item('Whether you received this refund; when, and under what number'), item('Whether it was credited, when and to which account ending; if not, why'), item('If it was returned or is held, where it is and when that will be settled'),
    ], true)),
    dated: ({ at, institution, isWhole }, say) => section(null,
      { kind: 'signature', issuer: say.name(institution), date: say.day(at), seal: isWhole ? ['IN THE', 'RECORD'] : ['RECORD', 'BROKEN'], isSealWhole: isWhole },
      ...(isWhole ? [] : [paragraph('Warning: the record of this complaint no longer agrees with itself. Do not act on this letter, and tell the regulator.')])),
  },

  proof: { label: 'Hash in the record', note: 'Made by the system from the tamper-evident record of the complaint; an electronic document. Reference and hash let it be checked against the record, which prevails where they differ.' },
  list: {
    title: 'Letters',
    open: 'Open',
    download: 'Download PDF',
    entry: (letter, to, when) => `${letter} (to: ${to}), ${when}`,
    line: (to, when) => `to: ${to} · ${when}`,
    back: 'Back to the complaint',
  },
}

const CONTACTS: Partial<Record<PartOf<'contacts'>['contacts'][number]['type'], string>> = {
  'complaint.submitted': 'complaint filed; receipt given',
  'complaint.recorded': 'complaint told on the phone and written down',
  'information.requested': 'asked for missing papers',
  'information.supplied': 'the complainant sent them',
  'case.accepted': 'told of acceptance',
  'message.sent': 'message',
  'extension.approved': 'told of the extension and why',
  'mediation.opened': 'told of the mediation',
  'mediation.agreed': 'mediation agreement served',
  'decision.approved': 'decision served',
  'review.requested': 'the complainant asked for a review',
  'review.decided': 'decision on review served',
}

/** A fact with what it rests on: a line of a ledger by its number in the record, a file by its hash. */
function verifiedItem(fact: VerifiedFact, say: LetterSpeech) {
  if (fact.from === 'ledger') return item(diagnosis.proves(fact.proves), { label: `ledger line ${fact.rowId}`, href: null })
  const slot = evidence.slots[fact.slot as EvidenceSlot] ?? fact.slot
  return item(`${slot} (from ${PARTIES[fact.party]}, ${say.day(fact.at)})`, { label: `file SHA-256 ${fact.sha256}`, href: `/api/evidence/${fact.evidenceId}` })
}
