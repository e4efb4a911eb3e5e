/**
 * A place between two rows of the queue, as a page's address carries it. Open cases stand by deadline (null: none runs), then
 * amount; closed ones by the moment they ended.
 */
export type QueuePlace = { dueAt: Date | null; amountFen: number; id: string } | { closedAt: Date; id: string }

/** Which side of the place the page lies on. */
export interface QueueCursor { place: QueuePlace; side: 'after' | 'before' }

const INSTANT = String.raw`\d{1,13}`
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const OPEN = new RegExp(`^(after|before)\\.(${INSTANT}|none)\\.(\\d{1,15})\\.(${UUID})$`)
const CLOSED = new RegExp(`^(after|before)\\.c(${INSTANT})\\.(${UUID})$`)

/** The cursor as text without blanks or signs that an address would have to escape. */
export function cursorText({ place, side }: QueueCursor): string {
  if ('closedAt' in place) return `${side}.c${place.closedAt.getTime()}.${place.id}`
  return `${side}.${place.dueAt ? place.dueAt.getTime() : 'none'}.${place.amountFen}.${place.id}`
}

/** Reads a cursor from an address; null for whatever is none, so that a mended link still opens the first page. */
export function readCursor(text: string | undefined): QueueCursor | null {
  const open = OPEN.exec(text ?? '')
  if (open) {
    const dueAt = open[2] === 'none' ? null : new Date(Number(open[2]))
    return { side: open[1] as QueueCursor['side'], place: { dueAt, amountFen: Number(open[3]), id: open[4]! } }
  }
  const closed = CLOSED.exec(text ?? '')
  return closed && { side: closed[1] as QueueCursor['side'], place: { closedAt: new Date(Number(closed[2])), id: closed[3]! } }
}
