import type { Mark } from '@/domain/clock/policies/policy'
import type { Messages } from '@/messages/locale'
import { Chip, type Tone } from '../ui/chip'

const TONES: Record<Mark, Tone> = { found: 'ok', recall: 'warn', house: 'neutral' }

/** How well the source of a rule was checked: read there, written from memory, or a rule of this house. */
export function Marks({ marks, words }: { marks: readonly Mark[]; words: Messages['rules'] }) {
  return <span className="inline-flex flex-wrap gap-1">{marks.map((mark) => <Chip key={mark} tone={TONES[mark]}>{words.marks[mark]}</Chip>)}</span>
}
