import type { AnswerKind } from '@/domain/case/response-draft'
import type { Refusal } from '@/domain/refusal'
import { buttonClass } from '../ui/button'
import { Link } from '../ui/link'

interface Door { title: string; hint: string }
interface AnswerDoorsProps {
  hrefOf: (kind: AnswerKind) => string
  doors: Record<AnswerKind, Door>
  /** Null: open now. A refusal: not now. Undefined: never for this role. */
  refund: Refusal | null | undefined
  contest: Refusal | null | undefined
  managerOnly: string
}

/** The three doors of an answer, and the one for a shop that cannot refund by itself. None is shown that could not be gone through. */
export function AnswerDoors({ hrefOf, doors, refund, contest, managerOnly }: AnswerDoorsProps) {
  const open: AnswerKind[] = [...(refund === null ? (['agree', 'partly'] as const) : []), ...(contest === null ? (['contest'] as const) : []), ...(refund === null ? (['ask'] as const) : [])]
  if (open.length === 0) return null
  return (
    <div className="grid gap-2">
      {open.map((kind) => (
        <Link key={kind} href={hrefOf(kind)} look="none" className={buttonClass({ look: kind === 'agree' ? 'primary' : 'secondary', big: true })}>
          <span><b className="block">{doors[kind].title}</b><small className="block text-sm font-normal">{doors[kind].hint}</small></span>
        </Link>
      ))}
      {refund === undefined && <p className="text-sm text-ink-3">{managerOnly}</p>}
    </div>
  )
}
