import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { jobRetryInput } from '@/domain/operate/inputs'
import { retryJob } from '@/usecases/operate/retry-job'

export const POST = route(jobRetryInput, retryJob, { then: ({ jobId }) => `${paths.operateJobs()}?retried=${jobId}` })
