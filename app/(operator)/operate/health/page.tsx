import { notFound } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { currentLocale } from '@/app/_server/locale'
import { formatCount } from '@/components/format/counts'
import { formatMoment } from '@/components/format/dates'
import { RoundTable } from '@/components/operate/round-table'
import { formatSize } from '@/components/operate/size'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { DescriptionList } from '@/components/ui/description-list'
import { env } from '@/env'
import { messagesFor } from '@/messages/locale'
import { viewHealth } from '@/usecases/operate/view-health'
import { OperateHeader, OperatePage } from '../operate-page'

export async function generateMetadata() {
  return { title: messagesFor(await currentLocale()).operate.health.title }
}

export default function HealthPage() {
  return <OperatePage current="health"><Health /></OperatePage>
}

async function Health() {
  const [ctx, locale] = await Promise.all([pageContext(), currentLocale()])
  const { MZ_DATA_DIR: dataDir, MZ_SMTP_URL: mailServer } = env()
  const health = await viewHealth(ctx, { dataDir })
  if (!health.ok) notFound()
  const { mode, database, disk, rounds, jobs } = health.value
  const { operate } = messagesFor(locale)
  const { health: words } = operate
  return (
    <>
      <OperateHeader title={words.title} aside={<Chip>{operate.overview.mode[mode]}</Chip>} />
      <Card title={operate.rounds.title}><RoundTable rounds={rounds} words={operate} locale={locale} now={ctx.now} /></Card>
      <div className="grid gap-4.5 lg:grid-cols-2">
        <Card title={words.database}>
          <DescriptionList items={[
            { key: 'answer', term: words.answer, value: words.milliseconds(database.answerMs) },
            { key: 'version', term: words.version, value: `PostgreSQL ${database.version}` },
            { key: 'size', term: words.size, value: formatSize(database.sizeBytes, words) },
            { key: 'migrations', term: words.migrations, value: words.migrationsNote(database.migrations, formatMoment(database.lastMigrationAt, { locale, now: ctx.now })) },
          ]} />
        </Card>
        <Card title={words.queue}>
          <DescriptionList items={(['waiting', 'running', 'dead'] as const).map((state) => ({ key: state, term: operate.jobs.states[state], value: formatCount(jobs[state]) }))} />
        </Card>
        <Card title={words.disk}>
          <DescriptionList items={[
            { key: 'free', term: words.free, value: disk ? words.freeOf(formatSize(disk.freeBytes, words), formatSize(disk.totalBytes, words)) : <Chip tone="bad">{words.unreachable}</Chip> },
          ]} />
        </Card>
        <Card title={words.channels}>
          <DescriptionList items={[
            { key: 'mail', term: words.mail, value: mailServer ? <Chip tone="ok">{words.mailOn}</Chip> : <Chip tone="warn">{words.mailOff}</Chip> },
            { key: 'sms', term: words.sms, value: <Chip tone="warn">{words.smsOff}</Chip> },
          ]} />
        </Card>
      </div>
    </>
  )
}
