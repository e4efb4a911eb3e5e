import { REFUSAL_STATUS, type Refusal } from '@/domain/refusal'

export type Reply =
  | { kind: 'done'; next: string | null; value: unknown }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'unreachable' }          // nobody answered: it may or may not have been done
  | { kind: 'broken' }               // answered, but not with anything we know

interface Letter { path: string; body: string; key: string; version: number | null }

/** Posts a form's values as JSON and reads the answer. Never throws. */
export async function send({ path, body, key, version }: Letter): Promise<Reply> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'idempotency-key': key,
        ...(version === null ? {} : { 'if-match': `"${version}"` }),
      },
      body,
    })
    return replyOf(response.ok, await response.json().catch(() => null))
  } catch {
    return { kind: 'unreachable' }
  }
}

/** What an answer means. Exported for its test. */
export function replyOf(isOk: boolean, answer: unknown): Reply {
  if (typeof answer !== 'object' || answer === null) return { kind: 'broken' }
  if (isOk) {
    const { next, value } = answer as { next?: unknown; value?: unknown }
    return { kind: 'done', next: typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : null, value }
  }
  const { code } = answer as { code?: unknown }
  return typeof code === 'string' && Object.hasOwn(REFUSAL_STATUS, code) ? { kind: 'refused', refusal: answer as Refusal } : { kind: 'broken' }
}
