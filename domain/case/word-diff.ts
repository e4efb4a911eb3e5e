/** A stretch of text that stands in both versions, only in the older, or only in the newer. */
export interface DiffPart { kind: 'same' | 'removed' | 'added'; text: string }

/** What became of a text, word by word; Chinese is cut into its words too. Same and removed together are the older text, same and added the newer. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [older, newer] = [wordsOf(before), wordsOf(after)]
  const rest = commonRest(older, newer)
  const parts: DiffPart[] = []
  const put = (kind: DiffPart['kind'], text: string) => {
    const last = parts.at(-1)
    if (last?.kind === kind) last.text += text
    else parts.push({ kind, text })
  }
  let [i, j] = [0, 0]
  while (i < older.length || j < newer.length) {
    if (i < older.length && older[i] === newer[j]) { put('same', older[i]!); i += 1; j += 1 }
    // What went is told before what came in its place.
    else if (j === newer.length || (i < older.length && rest[i + 1]![j]! >= rest[i]![j + 1]!)) { put('removed', older[i]!); i += 1 }
    else { put('added', newer[j]!); j += 1 }
  }
  return parts
}

const CHINESE_WORDS = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text: string): string[] => [...CHINESE_WORDS.segment(text)].map(({ segment }) => segment)

/** `[i][j]`: how many words the texts still have in common, in order, from the i-th and the j-th word on. */
function commonRest(older: readonly string[], newer: readonly string[]): Uint16Array[] {
  const rest = Array.from({ length: older.length + 1 }, () => new Uint16Array(newer.length + 1))
  for (let i = older.length - 1; i >= 0; i--) {
    for (let j = newer.length - 1; j >= 0; j--) {
      rest[i]![j] = older[i] === newer[j] ? rest[i + 1]![j + 1]! + 1 : Math.max(rest[i + 1]![j]!, rest[i]![j + 1]!)
    }
  }
  return rest
}
