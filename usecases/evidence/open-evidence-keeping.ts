import { join } from 'node:path'
import { noAntivirus } from '../../gateways/antivirus/antivirus'
import { createClamd } from '../../gateways/antivirus/clamd'
import { createDiskStore } from '../../gateways/evidence-store/disk-store'
import { receive, sweepLeftovers } from '../../gateways/evidence-store/receive'
import type { EvidenceGateways } from './evidence-gateways'

/** Where evidence bytes lie, who scans them, and how what uploads left behind is cleared away. */
export interface EvidenceKeeping extends Pick<EvidenceGateways, 'receive' | 'store' | 'antivirus'> { sweepLeftovers: (now: Date) => Promise<number> }

/** `clamd` is the scanner's host:port or socket; without one nothing is scanned. */
export function openEvidenceKeeping({ dataDir, clamd }: { dataDir: string; clamd: string | undefined }): EvidenceKeeping {
  const root = join(dataDir, 'evidence')
  return {
    receive: (content) => receive(content, root),
    store: createDiskStore(root),
    antivirus: clamd ? createClamd(clamd) : noAntivirus,
    sweepLeftovers: (now) => sweepLeftovers(root, now),
  }
}
