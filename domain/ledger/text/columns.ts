import type { Table, TableRecord } from '../container/table'

/** Column names are compared without blanks and with full-width signs made plain. */
const plainName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '')

/** The named columns of a table: cells are asked for by name, never by place. */
export class Columns {
  private readonly plain: readonly string[]
  private readonly places = new Map<string, readonly number[]>()

  /** How many cells a whole row has at least: one per name, a name that stands twice counted once. */
  readonly width: number

  constructor(private readonly names: readonly string[]) {
    this.plain = names.map(plainName)
    this.width = new Set(this.plain.filter((name) => name !== '')).size
  }

  has(name: string): boolean { return this.placesOf(name).length > 0 }

  /** The cell under a name, '' when the row or the table has none; where a name stands twice, what is written under both. */
  cell(record: TableRecord, name: string): string {
    const places = this.placesOf(name)
    const [place] = places
    if (place !== undefined && places.length === 1) return record.cells[place] ?? ''
    return places.map((one) => record.cells[one] ?? '').filter((cell) => cell !== '').join(' ')
  }

  /** Does a row reach beyond all of these columns, or to the end of the table? */
  passes(record: TableRecord, names: readonly string[]): boolean {
    const last = Math.max(...names.flatMap((name) => this.placesOf(name)[0] ?? 0))
    return record.cells.length > Math.min(last + 1, this.names.length - 1)
  }

  /** What the columns other than `known` say, by the name the file gives them. */
  extras(record: TableRecord, known: ReadonlySet<string>): Record<string, string> | undefined {
    const found = this.names.flatMap((name, place) => {
      const cell = record.cells[place]
      return name === '' || known.has(this.plain[place]!) || !cell || cell === '/' ? [] : [[name, cell] as const]
    })
    return found.length > 0 ? Object.fromEntries(found) : undefined
  }

  /** Asked once for each name, then remembered: a file has many rows. */
  private placesOf(name: string): readonly number[] {
    const known = this.places.get(name)
    if (known) return known
    const wanted = plainName(name)
    const places = this.plain.flatMap((plain, place) => (plain === wanted && plain !== '' ? [place] : []))
    this.places.set(name, places)
    return places
  }
}

/** The record that names all of `required`, those above it and those below; null when none does. */
export function findColumns(table: Table, required: readonly string[]): { columns: Columns; headerLine: number; head: readonly TableRecord[]; body: Iterable<TableRecord> } | null {
  for (const [index, record] of table.head.entries()) {
    const columns = new Columns(record.cells)
    if (required.every((name) => columns.has(name))) {
      return { columns, headerLine: record.line, head: table.head.slice(0, index), body: recordsFrom(table, index + 1) }
    }
  }
  return null
}

/** The records of a table without the first `count`; may be walked more than once. */
function recordsFrom({ records }: Table, count: number): Iterable<TableRecord> {
  return {
    *[Symbol.iterator]() {
      let index = 0
      for (const record of records) if (index++ >= count) yield record
    },
  }
}

/** Column names as a set to leave out of the extras. */
export const columnSet = (...names: string[]): ReadonlySet<string> => new Set(names.map(plainName))
