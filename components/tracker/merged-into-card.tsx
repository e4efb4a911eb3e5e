import type { Messages } from '@/messages/locale'
import { paths } from '../paths'
import { ButtonLink } from '../ui/button'
import { Card } from '../ui/card'

interface MergedIntoCardProps { into: { id: string; reference: string }; /** Whoever came by reference and code sees this complaint alone. */ isOnlyThis: boolean; words: Messages['tracker']['mergedInto'] }

/** Where a merged complaint goes on. */
export function MergedIntoCard({ into: { id, reference }, isOnlyThis, words }: MergedIntoCardProps) {
  return (
    <Card title={words.title}>
      <p className="text-ink-2">{words.body}</p>
      {isOnlyThis
        ? <ButtonLink href={paths.track()} look="primary" big>{words.byReference(reference)}</ButtonLink>
        : <ButtonLink href={paths.complaint(id)} look="primary" big>{words.open(reference)}</ButtonLink>}
    </Card>
  )
}
