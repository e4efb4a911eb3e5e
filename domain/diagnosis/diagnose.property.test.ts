import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BankRow, PosRow, WechatRow } from '../ledger/row'
import { diagnose } from './diagnose'
import {
  DAYS, HOURS, MINUTES, type Story, after, billPayment, billReceipt, byCard, cardSubject, credit, debit, fundFlow, history, liveOrder, liveRefund,
  revocation, reversal, sale, silent, story, tillRefund, tradePayment, tradeRefund, voided, wallet,
} from './test/payment-story'

/**
 * Payments as they happen: machines undo within minutes, people later than a minute, a card is credited days after WeChat has paid
 * out, an issuer charges back what the parties had settled between them. Which of it each ledger shows is left to chance.
 */
const payment = fc.record({
  isCard: fc.boolean(),
  means: fc.constantFrom(wallet, { payMethod: '样本银行(7301)' }),
  course: fc.constantFrom('paid', 'time_out', 'late_answer', 'undo_lost', 'undo_refused', 'agreed', 'rule', 'person', 'unheard', 'platform', 'till_only', 'abnormal', 'closed', 'charged_back', 'lost'),
  seconds: fc.integer({ min: 30, max: 110 }),
  hours: fc.integer({ min: 1, max: 72 }),
  hasBill: fc.boolean(), hasTrade: fc.boolean(), hasLive: fc.boolean(), hasFlow: fc.boolean(), hasArrived: fc.boolean(),
  asOfDays: fc.constantFrom(0.1, 1, 4, 20),
})
type Payment = typeof payment extends fc.Arbitrary<infer Value> ? Value : never

const BY_MACHINE = ['time_out', 'late_answer']
const RETURNED = [...BY_MACHINE, 'agreed', 'rule', 'person', 'unheard', 'platform', 'abnormal', 'charged_back']

function told(one: Payment): Story {
  const at = after(BY_MACHINE.includes(one.course) ? one.seconds : one.hours * HOURS)
  return {
    asOf: after(one.asOfDays * DAYS + one.hours * HOURS),
    ...(one.isCard ? { subject: cardSubject, wechat: [] } : { wechat: wechatRows(one, at) }),
    pos: posRows(one, at),
    bank: one.means === wallet && !one.isCard ? [] : bankRows(one),
    ...(one.means === wallet && !one.isCard && { coverage: { bank: 'not_needed_wallet_payment' } }),
  }
}

function wechatRows({ course, means, hasBill, hasTrade, hasLive, hasFlow }: Payment, at: string): WechatRow[] {
  const isBack = RETURNED.includes(course)
  const account = means === wallet ? '支付用户零钱' : '样本银行借记卡7301'
  const state = course === 'abnormal' ? 'ABNORMAL' : course === 'closed' ? 'CLOSED' : 'SUCCESS'
  const flow = { agreed: { initiator: 'li.na', remark: '顾客退货' }, rule: { initiator: '1699900001API', remark: '缺货自动退款' }, person: { initiator: 'li.na', remark: '手工' }, platform: { initiator: 'system', remark: '平台介入退款' } }
  const byMachine = BY_MACHINE.includes(course)
  const named = course in flow ? [fundFlow({ time: at, ...flow[course as keyof typeof flow] })] : []
  return [
    ...(hasBill || !hasTrade ? [billPayment({ ...means, ...(isBack && course !== 'abnormal' && { status: '已全额退款' }) })] : []),
    ...(hasTrade ? [tradePayment({ payMethod: means === wallet ? 'LQT' : 'CMB_DEBIT' })] : []),
    ...(byMachine ? [revocation({ time: at })] : []),
    ...(isBack && !byMachine && hasTrade ? [tradeRefund({ time: at })] : []),
    ...((isBack && hasLive) || course === 'closed' || course === 'abnormal' ? [liveRefund({ time: at, receivedAccount: account, status: state, ...(byMachine && { outRefundNo: undefined }) })] : []),
    ...(isBack && hasBill && course !== 'abnormal' ? [billReceipt({ ...means, time: at })] : []),
    ...(hasFlow || course === 'person' ? named : []),
    ...(course === 'platform' ? [history({ time: at, status: 'COMPLAINT_ENTRUSTED_REFUND_SYSTEM_MESSAGE' })] : []),
    ...(!isBack && course !== 'closed' && hasLive ? [liveOrder()] : []),
  ]
}

