import { SAMR_ORDER_121, SAMR_ORDER_20 } from './instruments'
import { type ClockPolicy, article } from './policy'

const CN = { version: 1, jurisdiction: 'CN', rolls: true, pausedBy: [], restartedBy: [], warnPercents: [] } as const
const RECEIVED = { zh: '收到投诉之日', en: 'receipt of the complaint' }
const ACCEPTED = { zh: '受理投诉之日', en: 'acceptance' }

/** The 12315 route. Order 121 replaced Order 20 on 2026-04-15; the old clocks go on for what was received before. Source: complaint rules, 1.2. */
export const CN_SAMR: readonly ClockPolicy[] = [
  {
    ...CN, on: true, id: 'cn-samr121-accept', binds: ['samr'], stage: 'accept', duration: 7, unit: 'wd', clockStarts: RECEIVED,
    pausedBy: ['supplement'],
    source: { instrument: SAMR_ORDER_121, article: null, marks: ['found'] },
    note: '7 follows from the law and its regulation; the order itself was not read, and one tool counts 10. To be checked.',
  },
  {
    ...CN, on: true, id: 'cn-samr121-mediate', binds: ['samr'], stage: 'mediate', duration: 60, unit: 'cd', clockStarts: ACCEPTED,
    pausedBy: ['appraisal'],
    source: { instrument: SAMR_ORDER_121, article: article('23(1)(5)'), marks: ['found'] },
    note: 'The text says 六十日, without 工作日.',
  },
  {
    ...CN, on: true, id: 'cn-samr-limit', binds: ['complainant'], stage: 'file', duration: 3, unit: 'y',
    clockStarts: { zh: '知道或者应当知道权益受到侵害之日', en: 'the day the complainant knew or should have known' },
    source: { instrument: SAMR_ORDER_121, article: article('16(4)'), marks: ['found'] },
    note: 'Order 20 art. 15(4) said the same.',
  },
  {
    ...CN, on: false, id: 'cn-samr20-accept', binds: ['samr'], stage: 'accept', duration: 7, unit: 'wd', clockStarts: RECEIVED,
    source: { instrument: SAMR_ORDER_20, article: article('14'), marks: ['found'] },
  },
  {
    ...CN, on: false, id: 'cn-samr20-mediate', binds: ['samr'], stage: 'mediate', duration: 45, unit: 'wd', clockStarts: ACCEPTED,
    pausedBy: ['appraisal'],
    source: { instrument: SAMR_ORDER_20, article: article('21(1)(5)'), marks: ['found'] },
  },
  {
    ...CN, on: false, id: 'cn-samr20-term-notice', binds: ['samr'], stage: 'notify_end_of_mediation', duration: 7, unit: 'wd',
    clockStarts: { zh: '作出终止调解决定之日', en: 'the decision to end mediation' },
    source: { instrument: SAMR_ORDER_20, article: article('21(2)'), marks: ['found'] },
  },
  {
    ...CN, on: false, id: 'cn-samr20-clue', binds: ['samr'], stage: 'check_clue', duration: 15, unit: 'wd',
    clockStarts: { zh: '发现违法行为线索之日', en: 'the discovery of a violation' },
    source: { instrument: SAMR_ORDER_20, article: article('23'), marks: ['found'] },
    note: 'May be extended by 15.',
  },
  {
    ...CN, on: false, id: 'cn-samr20-report-told', binds: ['samr'], stage: 'tell_reporter', duration: 5, unit: 'wd',
    clockStarts: { zh: '作出是否立案决定之日', en: 'the decision to open a file or not' },
    source: { instrument: SAMR_ORDER_20, article: article('31(2)'), marks: ['found'] },
  },
]
