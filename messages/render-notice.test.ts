import { describe, expect, test } from 'vitest'
import { INFORMATION_ITEMS, OUTCOMES, REFUSAL_GROUNDS } from '@/domain/case/claim'
import type { Notice } from '@/domain/case/notices'
import { LOCALES } from './locale'
import { renderNotice } from './render-notice'

const SITE = 'https://mingzhang.example'
const reference = 'MZ-2611-0047-5'
const submittedAt = '2026-11-23T02:24:00.000Z'
const acceptanceDueAt = '2026-12-02T16:00:00.000Z'   // midnight in China
const decisionDueAt = '2026-12-08T16:00:00.000Z'
const written = (notice: Notice, locale: string, secret: string | null = null) => renderNotice({ notice, version: 1, locale, secret }, SITE)

/** What each notice must state beside its reference and where to read on. Complaint rules, section 2.3. */
const MUST_STATE: readonly [Notice, Record<(typeof LOCALES)[number], readonly string[]>][] = [
  [{ template: 'receipt', params: { reference, submittedAt, acceptanceDueAt, decisionDueAt } }, {
    'zh-CN': ['2026年11月23日 周一 10:24', '2026年12月2日 周三 24:00 前', '2026年12月8日 周二 24:00 前', '下一步'],
    en: ['Mon 23 Nov 2026, 10:24', 'by the end of Wed 2 Dec 2026', 'by the end of Tue 8 Dec 2026', 'Next'],
  }],
  [{ template: 'information_requested', params: { reference, items: INFORMATION_ITEMS.join(','), dueAt: decisionDueAt } }, {
    'zh-CN': ['微信账单、POS 小票、银行流水、身份证明、授权书、事情经过', '请2026年12月8日 周二 24:00 前在这里补', '时限暂停', '受理期限重新计算', '可以因材料不全不予受理', '依据：银保监会令2020年第3号第13条、中国人民银行令〔2020〕第5号第43条'],
    en: ['the WeChat bill, the POS slip', 'by the end of Tue 8 Dec 2026', 'paused', 'runs anew', 'may be refused for want of papers', 'CBIRC Order 2020-3, art. 13', 'PBoC Order 2020-5, art. 43'],
  }],
  // As it was asked for before the day was counted.
  [{ template: 'information_requested', params: { reference, items: 'pos_slip' } }, { 'zh-CN': ['请在这里补'], en: ['Send it here: '] }],
  [{ template: 'accepted', params: { reference, submittedAt, decisionDueAt } }, {
    'zh-CN': ['2026年11月23日 周一 10:24', '已受理', '2026年12月8日 周二 24:00 前'],
    en: ['is accepted', 'by the end of Tue 8 Dec 2026'],
  }],
  [{ template: 'not_accepted', params: { reference, submittedAt, ground: 'over_3_years' } }, {
    'zh-CN': ['2026年11月23日', '理由（第 4 项）', '超过三年', '依据：市场监管总局令第121号第16条（4）', '协商', '调解', '有关部门', '仲裁', '起诉', '第三十九条'],
    en: ['on ground 4', 'more than three years', 'SAMR Order 121, art. 16(4)', 'settle', 'mediator', 'authority', 'arbitration', 'sue', 'Art. 39'],
  }],
  [{ template: 'merged', params: { reference, intoReference: 'MZ-2611-0012-3' } }, { 'zh-CN': ['MZ-2611-0012-3', '期限按先提交的算'], en: ['MZ-2611-0012-3', 'the time of the earlier one'] }],
  [{ template: 'unmerged', params: { reference, acceptanceDueAt, decisionDueAt } }, { 'zh-CN': ['恢复单独办理', '2026年12月2日 周三 24:00 前', '2026年12月8日'], en: ['by itself', '2 Dec 2026', '8 Dec 2026'] }],
  [{ template: 'merchant_answered', params: { reference, answer: 'agree', decisionDueAt } }, { 'zh-CN': ['同意退款', '2026年12月8日'], en: ['agrees to a refund', '8 Dec 2026'] }],
  [{ template: 'merchant_answered', params: { reference, answer: 'contest', decisionDueAt } }, { 'zh-CN': ['不同意'], en: ['does not agree'] }],
  [{ template: 'decided', params: { reference, outcome: 'refund_partial', approvedFen: 126_000, clause: 'ecommerce_55', decidedAt: submittedAt } }, {
    'zh-CN': ['部分支持', '¥1,260.00', '事实', '依据和理由', '30 日内', '核查', '调解', '仲裁', '起诉'],
    en: ['in part', '¥1,260.00', 'Facts, basis and reasons', 'within 30 days', 'review', 'mediation', 'arbitration', 'court'],
  }],
  [{ template: 'refund_recorded', params: { reference, amountFen: 36_800, dueAt: decisionDueAt } }, { 'zh-CN': ['¥368.00', '2026年12月8日 周二 24:00 前到账'], en: ['¥368.00', '8 Dec 2026'] }],
  [{ template: 'closed', params: { reference } }, { 'zh-CN': ['已办结'], en: ['closed'] }],
  [{ template: 'evidence_disclosed', params: { reference, replyBy: decisionDueAt } }, { 'zh-CN': ['新证据', '2026年12月8日', '没有意见'], en: ['new evidence', '8 Dec 2026', 'no comment'] }],
  [{ template: 'message_received', params: { reference } }, { 'zh-CN': ['新留言'], en: ['new message'] }],
]

