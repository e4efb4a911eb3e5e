import type { ComplaintType, Shown } from '@/domain/case/claim'
import type { ClockKind } from '@/domain/clock/clock-facts'
import type { QueueView } from '@/domain/queue/queue-views'

const wechat: Record<Shown['wechat'], string> = { paid: '已付款', refunded: '已退款', no_record: '没有记录', unknown: '不清楚' }
const pos: Record<Shown['pos'], string> = { success: '成功', refunded: '已退款', failed: '失败', unknown: '不清楚' }
const bank: Record<Shown['bank'], string> = { debited: '已扣款', returned: '已退回', not_debited: '没有扣款', unknown: '不清楚' }
const types: Record<ComplaintType, string> = { charged_shown_refunded: '扣款显示退款', refund_not_arrived: '退款没到账', amount_mismatch: '退款金额不符', duplicate_charge: '重复扣款' }

/** The desk of those who work on cases: views, rows, what can be done with several at once. */
export const queues = {
  title: '队列',
  section: '我的工作',
  team: '团队',
  views: {
    mine: '我的队列',
    unassigned: '待分派',
    due_today: '今日到期',
    overdue: '已超时',
    waiting_merchant: '等商户答复',
    waiting_consumer: '等消费者补件',
    to_approve: '待复核',
    refund_asked: '代商户退款',
    open: '全部在办',
    closed: '已办结',
  } satisfies Record<QueueView, string>,
  links: { approvals: '复核台', ledgers: '账单导入' },
  sorted: '按最紧时限排序',
  sortedByEnd: '最近办结的在前',
  search: {
    title: (words: string) => `搜索“${words}”`,
    label: '搜索投诉',
    placeholder: '搜索单号、商户、交易单号、参考号…',
    submit: '搜索',
    clear: '清除搜索',
    inAll: '在全部投诉中',
  },
  cause: { label: '诊断原因', any: '全部原因', apply: '筛选' },
  table: {
    caption: '投诉队列', tick: '选择', reference: '单号', merchant: '商户 / 摘要', amount: '金额', diagnosis: '诊断', waitingFor: '等谁', clock: '最紧时限', owner: '经办',
  },
  /** What the person says: the places first, the kind where they say nothing. */
  summary: (type: ComplaintType, shown: Shown) => (type === 'charged_shown_refunded' || type === 'refund_not_arrived'
    ? `微信${wechat[shown.wechat]}，POS ${pos[shown.pos]}${shown.bank === 'unknown' ? '' : `，银行${bank[shown.bank]}`}`
    : `${types[type]}：微信${wechat[shown.wechat]}，POS ${pos[shown.pos]}`),
  types,
  shown: { wechat, pos, bank },
  sure: (cause: string, percent: number) => `${cause} ${percent}%`,
  undiagnosed: '未诊断',
  me: '我',
  nobody: '—',
  clock: (left: string, name: string) => `${left} · ${name}`,
  /** Short: the column is narrow. */
  clockNames: {
    acceptance: '受理',
    supplement: '补件',
    merchant_first_reply: '首次答复',
    merchant_close: '商户办结',
    acquirer_refund: '代退款',
    consumer_reply: '消费者答辩',
    merchant_reply: '商户答辩',
    decision: '决定',
    mediation: '调解',
    refund_arrival: '到账',
    review_window: '申请核查',
    review_decision: '核查',
    regulator_intake: '监管受理',
    regulator_answer: '答复监管',
    retention: '保存',
  } satisfies Record<ClockKind, string>,
  paused: (name: string) => `暂停 · ${name}`,
  preview: { label: '预览', open: '打开', close: '关闭预览', next: '建议的下一步', recent: '最近', of: (reference: string) => `预览 ${reference}` },
  position: (shown: number, total: string) => `本页 ${shown} 件，共 ${total} 件`,
  found: (shown: number) => `找到 ${shown} 件`,
  foundMore: (shown: number) => `本页 ${shown} 件`,
  pages: { label: '翻页', previous: '上一页', next: '下一页' },
  bulk: {
    hint: '勾选后可一起分派',
    label: '分派给',
    choose: '选择经办',
    assign: '分派',
    done: (count: number) => `已分派 ${count} 件`,
    skipped: (count: number) => `${count} 件没有分派：`,
    none: '请先勾选投诉，再选择经办',
  },
  empty: {
    title: '这里没有投诉',
    mine: '您手上没有在办的投诉。可以去“待分派”领一件。',
    good: '很好，没有要赶的。',
    others: '没有符合的投诉。',
    search: '没有找到。单号可以不带横线，交易单号要完整。',
  },
  keys: {
    title: '键盘',
    help: '键盘帮助',
    move: '上一件 / 下一件',
    open: '打开',
    preview: '预览',
    search: '搜索',
    assign: '分派',
    reply: '回复',
    decide: '作出决定',
    shownMove: '移动',
    shownOpen: '打开',
    shownHelp: '帮助',
    space: '空格',
  },
}
