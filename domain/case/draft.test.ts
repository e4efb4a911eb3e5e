import { describe, expect, test } from 'vitest'
import { fen } from '../money/fen'
import { type DraftAnswers, EMPTY_SHEET, fieldsOf, finishStep, keepTyped, nextStep, overwritesUnseen, stepProblems } from './draft'
import { draftClaim } from './draft-claim'
import { draftInputs } from './draft-inputs'

const NOW = new Date('2026-11-24T08:00:00Z')
const CASE_ID = '0193a1b2-0000-7000-8000-000000000001'
const MERCHANT_ID = '0193a1b2-0000-7000-8000-000000000002'
const COMPLETE: DraftAnswers = {
  situation: { complaintType: 'charged_shown_refunded', shown: { wechat: 'paid', pos: 'refunded', bank: 'debited' } },
  payment: { amountYuan: fen(36_800), paidOn: '2026-11-21', paidClock: '19:42', payMeans: 'wechat_card', outTradeNo: 'A-2026112119420001' },
  merchant: { merchantId: MERCHANT_ID },
  wish: { wish: 'refund', wishYuan: fen(36_800), story: '微信扣了钱，小票却写退款。' },
  evidence: {},
  contact: { name: '陈试', contact: { channel: 'sms', address: '+8613812342046' } },
}

describe('going on', () => {
  test('leads to the first step that is not done, and from a finished draft to the last check', () => {
    expect(nextStep({}, NOW)).toBe('situation')
    const { wish: _wish, ...withoutWish } = COMPLETE
    expect(nextStep(withoutWish, NOW)).toBe('wish')
    expect(nextStep(COMPLETE, NOW)).toBe('check')
  })

  test('leads back to a wish that a smaller amount has made too large', () => {
    const answers = { ...COMPLETE, payment: { ...COMPLETE.payment!, amountYuan: fen(36_799) } }
    expect(nextStep(answers, NOW)).toBe('wish')
    expect(stepProblems(answers, 'wish', NOW)).toEqual({ wishYuan: ['wish_exceeds_amount'] })
  })

  test.each([
    ['2026-11-24', '16:06', ['paid_in_future']],
    ['2026-11-24', '16:04', undefined],
    ['2023-11-24', '15:59', ['paid_too_long_ago']],
    ['2023-11-24', '16:01', undefined],
  ])('a payment of %s %s, Beijing time, is judged at 16:00 on 24 November 2026', (paidOn, paidClock, problem) => {
    expect(stepProblems({ payment: { ...COMPLETE.payment!, paidOn, paidClock } }, 'payment', NOW).paidOn).toEqual(problem)
  })
})

describe('the fields of a step', () => {
  test('come back as they were typed while it is unfinished, and as text once it is finished', () => {
    const typing = keepTyped(EMPTY_SHEET, 'payment', { amountYuan: '三百', paidOn: '2026-11-21' })
    expect(fieldsOf(typing, 'payment')).toEqual({ amountYuan: '三百', paidOn: '2026-11-21' })
    const done = finishStep(typing, 'payment', COMPLETE.payment!)
    expect(fieldsOf(done, 'payment')).toEqual({ amountYuan: '368.00', paidOn: '2026-11-21', paidClock: '19:42', payMeans: 'wechat_card', outTradeNo: 'A-2026112119420001' })
    expect(done.unfinished).toEqual({})
  })

  test('are read again to the same answers', () => {
    const sheet = { ...EMPTY_SHEET, answers: COMPLETE }
    const payment = draftInputs.payment.parse({ caseId: CASE_ID, ...fieldsOf(sheet, 'payment') })
    expect(payment).toEqual({ caseId: CASE_ID, ...COMPLETE.payment })
    const contact = draftInputs.contact.parse({ caseId: CASE_ID, ...fieldsOf(sheet, 'contact') })
    expect(contact).toEqual({ caseId: CASE_ID, ...COMPLETE.contact })
  })

  test('typing in a finished step keeps its answers until it is finished again', () => {
    const sheet = keepTyped({ ...EMPTY_SHEET, answers: COMPLETE }, 'wish', { story: '改到一半' })
    expect(sheet.answers.wish).toEqual(COMPLETE.wish)
  })
})

describe('two pages on one draft', () => {
  const stored = { ...EMPTY_SHEET, answers: COMPLETE, finishedIn: { wish: 7 } }
  const rewritten = finishStep(stored, 'wish', { ...COMPLETE.wish!, story: '另一页写的' })

  test('conflict when a page that saw an older version writes something else into the same step', () => {
    expect(overwritesUnseen(stored, rewritten, 'wish', 6)).toBe(true)
    expect(overwritesUnseen(stored, rewritten, 'wish', 7)).toBe(false)
  })

  test('do not conflict over the same words, or over different steps', () => {
    expect(overwritesUnseen(stored, finishStep(stored, 'wish', COMPLETE.wish!), 'wish', 6)).toBe(false)
    expect(overwritesUnseen(stored, finishStep(stored, 'merchant', { merchantId: CASE_ID }), 'merchant', 6)).toBe(false)
  })
})

