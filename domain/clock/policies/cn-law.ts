import { AML_LAW, CARD_ACQUIRING, CONSUMER_REGULATION, ECOMMERCE_LAW, HOUSE_RULE, NFRA_COMPLAINTS, PAYMENT_FIRM_RULES, PBC_CONSUMERS, TERMINAL_NOTICE } from './instruments'
import { type ClockPolicy, article } from './policy'

const CN = { version: 1, on: true, jurisdiction: 'CN', rolls: true, pausedBy: [], restartedBy: [], warnPercents: [50, 80] } as const
/** What nobody has to do. */
const RIGHT = { ...CN, warnPercents: [] } as const
const RECEIVED = { zh: '收到消费投诉之日', en: 'receipt of the complaint' }
const FORWARDED = { zh: '收到转办投诉之日', en: 'receipt of the forwarded complaint' }
const PAUSED_NFRA = ['appraisal', 'mediation'] as const

/** 国家金融监督管理总局: what binds banks. */
const NFRA: readonly ClockPolicy[] = [
  {
    ...CN, id: 'cn-nfra-decide-simple', binds: ['bank'], stage: 'decide', duration: 15, unit: 'cd', clockStarts: RECEIVED,
    pausedBy: PAUSED_NFRA, restartedBy: ['new_facts'],
    source: { instrument: NFRA_COMPLAINTS, article: article('18'), marks: ['found', 'recall'] },
    note: 'Facts clear and dispute simple. Article number and the pause for mediation (art. 23) are recalled; an appraisal is left out only if the complainant was told.',
  },
  {
    ...CN, id: 'cn-nfra-decide-complex', binds: ['bank'], stage: 'decide', duration: 30, unit: 'cd', clockStarts: RECEIVED,
    pausedBy: PAUSED_NFRA, restartedBy: ['new_facts'],
    source: { instrument: NFRA_COMPLAINTS, article: article('18'), marks: ['found', 'recall'] },
    note: '30 in total, not 30 more. The order says 日; a secondary source reads it as calendar days.',
  },
  {
    ...CN, id: 'cn-nfra-decide-extended', binds: ['bank'], stage: 'decide', duration: 30, unit: 'cd',
    clockStarts: { zh: '三十日期限届满之日', en: 'the last day of the 30' },
    pausedBy: PAUSED_NFRA, restartedBy: ['new_facts'],
    source: { instrument: NFRA_COMPLAINTS, article: article('18'), marks: ['found', 'recall'] },
    note: '30 more. Start it within the 30th day, which is then not counted: the end of that day is already the next date. Needs the superior institution or a senior manager of the head office, and notice to the complainant.',
  },
  {
    ...CN, id: 'cn-nfra-decide-max', binds: ['bank'], stage: 'decide', duration: 60, unit: 'cd', clockStarts: RECEIVED,
    pausedBy: PAUSED_NFRA, restartedBy: ['new_facts'],
    source: { instrument: NFRA_COMPLAINTS, article: article('18'), marks: ['found', 'recall'] },
    note: 'cn-nfra-decide-extended counted from receipt, so that pauses and the roll over rest days are reckoned once.',
  },
  {
    ...RIGHT, id: 'cn-nfra-withdraw', binds: ['bank'], stage: 'withdraw', duration: 0, unit: 'cd', rolls: false,
    clockStarts: { zh: '收到撤回申请之日', en: 'receipt of the withdrawal' },
    source: { instrument: NFRA_COMPLAINTS, article: article('15'), marks: ['found'] },
    note: 'The procedure ends on that very day.',
  },
  {
    ...RIGHT, id: 'cn-nfra-review-window', binds: ['complainant'], stage: 'request_review', duration: 30, unit: 'cd',
    clockStarts: { zh: '收到处理决定之日', en: 'receipt of the decision' },
    source: { instrument: NFRA_COMPLAINTS, article: article('20'), marks: ['recall'] },
    note: 'In writing, to the superior institution of the one that decided.',
  },
  {
    ...CN, id: 'cn-nfra-review-decide', binds: ['superior_institution'], stage: 'decide_review', duration: 30, unit: 'cd',
    clockStarts: { zh: '收到核查申请之日', en: 'receipt of the review request' },
    source: { instrument: NFRA_COMPLAINTS, article: article('20'), marks: ['recall'] },
  },
  {
    ...CN, on: false, id: 'cn-nfra-forward', binds: ['nfra'], stage: 'forward', duration: 7, unit: 'wd', clockStarts: RECEIVED,
    source: { instrument: NFRA_COMPLAINTS, article: article('38'), marks: ['found', 'recall'] },
    note: 'The duty is found; the number is in conflict (a weak source prints 3) and the article is a guess. Not owed when the complainant cannot be reached.',
  },
]

