import type { broken as original } from '../zh-CN/broken'

/** What is said when a page itself fails. Alone in its file: every page carries it in both languages. */
export const broken: typeof original = {
  name: 'Mingzhang',
  title: 'This page broke',
  body: 'It has been noted. What you sent is safe.',
  again: 'Try again',
  home: 'Home',
  ref: 'Reference',
}
