const FIRST_MS = 500
const LONGEST_MS = 30_000
const WELL_AFTER_MS = 60_000

/** How long to wait before the next start of something that ended: doubling from 0.5 s to 30 s, from the beginning again once it lived a minute. */
export function backoff(): (livedMs: number) => number {
  let failures = 0
  return (livedMs) => {
    if (livedMs > WELL_AFTER_MS) failures = 0
    return Math.min(LONGEST_MS, FIRST_MS * 2 ** failures++)
  }
}
