import type { RefundKind } from '@/domain/case/claim'

/** Money on its way back: the ledger of one payment for those who send it, and in plain words for whoever waits for it. */
export const redress = {
  title: '退款台账',
  kinds: { refund: '原路退款', chargeback: '拒付退回', goodwill: '补偿' } satisfies Record<RefundKind, string>,
  position: {
    paid: '付款', excess: '两人同意多退', decided: '决定退还', refunded: '原路退款', chargedBack: '拒付退回', goodwill: '补偿',
    onItsWay: '其中在途', arrived: '其中已到账', elsewhere: '同一付款的其他投诉已退', left: '付款还剩',
  },
  table: { caption: '每一笔退款', kind: '方式', amount: '金额', number: '渠道单号', sent: '登记', arrival: '到账' },
  arrival: {
    onItsWay: '在途',
    late: '超时未到',
    asked: (when: string) => `${when} 已向付款银行查询`,
    seenByConsumer: (when: string) => `${when} 消费者确认`,
    seenInLedger: (when: string) => `${when} 银行流水看到`,
  },
  others: '同一笔付款的其他投诉',
  other: (reference: string, amount: string) => `${reference} 已退 ${amount}`,
  /** Before one more refund is sent: what the ledgers already show. */
  ledgersSay: (refunded: string, outstanding: string) => `三方流水显示已经退过 ${refunded}，未退 ${outstanding}。请先核对，不要重复退款。`,

  /** To the person whose money it is. */
  consumer: {
    title: '退款到哪里了',
    all: (amount: string) => `一共退您 ${amount}`,
    arrived: (amount: string) => `已到账 ${amount}`,
    onItsWay: (amount: string) => `在路上 ${amount}`,
    toCome: (amount: string) => `还没发出 ${amount}`,
    kinds: { refund: '原路退款', chargeback: '拒付退回您的卡', goodwill: '另给您的补偿' } satisfies Record<RefundKind, string>,
    /** As a step of the progress. */
    sent: { refund: '已发起原路退款', chargeback: '拒付退回已登记', goodwill: '已发出补偿' } satisfies Record<RefundKind, string>,
    sentOn: (when: string) => `${when} 发出`,
    state: {
      onItsWay: '在路上',
      late: '超时了，还没看到',
      asked: (when: string) => `${when} 已向您的银行查询去向`,
      seenByConsumer: (when: string) => `您 ${when} 确认到账`,
      seenInLedger: (when: string) => `${when} 在银行流水里看到到账`,
    },
    whereToLook: '看不到的话：名目可能写“财付通”，不是商家的名字；信用卡的退款会冲减账单，不是现金。',
  },
}
