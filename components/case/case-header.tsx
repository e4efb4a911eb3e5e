import type { ReactNode } from 'react'
import { Amount } from '../format/amount'

interface CaseHeaderProps {
  reference: string
  chips: ReactNode
  title: string
  amountFen: number
  /** Colleagues present, papers, further acts. */
  aside?: ReactNode
}

/** The head of a case for those who work on it: what it is called, how it stands, about how much. */
export function CaseHeader({ reference, chips, title, amountFen, aside }: CaseHeaderProps) {
  return (
    <header className="grid gap-1.5 border-b border-line bg-surface px-4 py-3.5 md:px-7">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="font-mono text-sm text-ink-3">{reference}</span>
        {chips}
        {aside && <div className="flex flex-wrap items-center gap-2 md:ml-auto">{aside}</div>}
      </div>
      <div className="flex flex-wrap items-baseline gap-x-3.5">
        <h1 className="text-2xl">{title}</h1>
        <Amount fen={amountFen} className="text-2xl font-semibold" />
      </div>
    </header>
  )
}

/** The workspace under it: the money first, beside it what to do, below it the talk. On a phone in that order. */
export function CaseColumns({ money, side, talk }: { money: ReactNode; side: ReactNode; talk: ReactNode }) {
  return (
    <div className="grid gap-4 p-4 md:px-7 md:py-5 lg:grid-cols-[minmax(0,1fr)_21.25rem] lg:grid-rows-[auto_1fr] lg:gap-x-5">
      <div className="grid content-start gap-4">{money}</div>
      <div className="grid content-start gap-4 lg:col-start-2 lg:row-span-2 lg:row-start-1">{side}</div>
      <div className="grid content-start gap-4">{talk}</div>
    </div>
  )
}
