import type { Metadata } from 'next'
import { currentLocale } from '@/app/_server/locale'
import { Card } from '@/components/ui/card'
import { messagesFor } from '@/messages/locale'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).privacy.title }
}

export default async function PrivacyPage() {
  const { privacy } = messagesFor(await currentLocale())
  return (
    <>
      <div className="pt-2">
        <h1 className="text-3xl">{privacy.title}</h1>
        <p className="mt-1.5 text-ink-2">{privacy.lead}</p>
      </div>
      {privacy.sections.map(({ title, points }) => (
        <Card key={title} title={title}><ul className="grid list-disc gap-1 pl-5">{points.map((point) => <li key={point}>{point}</li>)}</ul></Card>
      ))}
    </>
  )
}
