import { notFound } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { formReturn } from '@/app/_server/form-return'
import { currentLocale } from '@/app/_server/locale'
import { JobTable } from '@/components/operate/job-table'
import { paths } from '@/components/paths'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { jobListInput } from '@/domain/operate/inputs'
import { JOB_STATES } from '@/domain/operate/job-states'
import { messagesFor } from '@/messages/locale'
import { sentenceFor } from '@/messages/refusal-sentences'
import { listJobs } from '@/usecases/operate/list-jobs'
import { listPath } from '../list-path'
import { OperateHeader, OperatePage } from '../operate-page'

type Search = Promise<Record<string, string | string[] | undefined>>

export async function generateMetadata() {
  return { title: messagesFor(await currentLocale()).operate.jobs.title }
}

export default function JobsPage({ searchParams }: { searchParams: Search }) {
  return <OperatePage current="jobs"><Jobs searchParams={searchParams} /></OperatePage>
}

async function Jobs({ searchParams }: { searchParams: Search }) {
  const [{ state, before, retried }, returned, ctx, locale] = await Promise.all([searchParams.then((asked) => jobListInput.parse(asked)), formReturn(searchParams), pageContext(), currentLocale()])
  const page = await listJobs(ctx, { state, before })
  if (!page.ok) notFound()
  const { counts, jobs, nextBefore } = page.value
  const { operate: { jobs: words }, common, client } = messagesFor(locale)
  const view = state ?? 'all'
  const at = (given: { state?: string | null; before?: string | null }) => listPath(paths.operateJobs(), given)
  return (
    <>
      <OperateHeader title={words.title} lead={words.lead} />
      {retried && <Banner live tone="ok">{words.retried(retried)}</Banner>}
      {returned && <Banner live tone="bad" title={words.notRetried}>{returned.refusal.code === 'not_found' ? words.gone : sentenceFor(client.refusals, returned.refusal)}</Banner>}
      <Tabs label={words.viewsLabel} tabs={[
        { href: at({}), label: words.views.all, isCurrent: state === null },
        ...JOB_STATES.map((one) => ({ href: at({ state: one }), label: words.views[one], count: counts[one], isCurrent: one === state })),
      ]} />
      {jobs.length === 0 ? <EmptyState title={words.empty[view]}>{words.emptyHint}</EmptyState> : (
        <Card>
          <JobTable from={at({ state, before })} words={words} locale={locale} now={ctx.now} jobs={jobs.map((job) => ({
            ...job, retry: job.state !== 'running' && job.attempts > 0 ? { path: `/api/v1/operate/jobs/${job.id}/retry`, formKey: ctx.newId() } : null,
          }))} />
          <Pagination label={words.title} previous={{ href: before && at({ state }), label: common.buttons.previousPage }} next={{ href: nextBefore && at({ state, before: nextBefore }), label: common.buttons.nextPage }} />
        </Card>
      )}
    </>
  )
}
