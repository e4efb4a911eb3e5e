import { sweepDrafts } from '@/usecases/drafts/sweep-drafts'
import { forgetLeftovers } from '@/usecases/housekeeping/forget-leftovers'
import { machine, type Tools, type Walked } from '../tools'

/** Deletes what has outlived its purpose, batch after batch until nothing is left. */
export async function cleanUp(tools: Tools): Promise<Walked> {
  let found = 0
  for (;;) {
    const leftovers = await forgetLeftovers(machine(tools))
    const drafts = await sweepDrafts(machine(tools), tools.evidence)
    const uploads = await tools.evidence.sweepLeftovers(new Date())
    const gone = (leftovers.ok ? leftovers.value : 0) + (drafts.ok ? drafts.value.deleted : 0) + uploads
    if (gone === 0) return { found, failed: 0 }
    found += gone
  }
}