/** 中国人民银行: what binds banks and payment institutions alike. */
const PBC: readonly ClockPolicy[] = [
  {
    ...CN, id: 'cn-pbc-branch-intake', binds: ['pbc_branch'], stage: 'accept', duration: 7, unit: 'wd',
    clockStarts: { zh: '收到投诉之日；需补正的，自补正完成之日', en: 'receipt of the complaint, or completion of the supplement' },
    restartedBy: ['supplement'],
    source: { instrument: PBC_CONSUMERS, article: article('43(1)(2)'), marks: ['found'] },
  },
  {
    ...CN, id: 'cn-pbc-answer', binds: ['bank', 'payment_institution'], stage: 'respond', duration: 15, unit: 'cd', clockStarts: FORWARDED,
    source: { instrument: PBC_CONSUMERS, article: article('43(3)'), marks: ['found'] },
    note: 'Art. 66: 日 is a calendar day unless the text says 工作日.',
  },
  {
    ...CN, id: 'cn-pbc-answer-max', binds: ['bank', 'payment_institution'], stage: 'respond', duration: 60, unit: 'cd', clockStarts: FORWARDED,
    source: { instrument: PBC_CONSUMERS, article: article('43(3)'), marks: ['found'] },
    note: '60 in total. Needs the head of complaint handling, and the reason told to the complainant.',
  },
  {
    ...RIGHT, id: 'cn-pbc-retain-complaint', binds: ['bank', 'payment_institution'], stage: 'retain', duration: 3, unit: 'y',
    clockStarts: { zh: '投诉办结之日', en: 'the closing of the case' },
    source: { instrument: PBC_CONSUMERS, article: article('44(3)'), marks: ['found'] },
    note: 'At least; a longer law prevails.',
  },
  {
    ...RIGHT, on: false, id: 'cn-pbc-annual-stats', binds: ['bank', 'payment_institution'], stage: 'publish_figures', duration: 1, unit: 'y',
    clockStarts: { zh: '上次公布之日', en: 'the last publication' },
    source: { instrument: PBC_CONSUMERS, article: article('36'), marks: ['found'] },
    note: 'The order says yearly and names no starting day.',
  },
]

/** Retention, consumer law, acquiring. */
const OTHER_LAW: readonly ClockPolicy[] = [
  {
    ...RIGHT, on: false, id: 'cn-nbpi-retain', binds: ['payment_institution'], stage: 'retain', duration: 5, unit: 'y',
    clockStarts: { zh: '交易完成或者业务关系终止之日', en: 'the end of the transaction or relationship' },
    source: { instrument: PAYMENT_FIRM_RULES, article: article('61'), marks: ['found'] },
    note: 'Overridden by cn-aml-retain.',
  },
  {
    ...RIGHT, id: 'cn-aml-retain', binds: ['bank', 'payment_institution'], stage: 'retain', duration: 10, unit: 'y',
    clockStarts: { zh: '业务关系终止或者交易结束之日', en: 'the end of the relationship or transaction' },
    source: { instrument: AML_LAW, article: article('34, 63(2)'), marks: ['found'] },
    note: 'At least; also PBoC/NFRA/CSRC Order 2025-11 art. 44. An inquiry extends it; of mixed media the longest period holds.',
  },
  {
    ...RIGHT, id: 'cn-ecom-records', binds: ['payment_institution', 'platform'], stage: 'retain', duration: 3, unit: 'y',
    clockStarts: { zh: '交易完成之日', en: 'the completion of the transaction' },
    source: { instrument: ECOMMERCE_LAW, article: article('53(3), 31'), marks: ['found'] },
  },
  {
    ...CN, id: 'cn-consumer-dept', binds: ['consumer_department'], stage: 'accept', duration: 7, unit: 'wd', clockStarts: RECEIVED,
    source: { instrument: CONSUMER_REGULATION, article: article('46(2)'), marks: ['found'] },
    note: 'Also Consumer Protection Law art. 46. A refusal gives reasons and the other routes.',
  },
  {
    ...CN, id: 'cn-consumer-mediate', binds: ['consumer_department'], stage: 'mediate', duration: 60, unit: 'cd',
    clockStarts: { zh: '受理之日', en: 'acceptance' }, pausedBy: ['appraisal'],
    source: { instrument: CONSUMER_REGULATION, article: article('46(3)'), marks: ['found'] },
  },
  {
    ...CN, on: false, id: 'cn-acq-settle', binds: ['acquirer'], stage: 'settle', duration: 30, unit: 'cd',
    clockStarts: { zh: '支付指令生效之日', en: 'the payment instruction taking effect' },
    source: { instrument: CARD_ACQUIRING, article: article('29'), marks: ['recall'] },
    note: 'At most; article not read, and whether the notice was replaced is open. Suspected violations excepted.',
  },
  {
    ...CN, id: 'cn-term-deregister', binds: ['acquirer'], stage: 'report_change', duration: 2, unit: 'cd',
    clockStarts: { zh: '终端关停或者商户变更之日', en: 'the terminal closing or the merchant changing' },
    source: { instrument: TERMINAL_NOTICE, article: { zh: '一(一)3、二(二)', en: 'parts 1(1)3, 2(2)' }, marks: ['found'] },
  },
]

