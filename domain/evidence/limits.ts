import type { FileRefusal } from '../refusal'

const MIB = 1024 * 1024

/** How much evidence is taken. Counted in the transaction that adds the row, so that parallel uploads cannot overshoot. */
export const EVIDENCE_LIMITS = {
  fileBytes: 10 * MIB,
  caseFiles: 20,
  caseBytes: 100 * MIB,
  imagePixels: 40_000_000,
} as const

/** Why a case that already holds `held` cannot take one more file of `sizeBytes`; null when it can. */
export function noRoomFor(sizeBytes: number, held: { files: number; bytes: number }): FileRefusal | null {
  if (sizeBytes === 0) return 'empty'
  if (sizeBytes > EVIDENCE_LIMITS.fileBytes) return 'too_large'
  if (held.files >= EVIDENCE_LIMITS.caseFiles) return 'too_many_files'
  if (held.bytes + sizeBytes > EVIDENCE_LIMITS.caseBytes) return 'too_many_bytes'
  return null
}
