import { randomUUID } from 'node:crypto'
import { type Page, test } from '@playwright/test'

export interface DoorAnswer { status: number; type: string; body: Record<string, unknown> }

/** Knocks at a door under `/api/v1` in the name of whoever is signed in on the page, as an outside program would. */
export async function knock(page: Page, path: string, fields: object = {}, { version, key = randomUUID() }: { version?: number; key?: string } = {}): Promise<DoorAnswer> {
  const answer = await page.request.post(`/api/v1/${path}`, {
    data: fields,
    headers: { origin: origin(), 'idempotency-key': key, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
  })
  return { status: answer.status(), type: answer.headers()['content-type'] ?? '', body: await answer.json() as Record<string, unknown> }
}

/** The same where it must be let in; gives what was done. */
export async function enter<Value>(page: Page, path: string, fields: object = {}, as: { version?: number; key?: string } = {}): Promise<Value> {
  const { status, body } = await knock(page, path, fields, as)
  if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`)
  return body.value as Value
}

export const origin = (): string => test.info().project.use.baseURL!
