import { CFPB_PORTAL, FCA_DISP, PSD2, REGULATION_E, REGULATION_Z } from './instruments'
import { type ClockPolicy, section } from './policy'

const ABROAD = { version: 1, on: false, rolls: false, pausedBy: [], restartedBy: [], warnPercents: [] } as const
const NOTICE = { zh: '收到通知之日', en: 'the notice' }
const RECEIVED = { zh: '收到投诉之日', en: 'receipt' }
const FIRST_STATEMENT = { zh: '首份载有该笔交易的账单寄出之日', en: 'the first statement that showed it being sent' }

const US = { ...ABROAD, jurisdiction: 'US' } as const
const UNITED_STATES: readonly ClockPolicy[] = [
  { ...US, id: 'us-rege-notice', binds: ['complainant'], stage: 'file', duration: 60, unit: 'cd', clockStarts: FIRST_STATEMENT, source: { instrument: REGULATION_E, article: section('§1005.11(b)(1)'), marks: ['found'] } },
  {
    ...US, id: 'us-rege-written', binds: ['complainant'], stage: 'confirm_in_writing', duration: 10, unit: 'bd', clockStarts: { zh: '口头通知之日', en: 'the oral notice' },
    source: { instrument: REGULATION_E, article: section('§1005.11(b)(2)'), marks: ['found'] }, note: 'Without it no provisional credit is owed.',
  },
  { ...US, id: 'us-rege-investigate', binds: ['bank'], stage: 'decide', duration: 10, unit: 'bd', clockStarts: NOTICE, source: { instrument: REGULATION_E, article: section('§1005.11(c)(1)'), marks: ['found'] } },
  { ...US, id: 'us-rege-investigate-new-account', binds: ['bank'], stage: 'decide', duration: 20, unit: 'bd', clockStarts: NOTICE, source: { instrument: REGULATION_E, article: section('§1005.11(c)(3)'), marks: ['found'] } },
  {
    ...US, id: 'us-rege-extend', binds: ['bank'], stage: 'decide', duration: 45, unit: 'cd', clockStarts: NOTICE,
    source: { instrument: REGULATION_E, article: section('§1005.11(c)(2)'), marks: ['found'] }, note: 'With provisional credit within 10 business days.',
  },
  {
    ...US, id: 'us-rege-extend-pos', binds: ['bank'], stage: 'decide', duration: 90, unit: 'cd', clockStarts: NOTICE,
    source: { instrument: REGULATION_E, article: section('§1005.11(c)(3)'), marks: ['found'] }, note: 'POS debit, new account, foreign transfer.',
  },
  { ...US, id: 'us-rege-report', binds: ['bank'], stage: 'report_result', duration: 3, unit: 'bd', clockStarts: { zh: '查明之日', en: 'the finding' }, source: { instrument: REGULATION_E, article: section('§1005.11(c)(d)'), marks: ['found'] }, note: 'A denial is explained, documents on request.' },
  { ...US, id: 'us-rege-correct', binds: ['bank'], stage: 'correct', duration: 1, unit: 'bd', clockStarts: { zh: '查明之日', en: 'the finding' }, source: { instrument: REGULATION_E, article: section('§1005.11(c)(d)'), marks: ['recall'] } },
  { ...US, id: 'us-regz-notice', binds: ['complainant'], stage: 'file', duration: 60, unit: 'cd', clockStarts: FIRST_STATEMENT, source: { instrument: REGULATION_Z, article: section('§1026.13(b)(1)'), marks: ['found'] } },
  { ...US, id: 'us-regz-ack', binds: ['creditor'], stage: 'acknowledge', duration: 30, unit: 'cd', clockStarts: RECEIVED, source: { instrument: REGULATION_Z, article: section('§1026.13(c)(1)'), marks: ['found'] }, note: 'Unless resolved earlier.' },
  { ...US, id: 'us-regz-resolve', binds: ['creditor'], stage: 'decide', duration: 90, unit: 'cd', clockStarts: RECEIVED, source: { instrument: REGULATION_Z, article: section('§1026.13(c)(2)'), marks: ['recall'] }, note: 'Two complete billing cycles, at most 90 days.' },
  { ...US, id: 'us-cfpb-response', binds: ['firm'], stage: 'respond', duration: 15, unit: 'cd', clockStarts: { zh: '转送公司之日', en: 'being sent to the company' }, source: { instrument: CFPB_PORTAL, article: null, marks: ['found'] }, note: 'Current practice was not checked.' },
  { ...US, id: 'us-cfpb-response-final', binds: ['firm'], stage: 'decide', duration: 60, unit: 'cd', clockStarts: { zh: '转送公司之日', en: 'being sent to the company' }, source: { instrument: CFPB_PORTAL, article: null, marks: ['found'] } },
  { ...US, id: 'us-cfpb-feedback', binds: ['complainant'], stage: 'give_feedback', duration: 60, unit: 'cd', clockStarts: { zh: '公司答复之日', en: 'the response' }, source: { instrument: CFPB_PORTAL, article: null, marks: ['found'] } },
]

