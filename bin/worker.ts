import { databaseUrl, env, isDevelopment } from '@/env'
import { startWorker } from '@/jobs/worker'
import { openEvidenceKeeping } from '@/usecases/evidence/open-evidence-keeping'
import { openMessaging } from '@/usecases/outbox/open-messaging'
import { errorFields, log, silenceConsole } from './log'
import { endOnBug, sayReady, stopWhenAsked } from './start/child'

// Jobs, clocks and cleaning up run here, with the worker's own login.
endOnBug()
const { MZ_ORIGIN: origin, MZ_DATA_DIR: dataDir, MZ_SMTP_URL: smtpUrl, MZ_CLAMD: clamd, MZ_MASTER_KEYS: masterKeys, MZ_INDEX_KEY: indexKey, MZ_CODE_KEY: codeKey } = env()
if (!isDevelopment) silenceConsole()

const worker = await startWorker({
  databaseUrl: databaseUrl('WORKER'),
  keys: { masterKeys, indexKey, codeKey },
  messaging: openMessaging({ smtpUrl, origin }),
  evidence: openEvidenceKeeping({ dataDir, clamd }),
  origin,
  report: (task, error) => log({ event: 'job', task, ...errorFields(error) }),
})
worker.ended.catch((error: unknown) => {
  log({ event: 'bug', ...errorFields(error) })
  process.exit(1)
})
log({ event: 'listening' })
sayReady()

stopWhenAsked(async () => {
  log({ event: 'draining' })
  await worker.stop()
})
