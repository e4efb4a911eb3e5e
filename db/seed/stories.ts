import type { Ledgers } from './ledger-files'

/** How far a demo case has come. The steps of each are in `bin/seed/steps.ts`. */
export type Ending =
  | 'fresh' | 'waiting_for_papers' | 'accepted' | 'asked' | 'asked_late' | 'answered' | 'contested' | 'proposed' | 'external'
  | 'decided' | 'refunding' | 'refund_late' | 'closed' | 'explained' | 'not_accepted' | 'withdrawn'

/** One complaint: shop, payer, yuan, what the ledgers say, how far it has come, hours since its last step, the payer's words. */
export type Story = readonly [merchant: string, consumer: string, yuan: number, ledgers: Ledgers, ending: Ending, hoursAgo: number, words: keyof typeof WORDS]

/** What people write when this happens to them. */
export const WORDS = {
  slip_refunded: '微信显示支付成功，小票上却印着已退款。店员说没收到钱，让我再付一次。银行卡确实被扣了。',
  no_arrival: '店里说已经退款，POS 也打了退货单，可是我的银行卡和零钱里都没有看到这笔钱。',
  short: '退回来的钱比付的少，问店里，店里说是系统扣的手续费。',
  twice: '第一次刷提示超时，店员让我再刷一次，结果手机上扣了两笔。',
  silent_refund: '买完东西十几分钟后收到退款，店家打电话说我没付钱。我没有申请过退款。',
  failed_slip: '小票写着交易失败，第二天微信里还是支付成功，钱没有退。',
  unsure: '我也说不清是哪里出了问题，只想知道这笔钱到底在谁那里。',
} as const

