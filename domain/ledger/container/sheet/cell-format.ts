/** How a sheet shows a number: as a date, as a time of day, as both, or with so many places (null: as many as it has). */
export type CellFormat = { kind: 'number'; places: number | null } | { kind: 'moment'; hasDate: boolean; hasTime: boolean }

const PLAIN: CellFormat = { kind: 'number', places: null }

/** The formats every workbook has without naming them, as far as they change what is read (ECMA-376, part 1, 18.8.30). */
const BUILT_IN: readonly (readonly [from: number, to: number, code: string])[] = [
  [1, 1, '0'], [2, 2, '0.00'], [3, 3, '#,##0'], [4, 4, '#,##0.00'], [5, 6, '#,##0'], [7, 8, '#,##0.00'], [37, 38, '#,##0'], [39, 40, '#,##0.00'], [44, 44, '#,##0.00'],
  [14, 17, 'yyyy-mm-dd'], [18, 21, 'hh:mm:ss'], [22, 22, 'yyyy-mm-dd hh:mm'], [27, 31, 'yyyy-mm-dd'], [32, 35, 'hh:mm:ss'], [36, 36, 'yyyy-mm-dd'],
  [45, 47, 'mm:ss'], [50, 54, 'yyyy-mm-dd'], [55, 56, 'hh:mm:ss'], [57, 58, 'yyyy-mm-dd'],
]

/** What a number format does. `codes` are those the workbook names itself, by their id. */
export function cellFormat(id: number, codes: ReadonlyMap<number, string>): CellFormat {
  const code = codes.get(id) ?? BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2]
  return code === undefined ? PLAIN : formatOf(code)
}

function formatOf(code: string): CellFormat {
  // Words in quotes, colours and conditions in brackets, and escaped letters are shown as they are.
  const [letters = ''] = code.replace(/"[^"]*"|\[(?!h+\]|m+\]|s+\])[^\]]*\]|[\\_*]./gi, '').split(';')
  const hasDate = /[yd]/i.test(letters)
  const hasTime = /[hs]/i.test(letters)
  if (hasDate || hasTime) return { kind: 'moment', hasDate, hasTime }
  const [, places] = /[0#?](?:\.([0#?]*))?(?![0#?.,])/.exec(letters) ?? []
  return letters.includes('%') || /e[+-]/i.test(letters) ? PLAIN : { kind: 'number', places: places === undefined ? null : places.length }
}
