import { type Concern, concernsOf } from '@/domain/operate/concerns'
import type { MessageState } from '@/domain/operate/outbox'
import { isRoundLate, ROUND_NAMES, type RoundName } from '@/domain/operate/rounds'
import { type Answer, ok } from '@/domain/result'
import { readInstallationMode } from '@/db/queries/installation'
import { countJobs, type JobCounts } from '@/db/queries/jobs'
import { type DatabaseHealth, readDatabaseHealth } from '@/db/queries/operate-health'
import { readRounds, type RoundRow } from '@/db/queries/operate-rounds'
import { countMessages } from '@/db/queries/outbox-list'
import { type DiskSpace, diskSpace } from '@/gateways/disk/disk-space'
import type { Ctx } from '../context'
import { asOperator } from './as-operator'

export interface RoundHealth { name: RoundName; /** Null: it never ran. */ last: Omit<RoundRow, 'name'> | null; isLate: boolean }

export interface Health {
  mode: 'demo' | 'test' | 'production'
  database: DatabaseHealth
  /** Null when the data folder cannot be reached. */
  disk: DiskSpace | null
  rounds: RoundHealth[]
  /** The worker lives while its quickest round keeps coming. */
  isWorkerAlive: boolean
  jobs: JobCounts
  messages: Record<MessageState, number>
  concerns: Concern[]
}

/** Whether everything that must run does: database, disk, worker, queue, outbox. No case content. */
export async function viewHealth(ctx: Ctx, { dataDir }: { dataDir: string }): Promise<Answer<Health>> {
  return asOperator(ctx, async ({ db, now }) => {
    const rows = new Map((await readRounds(db)).map(({ name, ...last }) => [name, last]))
    const rounds = ROUND_NAMES.map((name) => {
      const last = rows.get(name) ?? null
      return { name, last, isLate: isRoundLate(name, last?.ranAt ?? null, now) }
    })
    const signs = {
      rounds, isWorkerAlive: rounds.some(({ name, isLate }) => name === 'clock-sweep' && !isLate),
      disk: await diskSpace(dataDir), jobs: await countJobs(db), messages: await countMessages(db),
    }
    return ok({ ...signs, mode: await readInstallationMode(db), database: await readDatabaseHealth(db), concerns: concernsOf(signs, now) })
  })
}
