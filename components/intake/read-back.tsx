'use client'
import { formatYuan, parseYuan } from '@/domain/money/fen'
import { useTyped } from '../case/use-typed'

export interface ReadBackWords {
  /** What is said, names in braces. */
  readBack: string
  readBackWish: string
  readBackNothing: string
  /** How each coded answer is said. */
  said: Record<'complaintType' | 'payMeans' | 'shown.wechat' | 'shown.pos' | 'shown.bank' | 'wish', Readonly<Record<string, string>>>
}

/** What was typed, as it is read to the caller. */
export function ReadBack({ formId, merchant, words: { readBack, readBackWish, readBackNothing, said } }: { formId: string; merchant: string; words: ReadBackWords }) {
  const typed = useTyped(formId)
  const coded = (field: keyof typeof said) => said[field][typed[field] ?? ''] ?? readBackNothing
  const written = (field: string) => typed[field]?.trim() || readBackNothing
  const amount = (field: string) => { const fen = parseYuan(typed[field] ?? ''); return fen === null ? readBackNothing : formatYuan(fen) }
  return (
    <p aria-live="off" className="rounded-control border border-line bg-paper p-4 text-lg leading-relaxed whitespace-pre-line">
      {filled(readBack, {
        merchant, name: written('name'), paidOn: written('paidOn'), paidClock: written('paidClock'), amount: amount('amountYuan'), means: coded('payMeans'), situation: coded('complaintType'),
        wechat: coded('shown.wechat'), pos: coded('shown.pos'), bank: coded('shown.bank'), words: written('words'), contact: written('contact'),
        wish: typed.wish === 'refund' ? filled(readBackWish, { wish: coded('wish'), amount: amount(typed.wishYuan ? 'wishYuan' : 'amountYuan') }) : coded('wish'),
      })}
    </p>
  )
}

/** Puts what is known in the place of the names in braces. */
const filled = (text: string, values: Readonly<Record<string, string>>): string => text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
