import type { SamePaymentReason } from '@/domain/case/same-payment'
import type { NOTICE_LANGUAGES } from '@/domain/case/intake-inputs'

/** How complaints come in, for those who take them: on the phone, for somebody else, twice. */
export const intake = {
  filed: { label: '提交', phone: '电话受理，工作人员登记', agent: '由代理人提交' },
  agent: { label: '代理人', until: (day: string) => `授权至 ${day}`, over: (day: string) => `授权已于 ${day} 到期` },

  samePayment: {
    title: '可能是同一笔付款',
    reasons: {
      transaction_id: '微信交易单号相同',
      out_trade_no: '商户单号相同',
      rrn: '参考号相同',
      amount_and_time: '商户、金额相同，时间相近',
      same_consumer: '同一位消费者',
    } satisfies Record<SamePaymentReason, string>,
    filedAt: (when: string) => `${when} 提交`,
    mergeInto: '并入这一件…',
    mergeIntoLabel: (reference: string) => `并入这一件…${reference}`,
    mergeThis: '那一件提交得更晚，打开它可以并入本案。',
  },
  merged: {
    into: (reference: string) => `已并入 ${reference}`,
    intoBody: '进展看那一件；并错了可以撤销。',
    absorbed: '并入本案的投诉',
  },

  record: {
    link: '电话登记',
    title: '登记电话投诉',
    lead: '边听边填，读给来电人确认以后再登记。回执和单号会发给来电人，来电人用单号或登录都能查。',
    merchant: {
      title: '投诉哪家商户？',
      hint: '只找本机构的特约商户；写一两个字也能找',
      none: '本机构没有这个名字的商户',
      noneHint: '换成小票抬头或账单里的名字再试。不是本机构的商户，请来电人打小票上收单机构的电话。',
      another: '换一家',
    },
    sections: { caller: '来电人', situation: '发生了什么', payment: '这笔付款', wish: '诉求和经过', readBack: '读给来电人听' },
    labels: {
      complaintType: '哪一种', amountYuan: '付了多少钱', paidOn: '哪天付的', paidClock: '几点付的', payMeans: '怎么付的',
      transactionId: '微信交易单号', outTradeNo: '商户单号', rrn: '参考号（小票上的 REF）', accountTail: '付款卡号最后 4 位',
      wish: '想要什么结果', wishYuan: '要退多少钱', words: '来电人怎么说',
      name: '姓名', contact: '手机号或邮箱', language: '通知用哪种语言', readBack: '已经读给来电人听，来电人说没错',
    },
    nameHint: '问清全名；商户只看到姓',
    contactHint: '收得到验证码的那一个：以后凭它查询',
    languages: { 'zh-CN': '中文', en: '英文' } satisfies Record<(typeof NOTICE_LANGUAGES)[number], string>,
    wordsHint: '照来电人的话写。完整卡号、身份证号、密码和验证码不要记，记了也会遮住。',
    wishYuanHint: '只有要退款才填；不填就是全额',
    keysHint: '问得到就填，没有也能登记',
    /** The names in braces are filled in with what is typed. */
    readBack: '{name}您好，我把您说的读一遍：{paidOn} {paidClock}，您在“{merchant}”付了 {amount}，方式是{means}。情况是：{situation}。微信显示{wechat}，POS 显示{pos}，银行卡或零钱{bank}。您想要：{wish}。您说：“{words}”。回执和进展发到 {contact}。对不对？',
    readBackWish: '{wish} {amount}',
    readBackNothing: '（还没填）',
    submit: '登记',
    notHandler: '登记电话投诉由经办来做。',
  },
}
