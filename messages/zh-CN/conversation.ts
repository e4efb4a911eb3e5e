import type { AUDIENCES } from '@/domain/case/inputs'
import type { ReplyTemplate } from '@/domain/case/reply-templates'

/** What people in a case write to each other, what they lay before each other, and what of it is new. */
export const conversation = {
  news: {
    unopened: '还没看过',
    count: (count: number) => `${count} 条新的`,
    mark: '新',
  },

  composer: {
    label: '写给谁',
    sendTo: { consumer: '发给消费者', merchant: '发给商户', both: '发给消费者和商户' } satisfies Record<(typeof AUDIENCES)[number], string>,
    readBy: { consumer: '消费者看得到，商户看不到。', merchant: '商户看得到，消费者看不到。', both: '消费者和商户都看得到。' } satisfies Record<(typeof AUDIENCES)[number], string>,
  },

  templates: {
    label: '常用语',
    choose: '选一条常用语…',
    insert: '插入',
    hint: '大括号里的地方要先换成实际内容，才能发出。',
    texts: {
      greeting: { name: '告知进展', text: '您好，您的投诉 {reference} 我们正在办理，已联系“{merchant}”核对当天的流水。处理结果最迟在 {decisionBy} 告诉您。请勿把验证码告诉任何自称客服的人。' },
      ask_item: { name: '请补一份材料', text: '您好，为查清您 {paidOn} 在“{merchant}”的付款 {amount}，还需要您补充：{item}。请在投诉页面点“补充材料”上传；没有的话，回复一句“没有”即可。' },
      arrival: { name: '告知到账时间', text: '您好，退款 {refunded} 已按原路退回，预计 {arrivalBy} 到账。退款的名目可能写“财付通”，不是商家的名字。到时没看到，请告诉我们，我们去查。' },
      cause: { name: '说明原因', text: '您好，您 {paidOn} 的付款 {amount} 我们查清了：{cause}' },
      ask_shop: { name: '请商户补一份材料', text: '您好，投诉 {reference}（{paidOn}，{amount}）还需要您提供：{item}。请在本页上传，并简单说明。' },
      refund_underway: { name: '告知商户退款进度', text: '您好，投诉 {reference}：您请我们代退的 {refunded} 已发起，预计 {arrivalBy} 到账。' },
      new_evidence: { name: '请对证据发表意见', text: '您好，投诉 {reference} 有新的证据给您看。请在期限内发表意见；没有意见的，点一下“没有意见”即可。' },
    } satisfies Record<ReplyTemplate, { name: string; text: string }>,
  },

  attachments: {
    title: '附件',
    ours: '附上的文件，收件人从此看得到，并有时间答复：等于向他披露。',
    theirs: '可以附上您看得到的文件，收件的只有收单机构。',
    /** Beside a file: who has not seen it yet. */
    newFor: (who: string) => `${who}还没看过`,
    attached: '附件',
  },

  acknowledge: {
    button: '已阅，无需回复',
    lead: (count: number) => `消费者有 ${count} 条留言还没有回复。`,
  },

  /** To a side that is shown something. */
  shown: {
    title: '给您看的新证据',
    lead: (by: string) => `${by}，您可以对下面的文件发表意见。这之前，收单机构不会作出决定。`,
    late: '发表意见的时间已经过了，您仍可以留言。',
    answered: '您已经发表过意见。',
    speak: '发表意见',
    noComment: '没有意见',
    noCommentLead: '点“没有意见”，就不用再等到那时候。',
    /** What is sent in the person's name when they press it. */
    noCommentWords: '对以上证据没有意见。',
    from: (who: string) => `${who}提交`,
  },

  /** To those who disclose. */
  disclosure: {
    both: '向双方披露',
    seenBy: (parties: string) => `${parties}看得到`,
    oursAlone: '只有本机构看得到',
    notSeenBy: (parties: string) => `${parties}还没看过`,
    missing: '引用的证据里，这些还没有给对方看过：',
    then: '披露后，对方有 48 小时答复；答复之前不能作决定。',
    done: '已披露',
    window: (who: string, until: string) => `${who}对新证据的答复期到 ${until}，这之前不能作决定。`,
  },

  /** A refund that a shop asks its acquirer for. */
  refundTask: {
    title: '代商户退款',
    asked: (amount: string, when: string) => `商户 ${when} 同意退款，请本机构代退 ${amount}。`,
    decideFirst: '先作出处理决定，再登记退款。',
    recordNow: '决定已生效，请发起原路退款并登记。',
    mine: '请收单机构退款',
    steps: { asked: '已请收单机构退款', decided: '收单机构作出决定', refunded: '收单机构发起退款', arrived: '顾客收到退款' },
    waiting: '等待中',
    refused: '收单机构没有同意退款，原因见决定。',
  },
}
