import { type DataKey, open } from '../../db/cipher'
import type { EvidenceRow } from '../../db/queries/case-files'

/** One file of a case or draft as a list shows it. The hash is that of the bytes as they were sent. */
export interface EvidenceItem { id: string; slot: string; name: string; mediaType: string; sizeBytes: number; sha256: string; state: EvidenceRow['state']; at: Date }

export function evidenceItem(row: EvidenceRow, key: DataKey): EvidenceItem {
  const { id, slot, mediaType, sizeBytes, sha256, state, at } = row
  return { id, slot, name: open(row.sealedName, key, { table: 'evidence', column: 'sealed_name', rowId: id }), mediaType, sizeBytes, sha256, state, at }
}
