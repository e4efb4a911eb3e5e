import 'server-only'
import { env } from '@/env'
import { createImageDecoder } from '@/gateways/image-decoder/child-decoder'
import type { EvidenceGateways } from '@/usecases/evidence/evidence-gateways'
import { openEvidenceKeeping } from '@/usecases/evidence/open-evidence-keeping'

// One per process: the decoder counts how many images it works on. Development reloads modules, so it hangs on the global object.
const holder = globalThis as typeof globalThis & { mingzhangEvidence?: EvidenceGateways }

/** Where evidence bytes go and who looks at them on the way. */
export function evidenceGateways(): EvidenceGateways {
  return (holder.mingzhangEvidence ??= open())
}

function open(): EvidenceGateways {
  const { MZ_DATA_DIR: dataDir, MZ_CLAMD: clamd } = env()
  return { ...openEvidenceKeeping({ dataDir, clamd }), decoder: createImageDecoder() }
}
