'use client'
import clsx from 'clsx'
import { type Outcome, PAYS } from '@/domain/case/claim'
import { formatYuan, parseYuan } from '@/domain/money/fen'
import { Icon } from '../ui/icon'
import { useTyped } from './use-typed'

export interface BalanceWords {
  claimed: string; established: string; approved: string; left: string
  balance: Record<'even' | 'overPaid' | 'over' | 'notAll' | 'notPart' | 'pays' | 'paysNot', string>
}

/** The three amounts side by side, and whether they agree with each other and with the outcome. */
export function AmountBalance({ formId, paidFen, claimedFen, leftFen, words }: { formId: string; paidFen: number; claimedFen: number; leftFen: number; words: BalanceWords }) {
  const typed = useTyped(formId)
  const [establishedFen, approvedFen] = [parseYuan(typed.establishedYuan ?? ''), parseYuan(typed.approvedYuan ?? '')]
  const verdict = verdictOf({ outcome: typed.outcome as Outcome | undefined, establishedFen, approvedFen, paidFen, leftFen })
  const amounts = [[words.claimed, claimedFen], [words.established, establishedFen], [words.approved, approvedFen], [words.left, leftFen]] as const
  return (
    <div className="grid gap-2 rounded-control bg-sunken p-3">
      <dl className="grid grid-cols-2 gap-x-4 gap-y-1 sm:grid-cols-4">
        {amounts.map(([label, fen]) => (
          <div key={label}>
            <dt className="text-xs text-ink-3">{label}</dt>
            <dd className="font-semibold tabular-nums">{fen === null ? '—' : formatYuan(fen)}</dd>
          </div>
        ))}
      </dl>
      <p role="status" className={clsx('flex items-center gap-1.5 text-sm', verdict === 'even' ? 'text-jade' : 'text-amber')}>
        {verdict && <><Icon name={verdict === 'even' ? 'check' : 'alert'} />{words.balance[verdict]}</>}
      </p>
    </div>
  )
}

interface Amounts { outcome: Outcome | undefined; establishedFen: number | null; approvedFen: number | null; paidFen: number; leftFen: number }

/** What the server would object to, said while it is typed. Null while too little is. */
function verdictOf({ outcome, establishedFen, approvedFen, paidFen, leftFen }: Amounts): keyof BalanceWords['balance'] | null {
  if (!outcome || establishedFen === null) return null
  if (establishedFen > paidFen) return 'overPaid'
  if (!PAYS[outcome]) return approvedFen ? 'paysNot' : 'even'
  if (!approvedFen) return 'pays'
  if (approvedFen > leftFen) return 'over'
  if (outcome === 'refund_full') return approvedFen === establishedFen ? 'even' : 'notAll'
  return approvedFen < establishedFen ? 'even' : 'notPart'
}