/** What this house adds where no law fixes a time. */
const HOUSE: readonly ClockPolicy[] = [
  {
    ...RIGHT, id: 'cn-ack-default', binds: ['institution'], stage: 'acknowledge', duration: 0, unit: 'h',
    clockStarts: { zh: '提交投诉之时', en: 'the submission' },
    source: { instrument: HOUSE_RULE, article: null, marks: ['house'] },
    note: 'A receipt at once: no Chinese rule read fixes an acknowledgement time.',
  },
  {
    ...CN, id: 'cn-product-merchant-first-reply', binds: ['merchant'], stage: 'first_reply', duration: 24, unit: 'h',
    clockStarts: { zh: '案件送达商户之时', en: 'the case being served' }, pausedBy: ['supplement'],
    source: { instrument: HOUSE_RULE, article: null, marks: ['house'] },
    note: 'After wx-first-reply. Silence: the case goes on with the file as it is.',
  },
  {
    ...CN, id: 'cn-product-merchant-close', binds: ['merchant'], stage: 'close', duration: 72, unit: 'h',
    clockStarts: { zh: '案件送达商户之时', en: 'the case being served' }, pausedBy: ['supplement'],
    source: { instrument: HOUSE_RULE, article: null, marks: ['house'] },
    note: 'After wx-close.',
  },
  {
    ...RIGHT, id: 'cn-product-supplement', binds: ['complainant'], stage: 'supply_proof', duration: 10, unit: 'cd',
    clockStarts: { zh: '补正通知送达之日', en: 'the supplement notice' },
    source: { instrument: HOUSE_RULE, article: null, marks: ['house'] },
    note: 'The notice has to set a date; no rule read says which. Silence may end in non-acceptance.',
  },
  {
    ...RIGHT, id: 'cn-product-reply-window', binds: ['disputing_party'], stage: 'respond', duration: 48, unit: 'h',
    clockStarts: { zh: '证据披露之时', en: 'the disclosure' },
    source: { instrument: HOUSE_RULE, article: null, marks: ['house'] },
    note: 'Nobody is judged on papers they had no time to answer.',
  },
  {
    ...CN, id: 'cn-product-acquirer-refund', binds: ['acquirer'], stage: 'refund', duration: 3, unit: 'wd',
    clockStarts: { zh: '商户请求代为退款之日', en: 'the merchant asking its acquirer to refund' },
    source: { instrument: HOUSE_RULE, article: null, marks: ['house'] },
  },
  {
    ...RIGHT, id: 'cn-product-after-review', binds: ['complainant'], stage: 'file', duration: 30, unit: 'cd',
    clockStarts: { zh: '核查决定送达之日', en: 'the review decision' },
    source: { instrument: HOUSE_RULE, article: null, marks: ['house'] },
    note: 'As long as the review window, to go on to the regulator before the case closes by itself. It bars nothing.',
  },
]

/** Clocks of Chinese law and of this house; market regulation has its own file. Source: complaint rules, 1.2. */
export const CN_LAW: readonly ClockPolicy[] = [...NFRA, ...PBC, ...OTHER_LAW, ...HOUSE]
