/** What an institution sets for itself. */
export const settings = {
  title: '机构设置',
  lead: '只有本机构的管理员能看能改；每次改动都写进防篡改的记录。',
  solo: {
    title: '一个人可以决定的金额',
    body: '全额退款在这个金额以内、而且满足了消费者的全部要求时，经办人可以自己决定，不用复核。不支持诉求、部分退款和说明原因，永远要两个人。',
    now: (amount: string) => `现在：${amount}`,
    none: '现在：每个决定都要两个人。',
    label: '不超过',
    hint: (highest: string) => `填 0 表示都要两个人；最高 ${highest}。只对以后提出的决定有效。`,
    submit: '保存',
    saved: '已保存，从下一次提出的决定起生效。',
    stale: '您打开这一页以后，有人改过这个金额。上面是现在的值，要改请再提交。',
  },
}
