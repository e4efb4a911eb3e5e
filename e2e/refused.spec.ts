import { type Page } from '@playwright/test'
import { expectNoViolations } from './axe'
import { act, aComplaint, type Filed, servedBy } from './complaints'
import { DESK, PHONE } from './devices'
import { knock } from './doors'
import { asRole, nameOf, type Person, signIn } from './people'
import { expect, expectTold, test } from './test'
import { words } from './words'

const { client, common, disputes, tracker, workspace } = words

test.describe('a page of another party is not there', () => {
  const DOORS: readonly [Person, string][] = [
    ['consumer', '/queues'], ['clerk', '/oversight'], ['manager', '/approvals'], ['handler', '/oversight'], ['approver', '/operate'],
    ['risk', '/disputes'], ['admin', '/operate/messages'], ['examiner', '/queues'], ['operator', '/oversight/cases'],
  ]
  for (const [person, path] of DOORS) {
    test(`${person} at ${path}`, async ({ browser }) => {
      const page = await asRole(browser, person)
      await page.goto(path)
      await expect(page.getByRole('heading', { name: common.notFound.title })).toBeVisible()
      await expectNoViolations(page)
    })
  }

  test('and a stranger is asked to sign in', async ({ page }) => {
    for (const path of ['/complaints', '/disputes', '/queues', '/approvals', '/oversight', '/operate']) {
      await page.goto(path)
      await expect(page, path).toHaveURL(/\/sign-in\?next=/)
    }
    await expectNoViolations(page)
  })
})

test('a case of somebody else is like a case that is not there', async ({ browser }) => {
  const filed = await servedBy(await asRole(browser, 'handler'), await aComplaint(await asRole(browser, 'otherConsumer')))
  const PLACES: readonly [Person, string][] = [
    ['consumer', `/complaints/${filed.caseId}`], ['otherManager', `/disputes/${filed.caseId}`], ['foreignHandler', `/cases/${filed.reference}`],
  ]
  for (const [person, path] of PLACES) {
    const page = await asRole(browser, person)
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(404)
    const nothing = await page.goto(path.replace(filed.caseId, crypto.randomUUID()).replace(filed.reference, 'MZ-2001-0001-0'))
    expect(nothing?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: common.notFound.title })).toBeVisible()
  }
})

test('every role is refused at a door that is not its own', async ({ browser }) => {
  const consumer = await asRole(browser, 'otherConsumer')
  const handler = await asRole(browser, 'handler')
  const filed = await servedBy(handler, await aComplaint(consumer))
  const inHand = `cases/${filed.caseId}`
  const words = '不该由我来做'
  const KNOCKS: readonly [Person, string, object, number, string][] = [
    ['otherConsumer', `${inHand}/notes`, { words }, 403, 'forbidden'],
    ['consumer', `complaints/${filed.caseId}/withdrawal`, {}, 404, 'not_found'],
    ['clerk', `disputes/${filed.caseId}/agreement`, { amountYuan: '52.80', words, confirmed: 'true' }, 403, 'forbidden'],
    ['manager', `${inHand}/acceptance`, {}, 403, 'forbidden'],
    ['otherManager', `disputes/${filed.caseId}/messages`, { audience: 'both', words }, 404, 'not_found'],
    ['handler', `${inHand}/extension-approvals`, {}, 403, 'forbidden'],
    ['otherHandler', `${inHand}/pause`, { words }, 403, 'forbidden'],
    ['foreignHandler', `${inHand}/acceptance`, {}, 404, 'not_found'],
    ['approver', `${inHand}/refunds`, { amountYuan: '52.80', channelRefundNo: 'R1' }, 403, 'forbidden'],
    ['risk', `${inHand}/silence`, {}, 403, 'forbidden'],
    ['admin', `${inHand}/resumption`, {}, 403, 'forbidden'],
    ['examiner', `${inHand}/notes`, { words }, 403, 'forbidden'],
    ['operator', `${inHand}/notes`, { words }, 404, 'not_found'],
  ]
  for (const [person, path, fields, status, code] of KNOCKS) {
    const answer = await knock(await asRole(browser, person), path, fields, { version: filed.version })
    expect.soft([answer.status, answer.type, answer.body.code], `${person} at ${path}`).toEqual([status, 'application/problem+json', code])
  }
  const stranger = await (await browser.newContext()).newPage()
  expect((await knock(stranger, `${inHand}/notes`, { words })).status).toBe(401)

  const after = await consumer.goto(`/complaints/${filed.caseId}`)
  expect(after?.status()).toBe(200)
  await expectTold(consumer, tracker.fromState.awaiting_merchant.sentence)
})

