import { HOUR_MS } from './china-time'

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})$/i

/** Reads an RFC 3339 instant; null for any other text, one without an offset included. Leap seconds are refused, digits below the millisecond dropped. */
export function parseInstant(text: string): Date | null {
  const [, date, time, fraction = '', zone] = INSTANT.exec(text) ?? []
  if (date === undefined || time === undefined || zone === undefined) return null
  const offsetMs = offsetOf(zone)
  const wall = new Date(`${date}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`)
  // V8 rolls 30 February over to March, and 24:00 to the next day: only a text that keeps its day named a real moment.
  if (offsetMs === null || wall.getUTCDate() !== Number(date.slice(8))) return null
  return new Date(wall.getTime() - offsetMs)
}

/** An instant as China writes it: RFC 3339 with +08:00, milliseconds only where there are any. */
export function chinaInstant(at: Date): string {
  return `${new Date(at.getTime() + 8 * HOUR_MS).toISOString().slice(0, -1).replace('.000', '')}+08:00`
}

function offsetOf(zone: string): number | null {
  if (/^z$/i.test(zone)) return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(4, 6))
  if (hours > 23 || minutes > 59) return null
  return (zone.startsWith('-') ? -1 : 1) * (hours * HOUR_MS + minutes * 60_000)
}
