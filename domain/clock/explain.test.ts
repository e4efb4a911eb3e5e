import { expect, test } from 'vitest'
import { CALENDARS } from './calendars/calendars'
import { explainClock } from './explain'
import { policyById } from './policies/policies'

const explain = (id: string, start: string, locale?: 'zh' | 'en') =>
  explainClock({ policy: policyById(id), start: new Date(start), pauses: [], calendars: CALENDARS }, locale)

test('an explanation carries the clause, every instant in China time, and the days', () => {
  const explained = explain('cn-pbc-answer', '2026-09-18T15:59:59Z')
  expect(explained).toMatchObject({
    policy: 'cn-pbc-answer', version: 1,
    source: '中国人民银行金融消费者权益保护实施办法（中国人民银行令〔2020〕第5号） 第43条(3)',
    start: '2026-09-18T23:59:59+08:00', due: '2026-10-09T00:00:00+08:00', alertDue: '2026-10-04T00:00:00+08:00',
    provisional: false, unit: 'cd', counted: 15,
  })
  expect(explained.days).toHaveLength(21)
  expect(explain('cn-pbc-answer', '2026-09-18T15:59:59Z', 'en').source).toContain('PBoC Order 2020-5) art. 43(3)')
})

test('an hour clock has hours and no days', () => {
  expect(explain('wx-close', '2026-03-18T10:00:00+08:00')).toMatchObject({ unit: 'h', counted: 72, days: [], source: '微信支付消费者投诉处理指南 §4.2' })
})
