import type { Metadata } from 'next'
import { currentLocale } from '@/app/_server/locale'
import { paths } from '@/components/paths'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { messagesFor } from '@/messages/locale'

export async function generateMetadata(): Promise<Metadata> {
  const { title, lead } = messagesFor(await currentLocale()).knowledge
  return { title, description: lead }
}

export default async function KnowledgePage() {
  const { knowledge } = messagesFor(await currentLocale())
  return (
    <>
      <div className="pt-2">
        <h1 className="text-3xl">{knowledge.title}</h1>
        <p className="mt-1.5 text-ink-2">{knowledge.lead}</p>
      </div>
      <nav aria-label={knowledge.contents}>
        <ul className="grid">{knowledge.articles.map(({ id, title }) => <li key={id}><Link href={`#${id}`} look="plain" className="inline-flex min-h-11 items-center">{title}</Link></li>)}</ul>
      </nav>
      {knowledge.articles.map(({ id, title, paragraphs, points }) => (
        <Card key={id} id={id} title={title}>
          {paragraphs.map((paragraph) => <p key={paragraph} className="text-ink-2">{paragraph}</p>)}
          {points.length > 0 && <ul className="grid list-disc gap-1 pl-5">{points.map((point) => <li key={point}>{point}</li>)}</ul>}
        </Card>
      ))}
      <div className="grid gap-2">
        <ButtonLink href={paths.home()} look="primary" big>{knowledge.check}</ButtonLink>
        <ButtonLink href={paths.newComplaint()} big>{knowledge.complain}</ButtonLink>
      </div>
    </>
  )
}
