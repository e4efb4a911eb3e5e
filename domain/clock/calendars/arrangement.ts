import * as z from 'zod/mini'
import type { CalendarYear } from './calendar'

/** A year's arrangement as somebody typed or downloaded it, before it is an edition. */
export type Arrangement = Pick<CalendarYear, 'year' | 'holidays' | 'makeupWorkdays'> & { source: string | null }

/** Longest file; a notice needs two kilobytes. Characters. */
export const ARRANGEMENT_MAX = 20_000

const span = z.object({ festival: z.string(), from: z.string(), to: z.optional(z.string()) })
const json = z.object({
  year: z.number(),
  source: z.optional(z.string()),
  holidays: z.array(span),
  makeupWorkdays: z.optional(z.array(z.string())),
  makeup_workdays: z.optional(z.array(z.string())),
})

/**
 * Reads a year's arrangement from JSON in the shipped form, or from CSV with the columns kind, festival, from and to
 * (kind is holiday or makeup_workday, 休 or 班; without `to` it is one day). Null when it is neither. Whether it makes sense is not asked here.
 */
export function readArrangement(text: string): Arrangement | null {
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  return trimmed.startsWith('{') ? readJson(trimmed) : readCsv(trimmed)
}

function readJson(text: string): Arrangement | null {
  const read = z.safeParse(json, parsed(text))
  if (!read.success) return null
  const { year, source = null, holidays, makeupWorkdays, makeup_workdays: snake } = read.data
  return { year, source, holidays: holidays.map(({ festival, from, to = from }) => ({ festival, from, to })), makeupWorkdays: makeupWorkdays ?? snake ?? [] }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const KINDS: Readonly<Record<string, 'holiday' | 'makeup_workday'>> = {
  holiday: 'holiday', 休: 'holiday', 放假: 'holiday', makeup_workday: 'makeup_workday', workday: 'makeup_workday', 班: 'makeup_workday', 上班: 'makeup_workday',
}

function readCsv(text: string): Arrangement | null {
  const [head = [], ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '').map((line) => line.split(/[,\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')))
  const columns = head.map((name) => name.toLowerCase())
  const cell = (line: readonly string[], name: string): string => line[columns.indexOf(name)] ?? ''
  if (!['kind', 'festival', 'from'].every((name) => columns.includes(name)) || lines.length === 0) return null

  const holidays: { festival: string; from: string; to: string }[] = []
  const makeupWorkdays: string[] = []
  for (const line of lines) {
    const from = cell(line, 'from')
    const kind = KINDS[cell(line, 'kind')]
    if (kind === 'holiday') holidays.push({ festival: cell(line, 'festival'), from, to: cell(line, 'to') || from })
    else if (kind === 'makeup_workday') makeupWorkdays.push(from)
    else return null
  }
  const year = Number(holidays[0]?.from.slice(0, 4))
  return Number.isInteger(year) ? { year, source: null, holidays, makeupWorkdays } : null
}