function posRows({ course, isCard, hasFlow }: Payment, at: string): PosRow[] {
  const card = isCard ? byCard : {}
  const unanswered = ['time_out', 'undo_lost', 'undo_refused', 'lost'].includes(course)
  const undoing: Partial<Record<Payment['course'], PosRow[]>> = {
    time_out: [reversal({ ...card, time: at })],
    undo_lost: [reversal({ ...card, ...silent })],
    undo_refused: [reversal({ ...card, responseCode: '25', status: '失败' })],
    agreed: [hasFlow ? tillRefund({ ...card, time: at }) : voided({ ...card, time: at })],
    abnormal: [tillRefund({ ...card, time: at })],
    closed: [tillRefund({ ...card, time: at })],
    till_only: [tillRefund({ ...card, time: at, ...(hasFlow && { responseCode: null, status: '已退货(现金)' }) })],
    charged_back: [tillRefund({ ...card, time: at }), tillRefund({ ...card, traceNo: '000399', type: '退单', mti: undefined, processingCode: undefined, responseCode: null, status: '已扣划', time: after(73 * HOURS) })],
  }
  return [sale({ ...card, ...(unanswered && silent) }), ...(undoing[course] ?? [])]
}

function bankRows({ course, isCard, hours, hasArrived, asOfDays }: Payment): BankRow[] {
  const isBack = RETURNED.includes(course) && course !== 'abnormal' && (!isCard || ['time_out', 'agreed', 'charged_back'].includes(course))
  return [
    debit(isCard ? { counterparty: '面馆' } : {}),
    ...(isBack && hasArrived && asOfDays > 1 ? [credit({ bookTime: after(hours * HOURS + DAYS), ...(isCard && { counterparty: '面馆' }) })] : []),
    ...(course === 'charged_back' && asOfDays > 1 ? [credit({ bookTime: after(76 * HOURS), summary: '争议退单入账', counterparty: '争议处理' })] : []),
  ]
}

describe('whatever happened', () => {
  test('a ledger taken away leaves the answer, less sure, or leaves it open; it never names another cause', () => {
    fc.assert(fc.property(payment, (one) => {
      const whole = told(one)
      const full = diagnose(story(whole))
      for (const ledger of ['wechat', 'pos', 'bank'] as const) {
        const less = diagnose(story({ ...whole, [ledger]: [], coverage: { ...whole.coverage, [ledger]: 'missing' } }))
        if (less.cause === 'insufficient_evidence') continue
        expect(`${ledger}: ${less.cause}`).toBe(`${ledger}: ${full.cause}`)
        expect(less.confidence).toBeLessThanOrEqual(full.confidence)
      }
    }), { numRuns: 150 })
  })

  test('the same rows in another order give the same bytes', () => {
    fc.assert(fc.property(payment, (one) => {
      const { wechat = [], pos = [], bank = [], ...rest } = told(one)
      const turned = { ...rest, wechat: [...wechat].reverse(), pos: [...pos].reverse(), bank: [...bank].reverse() }
      expect(JSON.stringify(diagnose(story(turned)))).toBe(JSON.stringify(diagnose(story({ ...rest, wechat, pos, bank }))))
    }), { numRuns: 50 })
  })

  test('the money adds up', () => {
    fc.assert(fc.property(payment, (one) => {
      const { amounts, moneyLocation } = diagnose(story(told(one)))
      expect(amounts.chargedFen - amounts.refundedFen).toBe(amounts.outstandingFen)
      expect(moneyLocation === 'split').toBe(amounts.refundedFen > 0 && amounts.outstandingFen > 0)
    }), { numRuns: 50 })
  })

  test('an equal neighbour changes nothing, however near', () => {
    fc.assert(fc.property(payment, fc.integer({ min: 20, max: 30 * MINUTES }), (one, seconds) => {
      const whole = told(one)
      const isNeighbours = { transactionId: 'T9', outTradeNo: 'O9' }
      const crowded = {
        ...whole,
        wechat: whole.wechat?.length ? [...whole.wechat, tradePayment({ ...isNeighbours, payer: 'oNeighbour', time: after(seconds) })] : whole.wechat,
        pos: [...(whole.pos ?? []), sale({ ...isNeighbours, traceNo: '000888', rrn: '613213000888', time: after(seconds - 4) })],
      }
      expect(diagnose(story(crowded))).toEqual(diagnose(story(whole)))
    }), { numRuns: 50 })
  })
})
