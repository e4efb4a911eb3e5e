/** What the fields 86 and NS behind a line say in words. */
export interface Information { summary: string | undefined; counterparty: string | undefined }

/** A line that is as long as may be was broken wherever it ended, within a word too. */
const FULL_LINE = 65
const FULL_PART = 27

/** The sign that parts the fields of a structured text is the one behind the code at its beginning. */
const STRUCTURED = /^\s*\d{3}([^\w\s])(?=[0-6]\d)/

/** Reads a field 86, structured or not. Numbers of accounts are left out. */
export function readInformation(lines: readonly string[]): Information {
  const [, sign] = STRUCTURED.exec(lines.join('')) ?? []
  if (sign === undefined) return { summary: joined(lines, FULL_LINE) || undefined, counterparty: undefined }

  // A break may fall between the sign and its number, so the parts are looked for in the whole.
  const [, ...parts] = lines.join('').split(sign)
  const named = parts.filter((part) => /^\d{2}/.test(part)).map((part) => ({ number: Number(part.slice(0, 2)), text: part.slice(2) }))
  return said(named, { title: [0, 0], purpose: [[20, 29], [60, 63]], name: [32, 33] })
}

/** Reads a field NS, the lines of which begin with a number: a German habit. */
export function readBankLines(lines: readonly string[]): Information {
  const named = lines.filter((line) => /^\d{2}/.test(line)).map((line) => ({ number: Number(line.slice(0, 2)), text: line.slice(2) }))
  return said(named, { title: [17, 17], purpose: [[1, 14]], name: [15, 16] })
}

type Span = [from: number, until: number]

function said(parts: readonly { number: number; text: string }[], spans: { title: Span; purpose: Span[]; name: Span }): Information {
  const within = (...wanted: Span[]) => joined(parts.filter(({ number }) => wanted.some(([from, until]) => from <= number && number <= until)).map(({ text }) => text), FULL_PART)
  return {
    summary: [within(spans.title), within(...spans.purpose)].filter((text) => text !== '').join(' ') || undefined,
    counterparty: within(spans.name) || undefined,
  }
}

/** Pieces of a text that was broken at a width. */
function joined(pieces: readonly string[], full: number): string {
  return pieces.reduce((text, piece, index) => text + (index > 0 && pieces[index - 1]!.length < full ? ' ' : '') + piece, '').replace(/\s+/g, ' ').trim()
}
