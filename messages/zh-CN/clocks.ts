import type { ClockKind } from '@/domain/clock/clock-facts'
import type { Unit } from '@/domain/clock/policies/policy'

/** Deadlines, and why each date is what it is. */
export const clocks = {
  title: '时限',
  names: {
    acceptance: '受理答复',
    merchant_first_reply: '商户首次答复',
    merchant_close: '商户办结',
    decision: '处理决定',
    refund_arrival: '退款到账',
  } satisfies Record<ClockKind, string>,
  promises: {
    acceptance: (length: string) => `${length}内告诉您是否受理`,
    merchant_first_reply: (length: string) => `${length}内商户首次答复`,
    merchant_close: (length: string) => `${length}内商户给出处理意见`,
    decision: (length: string) => `${length}内给出处理结果`,
    refund_arrival: (length: string) => `${length}内退款到账`,
  } satisfies Record<ClockKind, (length: string) => string>,
  length: (count: number, unit: Unit) => `${count} ${UNITS[unit]}`,
  why: '为什么是这一天？',
  reason: (started: string, length: string, pauses: number) => `自 ${started} 起算 ${length}${pauses > 0 ? `，其间暂停 ${pauses} 次` : ''}`,
  source: (source: string) => `依据：${source}`,
  dueBy: (due: string) => `最迟 ${due}`,
  paused: '暂停计时',
  kept: '已做到',
  keptOn: (moment: string) => `${moment} 完成`,
  keptLate: '超时后完成',
  late: '已超时',
  provisional: '该年度放假安排尚未公布，日期为暂定。',
  hours: '按自然小时连续计算，节假日不停。',
  dayLabel: (day: string, kind: string, ordinal: number | null) => `${day}，${kind}${ordinal === null ? '' : `，第 ${ordinal} 天`}`,
  strip: (due: string) => `起算日不计，最后一天到 24:00 为止：${due}`,
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
}

const UNITS: Record<Unit, string> = { min: '分钟', h: '小时', wd: '个工作日', cd: '日', wk: '周', mo: '个月', y: '年', bd: '个营业日' }