const UK = { ...ABROAD, jurisdiction: 'UK' } as const
const UNITED_KINGDOM: readonly ClockPolicy[] = [
  { ...UK, id: 'uk-src', binds: ['firm'], stage: 'respond', duration: 3, unit: 'bd', clockStarts: { zh: '收到当日终了', en: 'the end of the day of receipt' }, source: { instrument: FCA_DISP, article: section('1.5'), marks: ['recall'] }, note: 'Summary resolution communication; afterwards the full process.' },
  { ...UK, id: 'uk-psd-final', binds: ['payment_institution'], stage: 'decide', duration: 15, unit: 'bd', clockStarts: RECEIVED, source: { instrument: FCA_DISP, article: section('1.6.2A'), marks: ['found'] } },
  { ...UK, id: 'uk-psd-final-exceptional', binds: ['payment_institution'], stage: 'decide', duration: 35, unit: 'bd', clockStarts: RECEIVED, source: { instrument: FCA_DISP, article: section('1.6.2A'), marks: ['found'] }, note: 'With a holding reply, for causes outside the firm\'s control.' },
  { ...UK, id: 'uk-other-final', binds: ['firm'], stage: 'decide', duration: 8, unit: 'wk', clockStarts: RECEIVED, source: { instrument: FCA_DISP, article: section('1.6.2'), marks: ['found'] } },
  { ...UK, id: 'uk-fos', binds: ['complainant'], stage: 'go_to_ombudsman', duration: 6, unit: 'mo', clockStarts: { zh: '最终答复之日', en: 'the final response' }, source: { instrument: FCA_DISP, article: section('1.6.2, 2.8'), marks: ['found'] }, note: 'Also open once 8 weeks, or 15 or 35 business days, pass unanswered.' },
]

const EUROPEAN_UNION: readonly ClockPolicy[] = [
  { ...ABROAD, jurisdiction: 'EU', id: 'eu-psd2', binds: ['payment_institution'], stage: 'decide', duration: 15, unit: 'bd', clockStarts: RECEIVED, source: { instrument: PSD2, article: section('art. 101(2)'), marks: ['found'] } },
  { ...ABROAD, jurisdiction: 'EU', id: 'eu-psd2-exceptional', binds: ['payment_institution'], stage: 'decide', duration: 35, unit: 'bd', clockStarts: RECEIVED, source: { instrument: PSD2, article: section('art. 101(2)'), marks: ['found'] }, note: 'With a holding reply that gives reasons and an end date.' },
]

/** Packs for other jurisdictions, all off. Their own holidays are not shipped, so business days cannot be counted yet. Source: complaint rules, 1.4. */
export const ABROAD_PACKS: readonly ClockPolicy[] = [...UNITED_STATES, ...UNITED_KINGDOM, ...EUROPEAN_UNION]