export const STORIES: readonly Story[] = [
  // The first is the one the tour follows.
  ['corner', 'chen', 368, 'timeout_on_its_way', 'proposed', 3, 'slip_refunded'],
  ['coffee', 'lin', 76, 'timeout_reversed', 'asked_late', 27, 'twice'],
  ['hardware', 'zhou', 1260, 'rule_refunded', 'contested', 9, 'short'],
  ['pharmacy', 'xu', 214.5, 'refund_on_its_way', 'refunding', 20, 'no_arrival'],
  ['digital', 'chen', 5999, 'rule_refunded', 'asked', 3, 'silent_refund'],
  ['noodles', 'lin', 32, 'pos_only', 'waiting_for_papers', 40, 'unsure'],
  ['corner', 'zhou', 58.8, 'timeout_reversed', 'closed', 60, 'slip_refunded'],
  ['coffee', 'chen', 41, 'all_agree', 'explained', 30, 'unsure'],
  ['hardware', 'xu', 420, 'result_lost', 'proposed', 6, 'failed_slip'],
  ['pharmacy', 'ouyang', 89.9, 'timeout_on_its_way', 'answered', 5, 'slip_refunded'],
  ['digital', 'zhou', 2899, 'result_lost', 'external', 50, 'failed_slip'],
  ['noodles', 'xu', 28, 'timeout_reversed', 'closed', 90, 'slip_refunded'],
  ['corner', 'lin', 12.5, 'pos_only', 'fresh', 2, 'slip_refunded'],
  ['coffee', 'xu', 66, 'refund_on_its_way', 'refund_late', 180, 'no_arrival'],
  ['hardware', 'chen', 310, 'timeout_reversed', 'accepted', 7, 'slip_refunded'],
  ['pharmacy', 'lin', 47.2, 'result_lost', 'asked', 11, 'failed_slip'],
  ['digital', 'xu', 899, 'timeout_reversed', 'closed', 100, 'twice'],
  ['noodles', 'ouyang', 36, 'all_agree', 'not_accepted', 70, 'unsure'],
  ['corner', 'ouyang', 19.9, 'timeout_on_its_way', 'decided', 4, 'slip_refunded'],
  ['coffee', 'zhou', 35, 'rule_refunded', 'closed', 44, 'silent_refund'],
  ['hardware', 'lin', 1580, 'pos_only', 'asked_late', 80, 'no_arrival'],
  ['pharmacy', 'chen', 128, 'timeout_reversed', 'withdrawn', 36, 'slip_refunded'],
  ['digital', 'ouyang', 4399, 'refund_on_its_way', 'refunding', 30, 'no_arrival'],
  ['noodles', 'zhou', 45, 'timeout_reversed', 'closed', 130, 'twice'],

  ['books', 'lin', 156, 'timeout_on_its_way', 'asked', 5, 'slip_refunded'],
  ['fruit', 'chen', 38.6, 'timeout_reversed', 'closed', 48, 'slip_refunded'],
  ['flowers', 'xu', 299, 'rule_refunded', 'answered', 8, 'silent_refund'],
  ['laundry', 'zhou', 88, 'refund_on_its_way', 'refunding', 26, 'no_arrival'],
  ['stationery', 'ouyang', 23.5, 'pos_only', 'fresh', 5, 'unsure'],
  ['books', 'zhou', 72, 'result_lost', 'proposed', 10, 'failed_slip'],
  ['fruit', 'lin', 52.3, 'timeout_reversed', 'closed', 75, 'twice'],
  ['flowers', 'chen', 520, 'timeout_on_its_way', 'decided', 8, 'slip_refunded'],
  ['laundry', 'xu', 65, 'all_agree', 'explained', 20, 'unsure'],
  ['stationery', 'lin', 17.8, 'timeout_reversed', 'accepted', 12, 'slip_refunded'],
  ['books', 'xu', 240, 'refund_on_its_way', 'refund_late', 200, 'no_arrival'],
  ['fruit', 'zhou', 29.9, 'pos_only', 'waiting_for_papers', 60, 'short'],
  ['flowers', 'ouyang', 188, 'timeout_reversed', 'closed', 110, 'slip_refunded'],
  ['laundry', 'chen', 45, 'result_lost', 'asked_late', 40, 'failed_slip'],
  ['stationery', 'zhou', 96, 'rule_refunded', 'contested', 14, 'silent_refund'],
  ['books', 'ouyang', 33, 'timeout_reversed', 'closed', 150, 'slip_refunded'],
  ['fruit', 'xu', 41.2, 'timeout_on_its_way', 'fresh', 9, 'slip_refunded'],
  ['flowers', 'lin', 366, 'all_agree', 'withdrawn', 52, 'unsure'],

  ['bakery', 'chen', 48, 'timeout_reversed', 'closed', 66, 'slip_refunded'],
  ['barber', 'lin', 58, 'result_lost', 'asked_late', 100, 'failed_slip'],
  ['supermarket', 'zhou', 312.4, 'rule_refunded', 'external', 30, 'silent_refund'],
  ['bakery', 'xu', 26.5, 'timeout_on_its_way', 'proposed', 15, 'slip_refunded'],
  ['barber', 'ouyang', 40, 'pos_only', 'fresh', 18, 'unsure'],
  ['supermarket', 'lin', 87.6, 'refund_on_its_way', 'refunding', 40, 'no_arrival'],
  ['bakery', 'zhou', 75, 'timeout_reversed', 'closed', 84, 'twice'],
  ['barber', 'chen', 40, 'all_agree', 'not_accepted', 90, 'unsure'],
  ['supermarket', 'xu', 156.8, 'result_lost', 'answered', 11, 'failed_slip'],
  ['bakery', 'ouyang', 18, 'timeout_reversed', 'closed', 120, 'slip_refunded'],
  ['barber', 'zhou', 98, 'rule_refunded', 'contested', 22, 'silent_refund'],
  ['supermarket', 'chen', 420.5, 'timeout_on_its_way', 'decided', 16, 'slip_refunded'],
  ['bakery', 'lin', 39, 'pos_only', 'accepted', 20, 'slip_refunded'],
  ['supermarket', 'ouyang', 63.9, 'refund_on_its_way', 'refund_late', 170, 'no_arrival'],
  ['corner', 'xu', 25, 'timeout_reversed', 'closed', 140, 'twice'],
  ['coffee', 'ouyang', 52, 'result_lost', 'accepted', 30, 'failed_slip'],
  ['books', 'chen', 480, 'timeout_reversed', 'asked', 16, 'slip_refunded'],
  ['digital', 'lin', 1299, 'timeout_on_its_way', 'fresh', 1, 'slip_refunded'],
]
