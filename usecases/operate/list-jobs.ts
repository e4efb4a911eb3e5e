import type { JobState } from '@/domain/operate/job-states'
import { type Answer, ok } from '@/domain/result'
import { countJobs, type JobCounts, jobPage, type JobRow } from '@/db/queries/jobs'
import type { Ctx } from '../context'
import { asOperator } from './as-operator'

const PAGE = 50

export interface JobPage { counts: JobCounts; jobs: JobRow[]; /** Where the next page begins; null on the last. */ nextBefore: string | null }

/** The queue, newest first, by ids alone: what a job is about is not the operator's to see. */
export async function listJobs(ctx: Ctx, { state, before }: { state: JobState | null; before: string | null }): Promise<Answer<JobPage>> {
  return asOperator(ctx, async ({ db }) => {
    const jobs = await jobPage(db, { state, beforeId: before, atMost: PAGE + 1 })
    const shown = jobs.slice(0, PAGE)
    return ok({ counts: await countJobs(db), jobs: shown, nextBefore: jobs.length > PAGE ? shown.at(-1)!.id : null })
  })
}