test('who proposed a decision cannot approve it', async ({ browser }) => {
  const handler = await asRole(browser, 'handler')
  const filed = await proposed(handler, await aComplaint(await asRole(browser, 'otherConsumer')))
  expect((await knock(handler, `cases/${filed.caseId}/approvals`, {}, { version: filed.version })).status).toBe(403)
  await handler.goto(`/cases/${filed.reference}`)
  await expectTold(handler, workspace.proposal.same)
})

test('a clerk sees the case, and that refunds are the manager’s', async ({ browser }) => {
  const filed = await servedBy(await asRole(browser, 'handler'), await aComplaint(await asRole(browser, 'otherConsumer')))
  const page = await asRole(browser, 'clerk')
  await page.goto(`/disputes/${filed.caseId}`)
  await expect(page.getByRole('link', { name: disputes.doors.contest.title })).toBeVisible()
  await expect(page.getByRole('link', { name: disputes.doors.agree.title })).toHaveCount(0)
  await expectTold(page, disputes.managerOnly)
  await expectNoViolations(page)
})

test('a session that ended keeps what was typed', async ({ browser }) => {
  const page = await (await browser.newContext(PHONE)).newPage()
  await signIn(page, 'otherConsumer')
  const filed = await aComplaint(page)
  const said = '我又找到一张小票，要不要寄给你们？'
  await page.goto(`/complaints/${filed.caseId}/message`)
  await page.getByLabel(tracker.message.label).fill(said)
  await page.context().clearCookies()
  await page.getByRole('button', { name: tracker.message.send }).click()
  const alert = page.getByRole('alert').filter({ hasText: client.refusals.unauthenticated() })
  await expect(alert).toBeVisible()
  await expect(page.getByLabel(tracker.message.label)).toHaveValue(said)
  await expectNoViolations(page)

  const second = page.waitForEvent('popup')
  await alert.getByRole('link', { name: client.form.signIn }).click()
  await signIn(await second, 'otherConsumer')
  await page.getByRole('button', { name: tracker.message.send }).click()
  await expectTold(page, said)
})

test('two officers at once: one wins, the other sees what happened and keeps the text', async ({ browser }) => {
  const filed = await aComplaint(await asRole(browser, 'otherConsumer'))
  const slower = await asRole(browser, 'otherHandler', DESK)
  const faster = await asRole(browser, 'handler', DESK)
  const said = '请补一张看得清单号的账单截图。'
  await slower.goto(`/cases/${filed.reference}`)
  await slower.getByRole('link', { name: workspace.acts.request.button }).click()
  const request = slower.getByRole('region', { name: workspace.acts.request.title })
  await request.getByRole('checkbox').first().check()
  await request.getByRole('textbox', { name: workspace.acts.request.words }).fill(said)

  await faster.goto(`/cases/${filed.reference}`)
  await faster.getByRole('button', { name: workspace.acts.accept.button }).click()
  await expectTold(faster, workspace.next.of.accepted)

  await request.getByRole('button', { name: workspace.acts.request.submit }).click()
  await expect(request.getByRole('alert')).toContainText(client.refusals.stale())
  await expect(request).toContainText(nameOf('handler'))
  await expect(request.getByRole('textbox', { name: workspace.acts.request.words })).toHaveValue(said)
  await expectNoViolations(slower)
})

/** Looked into and ruled on by the handler on the page; nobody has approved yet. */
async function proposed(handler: Page, filed: Filed): Promise<Filed> {
  const open = await act(handler, await act(handler, filed, 'acceptance'), 'investigation')
  return act(handler, open, 'proposals', { outcome: 'explained', clause: 'pbc_43', establishedYuan: '52.80', words: '三方账目一致，没有多扣。' })
}
