'use client'
import type { Clause, Outcome } from '@/domain/case/claim'
import { formatYuan, parseYuan } from '@/domain/money/fen'
import { fillLetter } from './letter'
import { useTyped } from './use-typed'

export interface LetterWords {
  letterHint: string
  /** The lines of the letter, with what is known already filled in. */
  letter: string
  letterRefund: string
  letterNothing: string
  outcomes: Record<Outcome, string>
  clauses: Record<Clause, string>
}

/** The letter as it stands with what is typed. */
export function LetterPreview({ formId, words }: { formId: string; words: LetterWords }) {
  const typed = useTyped(formId)
  const nothing = words.letterNothing
  const amount = (text: string | undefined) => { const fen = parseYuan(text ?? ''); return fen === null ? null : formatYuan(fen) }
  const approved = amount(typed.approvedYuan)
  const text = fillLetter(words.letter, {
    outcome: words.outcomes[typed.outcome as Outcome] ?? nothing,
    clause: words.clauses[typed.clause as Clause] ?? nothing,
    established: amount(typed.establishedYuan) ?? nothing,
    approved: approved ?? formatYuan(0),
    refund: approved ? words.letterRefund : '',
    words: typed.words?.trim() || nothing,
  })
  return (
    <figure className="grid gap-1.5">
      <div className="rounded-control border border-line bg-paper p-4 text-sm whitespace-pre-line">{text}</div>
      <figcaption className="text-xs text-ink-3">{words.letterHint}</figcaption>
    </figure>
  )
}
