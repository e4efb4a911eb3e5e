import type { Readable } from 'node:stream'
import type { Antivirus } from '../../gateways/antivirus/antivirus'
import type { EvidenceStore } from '../../gateways/evidence-store/evidence-store'
import type { Received } from '../../gateways/evidence-store/receive'
import type { ImageDecoder } from '../../gateways/image-decoder/image-decoder'
import type { Answer } from '../../domain/result'

/** What evidence needs of the world outside; made once per process by whoever opens the door. */
export interface EvidenceGateways {
  /** Takes an upload off the network into a private file; refuses `empty` and `too_large`. */
  receive(content: Readable): Promise<Answer<Received>>
  store: EvidenceStore
  decoder: ImageDecoder
  antivirus: Antivirus
}
