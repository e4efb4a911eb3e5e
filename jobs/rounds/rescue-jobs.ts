import { lockingWorkers, unlockWorker } from '@/db/queries/jobs'
import type { Tools, Walked } from '../tools'

/** Gives back the jobs of crashed workers, which would stay locked for hours. A worker is dead when the lease on its id is free. */
export async function rescueJobs({ db, leases }: Tools): Promise<Walked> {
  await leases.renew()
  let found = 0
  for (const workerId of await lockingWorkers(db)) {
    const rescued = await leases.during(workerId, () => unlockWorker(db, workerId).then(() => true))
    if (rescued) found += 1
  }
  return { found, failed: 0 }
}
