/** What is said when a page itself fails. Alone in its file: every page carries it in both languages. */
export const broken = {
  name: '明账',
  title: '这一页出了问题',
  body: '问题已经记下。已提交的内容不会丢。',
  again: '再试一次',
  home: '回到首页',
  ref: '编号',
}
