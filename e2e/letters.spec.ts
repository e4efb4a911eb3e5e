import { expectNoViolations } from './axe'
import { act, aComplaint, type Filed } from './complaints'
import { asRole, nameOf } from './people'
import { expect, expectTold, test } from './test'
import { words } from './words'

const { letters } = words
const question = '请说明小票当时显示什么。'

test.describe.configure({ mode: 'serial' })

let filed: Filed

test('the consumer reads the receipt, and takes it along as PDF', async ({ browser }) => {
  const page = await asRole(browser, 'thirdConsumer')
  filed = await aComplaint(page)
  await page.goto(`/complaints/${filed.caseId}`)
  await page.getByRole('link', { name: new RegExp(`^${letters.list.open}.*${letters.titles.receipt}`) }).click()
  await expect(page.getByRole('heading', { level: 1, name: letters.titles.receipt })).toBeVisible()
  await expectTold(page, filed.reference)
  await expectTold(page, words.clocks.names.decision)
  await expectNoViolations(page)

  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: letters.list.download }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe(`${letters.titles.receipt} ${filed.reference}.pdf`)
  const answer = await page.request.get(`/api/letters/${filed.caseId}/1`)
  expect(answer.headers()).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': expect.stringContaining('no-store') })
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await page.getByRole('link', { name: letters.list.back }).click()
  await expect(page).toHaveURL(`/complaints/${filed.caseId}`)
})

test('the acceptance names the handler and a phone', async ({ browser }) => {
  filed = await act(await asRole(browser, 'handler'), filed, 'acceptance')
  const page = await asRole(browser, 'thirdConsumer')
  await page.goto(`/complaints/${filed.caseId}`)
  await page.getByRole('link', { name: new RegExp(`^${letters.list.open}.*${letters.titles.acceptance}`) }).click()
  await expectTold(page, nameOf('handler'))
  await expectTold(page, '0199-5550 1101')
  await expectNoViolations(page)
})

test('the shop reads what it is asked, and nobody else’s letter', async ({ browser }) => {
  filed = await act(await asRole(browser, 'handler'), filed, 'merchant-requests', { words: question })
  const page = await asRole(browser, 'manager')
  await page.goto(`/disputes/${filed.caseId}`)
  await page.getByRole('link', { name: new RegExp(`^${letters.list.open}.*${letters.titles.merchant_notice}`) }).click()
  await expect(page.getByRole('heading', { level: 1, name: letters.titles.merchant_notice })).toBeVisible()
  await expectTold(page, question)
  await expectNoViolations(page)

  expect((await page.request.get(`/api/letters/${filed.caseId}/1`)).status(), 'the consumer’s receipt').toBe(404)
  expect((await page.goto(`/disputes/${filed.caseId}/letters/1`))?.status()).toBe(404)
  const stranger = await asRole(browser, 'otherConsumer')
  expect((await stranger.request.get(`/api/letters/${filed.caseId}/1`)).status()).toBe(404)
  expect((await stranger.goto(`/complaints/${filed.caseId}/letters/1`))?.status()).toBe(404)
})

test('the institution and its supervisor read every letter', async ({ browser }) => {
  for (const [person, path] of [['handler', `/cases/${filed.reference}`], ['examiner', `/oversight/cases/${filed.caseId}`]] as const) {
    const page = await asRole(browser, person)
    await page.goto(path)
    await expect(page.getByRole('link', { name: new RegExp(`^${letters.list.open}`) })).toHaveCount(3)
    await page.getByRole('link', { name: new RegExp(`^${letters.list.open}.*${letters.titles.receipt}`) }).click()
    await expect(page.getByRole('heading', { level: 1, name: letters.titles.receipt })).toBeVisible()
    await expectNoViolations(page)
  }
})
