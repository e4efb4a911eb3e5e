import type { Db } from '../client'
import { installation } from '../schema'

/** What kind of installation this is, fixed when it was made. */
export async function readInstallationMode(db: Db): Promise<'demo' | 'test' | 'production'> {
  const [row] = await db.select({ mode: installation.mode }).from(installation)
  return row?.mode ?? 'production'
}
