import type { Shown } from '@/domain/case/claim'
import type { Finding, Keep, Likelihood } from '@/domain/case/self-check'

/** The way money comes back, said with its usual last day. `passed`: that day has gone by. */
interface Arrival { by: string; passed: boolean }

const wechatRefund = ({ by, passed }: Arrival) => (passed
  ? `退到零钱一般几分钟，退到银行卡一般 1–3 个工作日，按这个算 ${by} 就该到了。不用再等，现在就查。`
  : `退到零钱一般几分钟，退到银行卡一般 1–3 个工作日，通常最晚 ${by}。这是惯例，不是保证。`)
const cardRefund = ({ by, passed }: Arrival) => (passed
  ? `直接刷卡的退款由发卡银行入账，一般 3–15 个工作日，按这个算 ${by} 就该到了。不用再等，现在就查。`
  : `直接刷卡的退款由发卡银行入账，一般 3–15 个工作日，通常最晚 ${by}。这是惯例，不是保证。`)

/** The first page: three questions, and what they make likely. */
export const home = {
  title: '付了钱，却显示退款？',
  lead: '告诉我们三处各显示什么，马上知道钱可能在哪里、什么时候回来。',
  questions: {
    wechat: '微信里显示',
    pos: 'POS 机或小票显示',
    bank: '银行卡或零钱',
    paidAt: '什么时候付的',
    paidOn: '日期',
    paidClock: '时间',
  },
  shown: {
    wechat: { paid: '已支付', refunded: '已退款', no_record: '没有记录', unknown: '我不清楚' } satisfies Record<Shown['wechat'], string>,
    pos: { success: '交易成功', refunded: '已退款', failed: '交易失败', unknown: '我不清楚' } satisfies Record<Shown['pos'], string>,
    bank: { debited: '扣了没退', returned: '已退回', not_debited: '没扣过', unknown: '我不清楚' } satisfies Record<Shown['bank'], string>,
  },
  see: '看看钱在哪里',
  looking: '正在看…',
  answerAll: '三个问题都选一下，就能看到结果；不清楚的选“我不清楚”。',
  paidAtIgnored: '付款时间要在三年之内、不晚于现在。下面先按今天付款来算。',
  todayAssumed: '没填日期，先按今天付款来算。',
  resultLabel: '自查结果',
  likelihood: { likely: '把握较大', possible: '把握一般', open: '还说不准' } satisfies Record<Likelihood, string>,
  findings: {
    till_gave_up: {
      title: '很可能是网络延迟',
      body: '微信已扣款，但 POS 没等到结果就撤销了。这样的钱一般会原路退回。',
      arrival: wechatRefund,
      next: '如果微信账单里一直没有退款记录，说明退款没有发到微信，等是等不来的，请直接投诉。',
    },
    till_gave_up_bank_unseen: {
      title: '可能是网络延迟',
      body: '微信已扣款，但 POS 没等到结果就撤销了。钱是不是已经退回，要看银行卡或零钱。',
      arrival: wechatRefund,
      next: '先翻一下付款那张卡或零钱的明细：退款的名目可能写“财付通”，不是商家的名字。',
    },
    till_got_no_answer: {
      title: '可能是 POS 没收到付款结果',
      body: '微信显示已支付，POS 却失败了。要么稍后自动原路退回，要么得由商家查账退给您。',
      arrival: wechatRefund,
      next: '请先不要付第二次；已经付了第二次的，投诉时选“重复扣款”。',
    },
    all_show_paid: {
      title: '三处都显示付款成功',
      body: '您说的三处对得上：钱付出去了，没有退款。商家说没收到，多半是它自己的收款记录没更新。',
      next: '请商家用微信账单里的交易单号查一次；对方不查，或者还是说没收到，就投诉。',
    },
    not_posted_yet: {
      title: '钱可能还没从这里扣',
      body: '微信显示已支付，您看的银行卡或零钱却没有扣款。可能扣的是另一张卡或零钱，也可能银行还没记上。',
      next: '在微信账单里点开这笔，看“支付方式”写的是哪张卡，再去那里核对。',
    },
    slip_missing: {
      title: '还缺 POS 那一边',
      body: '微信扣了款，银行也扣了，POS 是成功还是退款还不知道，所以现在说不准。',
      next: '找一下小票，或者请商家在 POS 上查这笔；要不到也可以投诉，由收单机构去调。',
    },
    bank_missing: {
      title: '还缺银行那一边',
      body: '微信显示已支付。钱有没有退回，要看付款那张卡或零钱的明细。',
      next: '先翻一下明细；看不了也可以投诉，由收单机构去核对。',
    },
    refund_on_its_way: {
      title: '很可能退款在路上',
      body: '微信已经发起退款，只是还没到账。',
      arrival: wechatRefund,
      next: '在微信账单里点开退款，看“退款到”写的是哪里；信用卡的退款会冲减账单，不是现金。',
    },
    refund_unseen: {
      title: '可能退款已到，或在路上',
      body: '微信已经发起退款。到了没有，要看银行卡或零钱的明细。',
      arrival: wechatRefund,
      next: '退款的名目可能写“财付通”，不是商家的名字。',
    },
    undone_before_posting: {
      title: '可能还没扣就撤销了',
      body: '微信显示已退款，您看的银行卡或零钱没有扣过。多半是撤销得早，这笔钱没有离开您的账户。',
      next: '在微信账单里点开这笔，核对付款用的是不是您看的那张卡。',
    },
    back_already: {
      title: '钱已经回来了',
      body: '您看到钱已退回。请核对金额是不是一分不差，退到的是不是付款的那张卡。',
      next: '少退了、退错了卡，或者想知道为什么，都可以投诉。',
    },
    back_but_shop_thinks_paid: {
      title: '钱回来了，但商家那边显示收款成功',
      body: '商家可能还不知道钱已经退回。东西已经拿走的，商家可能请您再付一次。',
      next: '只在店里付，先看 POS 上的金额和单号；不要点陌生人发来的付款链接。',
    },
    pos_refund_not_back: {
      title: '可能退款在路上',
      body: 'POS 显示已退款，钱还没回来。用微信付的，一般 1–3 个工作日。',
      arrival: cardRefund,
      next: '先看小票上有没有退款单号；没有单号的“退款”可能只在这台 POS 上做了，没有发出去，请直接投诉。',
    },
    card_sale_broken_off: {
      title: '可能是刷卡时断了线',
      body: 'POS 没等到银行的回应，一般会自动冲正：银行先冻结这笔钱，再解冻退回。',
      arrival: cardRefund,
      next: '请先不要付第二次。过了上面的日子还没回来，就是冲正没有成功，得由收单机构查。',
    },
    card_shows_paid: {
      title: 'POS 和银行对得上：付款成功',
      body: '钱付出去了，没有退款。可能是直接刷的卡，所以微信里没有记录。',
      next: '商家说没收到，请它用小票上的参考号查一次；对方不查就投诉。',
    },
    only_bank_shows: {
      title: '还缺微信和 POS 的记录',
      body: '银行扣了一笔钱，现在还不知道是哪台 POS、哪一笔，所以说不准。',
      next: '找一下小票和微信账单；都没有，也可以凭银行明细投诉。',
    },
    only_pos_shows: {
      title: '可能不是从这里付的',
      body: 'POS 显示成功，您看的银行卡或零钱没有扣款。可能用了另一张卡，或者是别人付的。',
      next: '看小票上的卡号后四位，和您的卡对一下。',
    },
    nothing_taken: {
      title: '看起来没有扣过钱',
      body: '您看的地方都没有扣款。如果扣的是另一张卡或别的钱包，请去那里再看一眼。',
      next: '商家仍说您没付清、要您重付，先请它出示付款失败的记录。',
    },
    too_little_known: {
      title: '现在知道的还太少',
      body: '三处里至少要看清两处，才说得出钱在哪里。我们不猜。',
      next: '先看微信账单和银行明细；看不了也可以投诉，由收单机构去核对。',
    },
  } satisfies Record<Finding, { title: string; body: string; next: string; arrival?: (arrival: Arrival) => string }>,
  provisional: '其中有一年的放假安排还没公布，日期可能会变。',
  keepTitle: '先留好这些',
  keep: {
    wechat_bill: '微信账单里这一笔的截图，要看得到单号',
    pos_slip: 'POS 小票，拍清楚参考号和时间',
    bank_statement: '银行卡或零钱的明细',
  } satisfies Record<Keep, string>,
  noCodes: '不要把验证码告诉自称客服的人',
  complain: '现在就投诉，帮我盯着',
  stillComplain: '仍要投诉',
  waitFirst: (by: string) => `先等到 ${by}，怎么等才稳妥`,
  straight: '不自查，直接投诉',
  notADiagnosis: '这是按您看到的三处推测的，不是查账的结论。投诉后会拿三方流水逐笔核对。',
  goOn: {
    title: '接着写上次的投诉',
    line: (merchant: string | null, amount: string | null) => [merchant ?? '还没选商家', amount].filter(Boolean).join(' · '),
    saved: (when: string) => `上次保存：${when}`,
    open: '接着写',
  },
  track: { title: '已经投诉过？', body: '用单号和验证码查进度，不用记密码。', link: '查询进度' },
  promises: {
    title: '投诉以后',
    items: [
      { term: '钱在哪里', text: '微信、POS、银行三本账逐笔对，说清钱在谁那里、差在哪一步' },
      { term: '什么时候', text: '每个期限都写明哪天到、为什么是这一天，超时会标红' },
      { term: '谁也改不了', text: '每一步都记进防篡改的记录，您可以自己验证' },
    ],
  },
}
