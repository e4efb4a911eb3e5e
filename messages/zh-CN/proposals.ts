/** What one colleague proposes and another approves: how it is laid before them, and what each press does. */
export const proposals = {
  kinds: { decision: '处理决定', extension: '延期', excess: '超额退款' },

  comparison: {
    title: '对照',
    caption: '这次提出的，与消费者要求、商户答复、上一次提出的对照',
    what: '项目', claim: '消费者要求', merchant: '商户答复', now: '这一次',
    before: { returned: '上一次（被退回）', replaced: '上一次（已改提）', ruled: '原来的决定' },
    outcome: '结果', clause: '条款', established: '查明', approved: '决定退还', evidence: '证据',
    changed: '与上一次不同',
    against: {
      claim: { less: (amount: string) => `比要求少 ${amount}`, more: (amount: string) => `比要求多 ${amount}` },
      merchant: { less: (amount: string) => `比商户同意的少 ${amount}`, more: (amount: string) => `比商户同意的多 ${amount}` },
    },
    files: (count: number) => `${count} 份`,
    filesAdded: (count: number) => `新增 ${count} 份`,
    filesRemoved: (count: number) => `去掉 ${count} 份`,
    agrees: '同意退款', contests: (ground: string) => `不同意：${ground}`, silent: '到期未答复', notAsked: '没有送达商户',
    reasons: '理由的改动',
    reasonsSame: '理由没有改。',
    removed: '删去', added: '新写',
  },

  solo: (limit: string) => `${limit} 以内、消费者要求的全额退款，一个人可以决定。`,
  soloButton: '作出决定（不用复核）',

  returned: { title: '复核退回了', by: (name: string, when: string) => `${name} ${when} 退回`, again: '修改后再送' },

  extension: {
    title: '待复核的延期',
    by: (name: string, when: string) => `${name} ${when} 申请`,
    from: '原来到期', to: '延长到', basis: '依据', reason: '理由',
    happens: '同意后立即生效：新的到期日写进记录，消费者会收到通知，看到理由。',
    late: '原来的到期日已过，不能再同意延期，只能退回。',
    same: '这是您申请的，请另一位同事复核。',
    approve: '同意延期',
    propose: { button: '申请延期…', title: '申请延长处理期限', submit: '送复核', words: '为什么要延长', hint: '同意后，消费者会看到这段话', none: '已经是最长期限，不能再延。', late: '到期日已过，不能再申请延期。' },
    return: { button: '不同意延期…', title: '不同意延期', submit: '退回', lead: '申请的人会看到理由，原来的到期日不变。', words: '不同意的理由' },
    /** For whoever complains. */
    moved: (from: string, to: string) => `原来${from}，现在${to}`,
  },

  excess: {
    title: '待复核的超额退款',
    by: (name: string, when: string) => `${name} ${when} 提出`,
    now: '现在还能退', amount: '另外再退', after: '同意后还能退', reason: '理由',
    happens: '同意后，可以在决定和付款的金额之外再登记这么多退款。',
    same: '这是您提出的，请另一位同事复核。',
    approve: '同意超额退款',
    propose: { button: '申请超额退款…', title: '申请超出付款退款', submit: '送复核', lead: '退款、拒付和补偿加起来不能超过决定的金额，也不能超过付款。确实要超出的，说明理由，由另一位同事同意。', amount: '超出多少', words: '为什么要超出' },
    return: { button: '不同意超额…', title: '不同意超额退款', submit: '退回', lead: '提出的人会看到理由。', words: '不同意的理由' },
  },

  bank: {
    button: '向付款银行查询…', title: '向付款银行查询', submit: '登记查询',
    lead: '查询后，消费者会收到通知，知道该看哪里。超时的退款，系统会自己查询一次。',
    refund: '查哪一笔', letter: '查询函',
    none: '没有在途而且没查过的退款。',
  },

  refund: { kind: '怎么退', kindHints: { refund: '退回付款的卡或零钱', chargeback: '发卡行拒付后退回持卡人', goodwill: '机构另给的补偿' }, spent: '能退的都退完了。要再退，先申请超额退款。' },
}
