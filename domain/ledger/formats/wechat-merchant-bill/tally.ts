/** What a summary counts, by the name it gives it: for each row the written amount it adds, null for none. The first name tells the summary's header. */
export type Footer = Readonly<Record<string, (cell: (name: string) => string) => string | null>>

/** Fees have five decimals. */
const PLACES = 5
const WRITTEN = /^(-?)(\d+)(?:\.(\d{1,5}))?$/

/** Adds up the rows of a bill as its summary does. */
export class Tally {
  private readonly sums: Map<string, number>

  constructor(private readonly footer: Footer) {
    this.sums = new Map(Object.keys(footer).map((name) => [name, 0]))
  }

  get firstName(): string { return Object.keys(this.footer)[0]! }

  add(cell: (name: string) => string): void {
    for (const [name, read] of Object.entries(this.footer)) {
      const written = read(cell)
      // A sum with an amount that cannot be read in it is not known; the row itself is told as a problem.
      if (written !== null && written !== '') this.sums.set(name, this.sums.get(name)! + (unitsOf(written) ?? Number.NaN))
    }
  }

  /** A row that cannot be taken apart: it counts, and makes every sum unknown. */
  addUnread(): void {
    for (const [name, sum] of this.sums) this.sums.set(name, name === this.firstName ? sum + 10 ** PLACES : Number.NaN)
  }

  /** Whether a summary has our sums, as exactly as it is written; what it does not name is not compared, nor is a sum that is not known. */
  agrees(cell: (name: string) => string): boolean {
    return [...this.sums].every(([name, sum]) => {
      const written = cell(name).replaceAll(',', '')
      if (written === '' || Number.isNaN(sum)) return true
      const units = unitsOf(written)
      return units !== null && Math.abs(units - sum) < 10 ** (PLACES - placesOf(written))
    })
  }
}

const placesOf = (written: string): number => WRITTEN.exec(written)?.[3]?.length ?? 0

function unitsOf(written: string): number | null {
  const [, sign, whole, part = ''] = WRITTEN.exec(written.replaceAll(',', '')) ?? []
  if (whole === undefined) return null
  const units = Number(whole) * 10 ** PLACES + Number(part.padEnd(PLACES, '0'))
  return sign === '-' ? -units : units
}