describe.each(LOCALES)('in %s', (locale) => {
  for (const [notice, must] of MUST_STATE) {
    test(`${notice.template} states what it must`, () => {
      const { subject, text } = written(notice, locale)
      expect(subject).toContain(reference)
      for (const part of [reference, `${SITE}/track`, ...must[locale]]) expect(text).toContain(part)
      expect(text).not.toMatch(/undefined|null|NaN|Invalid|\d{4}-\d{2}-\d{2}T/)
    })
  }

  test('every ground and outcome has its own words', () => {
    const texts = [
      ...REFUSAL_GROUNDS.map((ground) => written({ template: 'not_accepted', params: { reference, submittedAt, ground } }, locale).text),
      ...OUTCOMES.map((outcome) => written({ template: 'decided', params: { reference, outcome, approvedFen: 100, clause: 'pbc_43', decidedAt: submittedAt } }, locale).text),
    ]
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('a code says how long it lives and whom not to give it to', () => {
    const { subject, text } = written({ template: 'code', params: {} }, locale, '031415')
    expect(text).toMatch(/031415.*10/)
    expect(text).toMatch(/骗子|fraud/)
    expect(subject).not.toContain('031415')
  })
})

test('staff are told which clock, how far it is and by when, and where to sign in', () => {
  const warned: Notice = { template: 'clock_warned', params: { reference, kind: 'decision', percent: 80, dueAt: decisionDueAt } }
  for (const part of [reference, '处理决定', '80%', '2026年12月8日 周二 24:00 前', `${SITE}/sign-in/staff`]) expect(written(warned, 'zh-CN').text).toContain(part)
  for (const part of [reference, '80%', '8 Dec 2026']) expect(written(warned, 'en').text).toContain(part)
  const over: Notice = { template: 'clock_over', params: { reference, kind: 'merchant_close', dueAt: decisionDueAt } }
  for (const part of [reference, '商户办结', '已过', '2026年12月8日']) expect(written(over, 'zh-CN').text).toContain(part)
})

test('an unknown language is answered in Chinese', () => {
  expect(written({ template: 'closed', params: { reference } }, 'fr')).toEqual(written({ template: 'closed', params: { reference } }, 'zh-CN'))
})

test('words for another version are not guessed', () => {
  expect(() => renderNotice({ notice: { template: 'closed', params: { reference } }, version: 2, locale: 'en', secret: null }, SITE)).toThrow('version 2')
  expect(() => written({ template: 'code', params: {} }, 'en')).toThrow('without a code')
})