test('a card number in the story is masked, typed or finished', () => {
  const story = '我的卡号是 4000 0000 0000 0002，请退款'
  expect(fieldsOf(keepTyped(EMPTY_SHEET, 'wish', { story }), 'wish').story).not.toContain('0000')
  expect(finishStep(EMPTY_SHEET, 'wish', { wish: 'explanation', story }).answers.wish!.story).not.toContain('0000')
})

test('a card number is no order number, since order numbers stand in the record', () => {
  const payment = { caseId: CASE_ID, amountYuan: '1', paidOn: '2026-11-21', paidClock: '19:42', payMeans: 'unknown' }
  const refused = draftInputs.payment.safeParse({ ...payment, outTradeNo: '4000 0000 0000 0002' })
  expect(refused.error?.issues[0]).toMatchObject({ path: ['outTradeNo'], message: 'key_is_a_card' })
  expect(draftInputs.payment.parse({ ...payment, transactionId: '４200 0012 3420 2611 2112 3456 7890' }).transactionId).toBe('4200001234202611211234567890')
})

test('whoever answers for none of the three places is told of each', () => {
  const refused = draftInputs.situation.safeParse({ caseId: CASE_ID, complaintType: 'duplicate_charge' })
  expect(refused.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['shown.wechat', 'choose_one'], ['shown.pos', 'choose_one'], ['shown.bank', 'choose_one']])
})

describe('the claim of a draft', () => {
  test('holds the instant of the payment, and no money for a wish that is none', () => {
    expect(draftClaim(COMPLETE, NOW)).toMatchObject({
      ok: true, value: { name: '陈试', claim: { amountFen: 36_800, wishFen: 36_800, paidAt: new Date('2026-11-21T11:42:00Z'), keys: { outTradeNo: 'A-2026112119420001' } } },
    })
    const apology = { ...COMPLETE, wish: { wish: 'apology', wishYuan: fen(1), story: '请道歉' } as const }
    expect(draftClaim(apology, NOW)).toMatchObject({ ok: true, value: { claim: { wishFen: 0 } } })
  })

  test('is refused with the steps that are still to be done', () => {
    const { contact: _contact, ...answers } = COMPLETE
    expect(draftClaim({ ...answers, payment: { ...COMPLETE.payment!, paidOn: '2019-01-01' } }, NOW))
      .toEqual({ ok: false, refusal: { code: 'not_yet', missing: ['payment', 'contact'] } })
  })

  test('is refused with what time has made wrong, once nothing else is to be done', () => {
    expect(draftClaim({ ...COMPLETE, payment: { ...COMPLETE.payment!, paidOn: '2019-01-01' } }, NOW)).toEqual({ ok: false, refusal: { code: 'invalid', fields: { paidOn: ['paid_too_long_ago'] } } })
  })
})

describe('a complaint for somebody else', () => {
  const agent = { filedBy: 'agent', name: '李代', principalName: '陈试', authorityUntil: '2026-12-31' } as const
  const as = (contact: object): DraftAnswers => ({ ...COMPLETE, contact: { ...COMPLETE.contact!, ...contact } })

  test('is that person\'s, and says until when the authority holds', () => {
    expect(draftClaim(as(agent), NOW)).toMatchObject({ ok: true, value: { name: '陈试', agentName: '李代', claim: { filed: { by: 'agent', authorityUntil: '2026-12-31' } } } })
    expect(draftClaim(COMPLETE, NOW)).toMatchObject({ ok: true, value: { name: '陈试', agentName: null } })
  })

  test('needs a name and a day; a day that is over today is refused, the last one is not', () => {
    expect(stepProblems(as({ filedBy: 'agent' }), 'contact', NOW)).toEqual({ principalName: ['name_missing'], authorityUntil: ['date_missing'] })
    expect(stepProblems(as({ ...agent, authorityUntil: '2026-11-23' }), 'contact', NOW)).toEqual({ authorityUntil: ['authority_over'] })
    expect(stepProblems(as({ ...agent, authorityUntil: '2026-11-24' }), 'contact', NOW)).toEqual({})
    expect(stepProblems(as({ ...agent, filedBy: 'self', authorityUntil: '2026-11-23' }), 'contact', NOW)).toEqual({})
  })

  test('comes back as it was typed', () => {
    const sheet = { ...EMPTY_SHEET, answers: as(agent) }
    expect(draftInputs.contact.parse({ caseId: CASE_ID, ...fieldsOf(sheet, 'contact') })).toEqual({ caseId: CASE_ID, ...COMPLETE.contact, ...agent })
  })
})
