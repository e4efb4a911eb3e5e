/** Fields whose keys are the words of a source and no names of ours. */
const VERBATIM = new Set(['statuses', 'extras'])

/** Names as files and the command line write them: snake_case. */
export const toWire = (value: unknown): unknown => renamed(value, wireName)

/** One name, or several joined by dots. */
export const wireName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Names as the code writes them: camelCase. */
export const fromWire = (value: unknown): unknown => renamed(value, (name) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()))

function renamed(value: unknown, rename: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, rename))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [rename(name), VERBATIM.has(name) ? field : renamed(field, rename)]),
  )
}
