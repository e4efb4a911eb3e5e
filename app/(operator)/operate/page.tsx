import { notFound } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { currentLocale } from '@/app/_server/locale'
import { formatCount } from '@/components/format/counts'
import { formatDuration } from '@/components/format/durations'
import { RoundTable } from '@/components/operate/round-table'
import { paths } from '@/components/paths'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { Stat } from '@/components/ui/stat'
import type { Concern } from '@/domain/operate/concerns'
import { env } from '@/env'
import { concernSentence } from '@/messages/concern-sentences'
import { messagesFor } from '@/messages/locale'
import { viewHealth } from '@/usecases/operate/view-health'
import { OperateHeader, OperatePage } from './operate-page'

/** Where each concern is looked into. */
const WHERE: Record<Concern['code'], string> = {
  worker_silent: paths.operateHealth(), disk_unreachable: paths.operateHealth(), disk_low: paths.operateHealth(),
  rounds_late: paths.operateHealth(), rounds_troubled: paths.operateHealth(),
  jobs_late: `${paths.operateJobs()}?state=waiting`, jobs_dead: `${paths.operateJobs()}?state=dead`, messages_failed: `${paths.operateMessages()}?state=failed`,
}

export async function generateMetadata() {
  return { title: messagesFor(await currentLocale()).operate.overview.title }
}

export default function OverviewPage() {
  return <OperatePage current="overview"><Overview /></OperatePage>
}

async function Overview() {
  const [ctx, locale] = await Promise.all([pageContext(), currentLocale()])
  const health = await viewHealth(ctx, { dataDir: env().MZ_DATA_DIR })
  if (!health.ok) notFound()
  const { mode, rounds, isWorkerAlive, jobs, messages, concerns } = health.value
  const { operate } = messagesFor(locale)
  const { overview } = operate
  const since = (at: Date) => formatDuration(Math.max(0, ctx.now.getTime() - at.getTime()), locale)
  const sweep = rounds.find(({ name }) => name === 'clock-sweep')?.last
  return (
    <>
      <OperateHeader title={overview.title} lead={overview.lead} aside={<Chip>{overview.mode[mode]}</Chip>} />
      <div className="grid grid-cols-2 gap-3.5 lg:grid-cols-4">
        <Stat href={paths.operateHealth()} label={overview.stats.worker} value={isWorkerAlive ? overview.stats.alive : overview.stats.silent} noteTone={isWorkerAlive ? 'ok' : 'bad'} note={overview.stats.lastSweep(sweep ? operate.ago(since(sweep.ranAt)) : operate.never)} />
        <Stat href={`${paths.operateJobs()}?state=waiting`} label={overview.stats.waiting} value={formatCount(jobs.waiting)} note={jobs.oldestRunAt ? overview.stats.oldest(since(jobs.oldestRunAt)) : overview.stats.noneLate} />
        <Stat href={WHERE.jobs_dead} label={overview.stats.dead} value={formatCount(jobs.dead)} noteTone={jobs.dead > 0 ? 'bad' : 'plain'} note={jobs.dead > 0 ? overview.stats.deadNote : overview.stats.noDead} />
        <Stat href={WHERE.messages_failed} label={overview.stats.failed} value={formatCount(messages.failed)} noteTone={messages.failed > 0 ? 'bad' : 'plain'} note={overview.stats.failedNote(messages.queued)} />
      </div>
      <Card title={overview.attention}>
        {concerns.length === 0 ? <Banner tone="ok">{overview.allWell}</Banner> : (
          <ul className="grid gap-2">
            {concerns.map((concern) => (
              <li key={concern.code}><Banner tone="bad">{concernSentence(overview.concerns, concern)} <Link href={WHERE[concern.code]}>{operate.seeAll}</Link></Banner></li>
            ))}
          </ul>
        )}
        {!env().MZ_SMTP_URL && <Banner tone="warn">{overview.noMail}</Banner>}
        <Banner tone="warn">{overview.noSms}</Banner>
      </Card>
      <Card title={operate.rounds.title}><RoundTable rounds={rounds} words={operate} locale={locale} now={ctx.now} /></Card>
    </>
  )
}
