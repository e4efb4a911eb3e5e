import type { RefusalGround } from '@/domain/case/claim'
import { REFUSAL_ARTICLES, refusalNumber } from '@/domain/letter/grounds'
import { citationText } from '@/messages/citations'
import type { Locale, Messages } from '@/messages/locale'
import { Card } from '../ui/card'

interface RefusedCardProps { ground: RefusalGround; /** What the institution wrote. */ said: string | null; setting: { locale: Locale; messages: Messages } }

/** Why a complaint was not accepted, by number and article, and which other ways there are. Source: complaint rules, section 2.3. */
export function RefusedCard({ ground, said, setting: { locale, messages } }: RefusedCardProps) {
  const { tracker: { refused: words }, events } = messages
  return (
    <Card title={words.title} tone="amber">
      <div className="grid gap-0.5">
        <p className="font-semibold">{words.ground(refusalNumber(ground).number, events.refusalGrounds[ground])}</p>
        <p className="text-sm text-ink-2">{words.article(citationText(REFUSAL_ARTICLES[ground], locale))}</p>
      </div>
      {said && <p>{words.said}<span className="mt-1 block border-l-2 border-line-strong pl-3 whitespace-pre-line text-ink-2">{said}</span></p>}
      <section aria-labelledby="routes" className="grid gap-1">
        <h3 id="routes" className="text-md">{words.routesTitle}</h3>
        <ol className="grid list-decimal gap-0.5 pl-5">{words.routes.map((route) => <li key={route}>{route}</li>)}</ol>
        <p className="text-sm text-ink-3">{words.routesSource}</p>
      </section>
    </Card>
  )
}
