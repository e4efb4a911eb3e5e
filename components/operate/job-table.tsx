import type { JobState } from '@/domain/operate/job-states'
import type { Locale, Messages } from '@/messages/locale'
import { PlainForm } from '../forms/plain-form'
import { formatMoment } from '../format/dates'
import { Button } from '../ui/button'
import { Chip, type Tone } from '../ui/chip'
import { Cell, HeadCell, RowHead, Table } from '../ui/table'

export interface QueuedJob {
  id: string
  task: string
  state: JobState
  attempts: number
  maxAttempts: number
  runAt: Date
  createdAt: Date
  lastError: string | null
  subject: string | null
  /** What a retry of this job posts to, and its key; null when there is nothing to retry. */
  retry: { path: string; formKey: string } | null
}

const TONES: Record<JobState, Tone> = { waiting: 'neutral', running: 'info', dead: 'bad' }

/** Queued work by its numbers. A job that has failed can be tried again here and now. */
export function JobTable({ jobs, from, words, locale, now }: { jobs: readonly QueuedJob[]; from: string; words: Messages['operate']['jobs']; locale: Locale; now: Date }) {
  const { columns } = words
  return (
    <Table caption={words.caption}>
      <thead>
        <tr>
          <HeadCell numeric>{columns.id}</HeadCell><HeadCell>{columns.task}</HeadCell><HeadCell>{columns.state}</HeadCell><HeadCell numeric>{columns.tries}</HeadCell>
          <HeadCell>{columns.created}</HeadCell><HeadCell>{columns.next}</HeadCell><HeadCell>{columns.error}</HeadCell><HeadCell>{columns.subject}</HeadCell><HeadCell>{columns.act}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <tr key={job.id}>
            <RowHead className="text-right font-mono">{job.id}</RowHead>
            <Cell className="whitespace-nowrap">{words.tasks[job.task] ?? job.task}</Cell>
            <Cell><Chip tone={TONES[job.state]}>{words.states[job.state]}</Chip></Cell>
            <Cell numeric>{words.tries(job.attempts, job.maxAttempts)}</Cell>
            <Cell className="whitespace-nowrap">{formatMoment(job.createdAt, { locale, now })}</Cell>
            <Cell className="whitespace-nowrap">{job.state === 'waiting' ? formatMoment(job.runAt, { locale, now }) : '—'}</Cell>
            <Cell>{job.lastError ? <code className="font-mono text-xs">{job.lastError}</code> : '—'}</Cell>
            <Cell className="font-mono text-xs text-ink-3">{job.subject ?? '—'}</Cell>
            <Cell>
              {job.retry && (
                <PlainForm path={job.retry.path} formKey={job.retry.formKey} from={from}>
                  <Button type="submit" look="quiet" aria-label={words.retryOf(job.id)}>{words.retry}</Button>
                </PlainForm>
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
