import type { Messages } from '../zh-CN/messages'
import type { Unit } from '@/domain/clock/policies/policy'

export const clocks: Messages['clocks'] = {
  title: 'Deadlines',
  names: {
    acceptance: 'Acceptance',
    merchant_first_reply: 'First reply by the merchant',
    merchant_close: 'Merchant’s final answer',
    decision: 'Decision',
    refund_arrival: 'Arrival of the refund',
  },
  promises: {
    acceptance: (length) => `You are told within ${length} whether we take it on`,
    merchant_first_reply: (length) => `First reply by the merchant within ${length}`,
    merchant_close: (length) => `The merchant’s answer within ${length}`,
    decision: (length) => `A decision within ${length}`,
    refund_arrival: (length) => `The refund arrives within ${length}`,
  },
  length: (count, unit) => `${count} ${UNITS[unit][count === 1 ? 0 : 1]}`,
  why: 'Why this day?',
  reason: (started, length, pauses) => `${length} from ${started}${pauses > 0 ? `, paused ${pauses === 1 ? 'once' : `${pauses} times`}` : ''}`,
  source: (source) => `Source: ${source}`,
  dueBy: (due) => `Due ${due}`,
  paused: 'Paused',
  kept: 'Kept',
  keptOn: (moment) => `Done ${moment}`,
  keptLate: 'Done, but late',
  late: 'Overdue',
  provisional: 'The public holidays of that year are not announced yet; the date is provisional.',
  hours: 'Counted in hours without a break, holidays included.',
  dayLabel: (day, kind, ordinal) => `${day}, ${kind}${ordinal === null ? '' : `, day ${ordinal}`}`,
  strip: (due) => `The first day does not count; the last one ends at midnight: ${due}`,
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
}

const UNITS: Record<Unit, readonly [string, string]> = {
  min: ['minute', 'minutes'], h: ['hour', 'hours'], wd: ['working day', 'working days'], cd: ['day', 'days'],
  wk: ['week', 'weeks'], mo: ['month', 'months'], y: ['year', 'years'], bd: ['business day', 'business days'],
}
