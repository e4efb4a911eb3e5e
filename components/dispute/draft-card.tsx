import { ButtonLink } from '../ui/button'
import { Card } from '../ui/card'

/** An answer begun and not sent: who wrote in it last, and the way back to it. */
export function DraftCard({ title, lead, href, goOn }: { title: string; lead: string; href: string; goOn: string }) {
  return (
    <Card tone="amber" title={title}>
      <p className="text-ink-2">{lead}</p>
      <ButtonLink href={href} look="primary" wide>{goOn}</ButtonLink>
    </Card>
  )
}
