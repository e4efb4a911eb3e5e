import type { Find, SensitiveKind } from './find'
import { halfWidth } from './half-width'
import { findCardNumbers, findResidentIds } from './numbers-in-text'
import { findSecrets } from './secrets-in-text'

/** Text fit to be kept, and what was taken out of it: one entry for each stretch, in reading order. */
export interface MaskedNarrative { text: string; masked: SensitiveKind[] }

/**
 * Masks card numbers and resident ids in free text and cuts what may never be kept (security code, expiry, password, one-time code).
 * For the browser before sending and for the server on arrival; all else stays exactly as typed.
 */
export function maskNarrative(text: string): MaskedNarrative {
  const plain = halfWidth(text)
  const ids = findResidentIds(plain)
  const cards = findCardNumbers(plain)
  const finds = apart([...findSecrets(plain, cards), ...ids, ...cards])
  let kept = ''
  let from = 0
  for (const find of finds) {
    kept += text.slice(from, find.start) + find.shown
    from = find.end
  }
  return { text: kept + text.slice(from), masked: finds.map((find) => find.kind) }
}

/** Finds in reading order; where two overlap, the earlier in the list wins. */
function apart(finds: Find[]): Find[] {
  const chosen: Find[] = []
  for (const find of finds) {
    if (chosen.every((other) => find.end <= other.start || other.end <= find.start)) chosen.push(find)
  }
  return chosen.sort((one, other) => one.start - other.start)
}
