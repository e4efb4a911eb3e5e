import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./globals.css', import.meta.url), 'utf8')
const light = tokensOf(css.slice(css.indexOf(':root {'), css.indexOf('@media (prefers-color-scheme: dark)')))
const dark = { ...light, ...tokensOf(css.slice(css.indexOf('@media (prefers-color-scheme: dark)'), css.indexOf('@media (prefers-contrast: more)'))) }
const THEMES = [['light', light], ['dark', dark]] as const

/** Text on what it is written on: WCAG 2.2, 1.4.3. */
const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'surface', 'sunken', 'jade-wash', 'jade-tint', 'amber-wash', 'seal-wash', 'blue-wash', 'note', 'cited']],
  ['ink-2', ['paper', 'surface', 'sunken', 'jade-wash', 'jade-tint', 'amber-wash', 'note', 'cited']],
  ['ink-3', ['paper', 'surface', 'sunken', 'jade-wash', 'jade-tint', 'amber-wash', 'note', 'cited']],
  ['blue', ['paper', 'surface', 'sunken', 'jade-wash', 'jade-tint', 'blue-wash', 'amber-wash', 'note', 'cited']],
  ['jade', ['paper', 'surface']],
  ['jade-ink', ['surface', 'jade-wash']],
  ['amber', ['paper', 'surface', 'amber-wash', 'jade-wash', 'jade-tint']],
  ['amber-ink', ['amber-wash']],
  ['seal', ['paper', 'surface', 'sunken', 'seal-wash', 'jade-wash', 'jade-tint']],
  ['note-ink', ['note']],
  ['coin-ink', ['coin']],
  ['on-fill', ['jade-fill', 'jade-press']],
]
/** Edges of what can be filled in, and drawings that carry meaning: 1.4.11. */
const DRAWN: readonly (readonly [string, readonly string[]])[] = [
  ['control', ['paper', 'surface', 'sunken']],
  ['jade', ['surface', 'paper', 'jade-wash']],
  ['seal', ['surface', 'paper']],
]

test.each(THEMES)('text reads at 4.5 to 1 in the %s theme', (_name, tokens) => {
  expect(tooFaint(tokens, TEXT, 4.5)).toEqual([])
})

test.each(THEMES)('edges and drawings show at 3 to 1 in the %s theme', (_name, tokens) => {
  expect(tooFaint(tokens, DRAWN, 3)).toEqual([])
})

function tokensOf(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, colour]) => [name!, colour!]))
}

function tooFaint(tokens: Record<string, string>, pairs: typeof TEXT, least: number): string[] {
  return pairs.flatMap(([front, backs]) => backs.flatMap((back) => {
    const ratio = contrast(tokens[front]!, tokens[back]!)
    return ratio >= least ? [] : [`${front} on ${back}: ${ratio.toFixed(2)}`]
  }))
}

function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
