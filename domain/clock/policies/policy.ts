/** Minutes, hours, working days with 调休, calendar days, weeks, months, years, and business days of another country. */
export const UNITS = ['min', 'h', 'wd', 'cd', 'wk', 'mo', 'y', 'bd'] as const
export type Unit = (typeof UNITS)[number]

export const JURISDICTIONS = ['CN', 'US', 'UK', 'EU', 'scheme'] as const
export type Jurisdiction = (typeof JURISDICTIONS)[number]

/** Whom a clock binds. */
export const BOUND = [
  'institution', 'bank', 'superior_institution', 'payment_institution', 'acquirer', 'issuer', 'merchant', 'till',
  'platform', 'scheme', 'complainant', 'nfra', 'pbc_branch', 'samr', 'consumer_department', 'creditor', 'firm', 'disputing_party',
] as const
export type Bound = (typeof BOUND)[number]

/** What has to be done before the clock runs out. */
export const STAGES = [
  'acknowledge', 'accept', 'forward', 'first_reply', 'respond', 'supply_proof', 'investigate', 'decide', 'close', 'withdraw',
  'report_result', 'correct', 'request_review', 'decide_review', 'give_feedback', 'go_to_ombudsman', 'file', 'confirm_in_writing',
  'mediate', 'notify_end_of_mediation', 'check_clue', 'tell_reporter', 'retain', 'publish_figures', 'settle', 'report_change',
  'revoke', 'refund', 'fund_refund', 'refund_arrival', 'answer_inquiry', 'request_slip', 'supply_slip',
  'charge_back', 'represent', 'charge_back_again', 'prearbitrate', 'arbitrate',
] as const
export type Stage = (typeof STAGES)[number]

/** What stops a clock while it lasts, or makes it run anew. */
export type ClockGround = 'appraisal' | 'mediation' | 'supplement' | 'new_facts'

/** Read in the source, recalled without reading it, or a rule of this house. A row may have its text found and its number recalled. */
export const MARKS = ['found', 'recall', 'house'] as const
export type Mark = (typeof MARKS)[number]

export interface Bilingual { zh: string; en: string }

/** Where a clock comes from; the article is null where it is not established or there is none. */
export interface PolicySource { instrument: Bilingual; article: Bilingual | null; marks: readonly Mark[] }

/** One version of one time limit, as data: what `computeDue` counts and what a screen explains. */
export interface ClockPolicy {
  id: string
  version: number
  /** Whether new cases may be given this clock. Off: foreign, legacy, overridden or unchecked; it can still be explained. */
  on: boolean
  jurisdiction: Jurisdiction
  binds: readonly Bound[]
  stage: Stage
  duration: number
  unit: Unit
  /** The near end of a window that ends with `duration`, in the same unit: an arrival of 1–3 days. */
  earliest?: number
  /** Whether a last day that is a rest day moves on (Civil Code, art. 203(1)); technical and foreign limits do not. */
  rolls: boolean
  clockStarts: Bilingual
  pausedBy: readonly ClockGround[]
  restartedBy: readonly ClockGround[]
  /** Hundredths of its time at which those who owe it are reminded, each once; a right that nobody owes has none. */
  warnPercents: readonly number[]
  source: PolicySource
  /** What whoever checks this row should know. */
  note?: string
}

/** Instrument and article in one line. */
export function sourceText({ instrument, article }: PolicySource, locale: keyof Bilingual): string {
  return article === null ? instrument[locale] : `${instrument[locale]} ${article[locale]}`
}

/** '43(3)' as both languages cite it; several articles are parted by commas. */
export function article(number: string): Bilingual {
  const [first = '', ...more] = number.split(', ')
  const inChinese = (one: string): string => one.replace(/^(\d+)/, '第$1条')
  return {
    zh: [first, ...more].map(inChinese).join('、'),
    en: `${more.length > 0 ? 'arts' : 'art.'} ${number}`,
  }
}

/** A place in a guide or rule that both languages cite alike: '§4.1'. */
export const section = (text: string): Bilingual => ({ zh: text, en: text })
