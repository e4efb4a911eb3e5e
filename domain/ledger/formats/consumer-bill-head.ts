import type { TableRecord } from '../container/table'
import type { LedgerContent, LedgerNote } from '../ledger-file'
import { parseChinaMoment } from '../text/written'

const SPAN = /起始时间[:：]\[(.+?)\].*终止时间[:：]\[(.+?)\]/
const COUNT = /^共(\d+)笔(?:记录|交易)/

interface ConsumerBillHead {
  coverage: LedgerContent['coverage']
  /** Rows a person deleted are counted in the head and missing below it, so another count is worth a note and no more. */
  notes: (content: Pick<LedgerContent, 'entries' | 'problems'>) => LedgerNote[]
}

/** What stands above the columns of a payer's bill, WeChat's or Alipay's. */
export function consumerBillHead(head: readonly TableRecord[]): ConsumerBillHead {
  const lines = head.map(({ line, cells }) => ({ line, words: cells.join(' ').trim() }))
  const counted = lines.flatMap(({ line, words }) => { const [, count] = COUNT.exec(words) ?? []; return count ? [{ line, count: Number(count) }] : [] })[0]
  return {
    coverage: lines.map(({ words }) => spanIn(words)).find((span) => span !== null) ?? null,
    notes: ({ entries, problems }) => {
      const rows = entries + new Set(problems.filter(({ code }) => code !== 'unknown_direction' && code !== 'lost_digits').map(({ line }) => line)).size
      return counted && counted.count !== rows ? [{ line: counted.line, code: 'count_differs' }] : []
    },
  }
}

function spanIn(words: string): LedgerContent['coverage'] {
  const [, from = '', until = ''] = SPAN.exec(words) ?? []
  const span = { from: parseChinaMoment(from), until: parseChinaMoment(until) }
  return span.from && span.until ? { from: span.from, until: span.until } : null
}
