import clsx from 'clsx'
import type { ReactNode } from 'react'

export type SealState = 'verified' | 'pending' | 'broken'

const LOOKS: Record<SealState, string> = {
  verified: '-rotate-4 border-seal text-seal',
  pending: 'border-dashed border-control text-ink-3',
  broken: '-rotate-4 border-seal bg-seal text-surface',
}

/** The proof of the log as a stamp: two lines of two characters. Broken is loud. */
export function Seal({ state, lines, small = false }: { state: SealState; lines: readonly [string, string]; small?: boolean }) {
  return (
    <span className={clsx('inline-grid shrink-0 place-items-center rounded-small border-2 text-center font-bold', small ? 'min-h-9 min-w-9 p-0.5 text-2xs leading-tight' : 'min-h-11 min-w-11 p-1 text-sm leading-[1.15]', LOOKS[state])}>
      <span>{lines[0]}<br />{lines[1]}</span>
    </span>
  )
}

/** The stamp with its sentence: which checkpoint, and how to check it oneself. */
export function SealLine({ state, lines, children }: { state: SealState; lines: readonly [string, string]; children: ReactNode }) {
  return (
    <div role={state === 'broken' ? 'alert' : undefined} className="flex items-center gap-3 border-t border-line pt-3">
      <Seal state={state} lines={lines} />
      <p className={clsx('min-w-0 text-xs', state === 'broken' ? 'font-semibold text-seal' : 'text-ink-3')}>{children}</p>
    </div>
  )
}
