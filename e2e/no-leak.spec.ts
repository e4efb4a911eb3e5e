import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { type Page } from '@playwright/test'
import { act, aComplaint, type Filed, servedBy } from './complaints'
import { origin } from './doors'
import { asRole } from './people'
import { expect, test } from './test'
import { words } from './words'

// What is written inside the house is in nothing that the consumer or the shop can load, neither as a page nor as what the page is made from.

const { composer } = words.workspace
const [note, returned, pending] = ['PLANTED-NOTE-7Q', 'PLANTED-RETURN-7Q', 'PLANTED-PROPOSAL-7Q']

test('an internal note, a proposal and why it was sent back are on no page of the other sides', async ({ browser }) => {
  test.slow()
  const handler = await asRole(browser, 'handler')
  const approver = await asRole(browser, 'approver')
  const consumer = await asRole(browser, 'otherConsumer')
  const filed = await servedBy(handler, await aComplaint(consumer))

  // The mode of the composer stands in the address, so it is still the internal one after a reload.
  await handler.goto(`/cases/${filed.reference}`)
  await handler.getByRole('region', { name: composer.label }).getByText(composer.internal, { exact: true }).click()
  await expect(handler).toHaveURL(/act=note/)
  await handler.reload()
  await expect(handler.getByRole('radio', { name: composer.internal })).toBeChecked()
  await handler.getByRole('textbox', { name: composer.note, exact: true }).fill(note)
  await handler.getByRole('button', { name: composer.keep }).click()
  await expect(handler.getByRole('list', { name: words.workspace.timeline.title })).toContainText(note)

  const shop = await asRole(browser, 'manager')
  await shopAnswers(shop, filed)
  const ruling = { outcome: 'explained', clause: 'pbc_43', establishedYuan: '52.80' }
  const proposed = await act(handler, await answered(handler, filed), 'proposals', { ...ruling, words: pending })
  const back = await act(approver, proposed, 'returns', { words: returned })
  await act(handler, back, 'proposals', { ...ruling, words: pending })

  const inside = await bodies(handler, [`/cases/${filed.reference}`, `/cases/${filed.reference}?show=internal`])
  for (const planted of [note, returned, pending]) expect(inside, 'the house reads it, so it is there to be found').toContain(planted)
  const outside: [Page, string[]][] = [
    [consumer, ['/complaints', ...pagesIn('app/(consumer)/complaints/[caseId]', filed)]],
    [shop, ['/disputes', '/disputes?tab=handling', '/disputes?tab=done', ...pagesIn('app/(merchant)/disputes/[caseId]', filed)]],
  ]
  for (const [page, paths] of outside) {
    expect(paths.length).toBeGreaterThan(5)
    const pages = await bodies(page, paths)
    const text = pages + await bodies(page, [...new Set(pages.match(/\/(complaints|disputes)\/[\w-]+\/letters\/\d+\?to=\w+/g))])
    for (const planted of [note, returned, pending]) expect(text.includes(planted), planted).toBe(false)
  }
})

/** Every page there is below a folder of `app/`, for this case. A page added later is among them. */
function pagesIn(folder: string, { caseId }: Filed): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('page.tsx'))
  return files.flatMap((file) => {
    const path = join(folder, file).split(sep).filter((part) => !/^(app|\(.*\)|page\.tsx)$/.test(part)).map((part) => (part === '[caseId]' ? caseId : part)).join('/')
    if (path.includes('[kind]')) return ['agree', 'partly', 'ask', 'contest'].map((kind) => `/${path.replace('[kind]', kind)}`)
    // Letters are found by the links that lead to them.
    if (path.includes('[seq]')) return []
    return [`/${path}`]
  })
}

/** What the server sends for each page: the page itself, and the payload a browser asks for when it comes from another. */
async function bodies(page: Page, paths: readonly string[]): Promise<string> {
  const texts: string[] = []
  for (const path of paths) {
    for (const headers of [{}, { RSC: '1' }] as Record<string, string>[]) {
      const answer = await page.request.get(`${origin()}${path}`, { headers })
      expect(answer.status(), path).toBeLessThan(500)
      texts.push(await answer.text())
    }
  }
  return texts.join('\n')
}

async function shopAnswers(shop: Page, { caseId, version }: Filed): Promise<void> {
  const answer = await shop.request.post(`/api/v1/disputes/${caseId}/contest`, {
    data: { ground: 'not_received', words: '没有收到。', confirmed: 'true' },
    headers: { origin: origin(), 'idempotency-key': crypto.randomUUID(), 'if-match': `"${version}"` },
  })
  expect(answer.status(), await answer.text()).toBe(200)
}

/** The case as the shop's answer left it: whoever comes too late with an old version is told the new one. */
async function answered(handler: Page, filed: Filed): Promise<Filed> {
  const refused = await handler.request.post(`/api/v1/cases/${filed.caseId}/pause`, {
    data: { words: '看一眼版本' }, headers: { origin: origin(), 'idempotency-key': crypto.randomUUID(), 'if-match': `"${filed.version}"` },
  })
  const { version } = await refused.json() as { version: number }
  return { ...filed, version }
}
