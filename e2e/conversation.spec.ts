import { type Page } from '@playwright/test'
import { expectNoViolations } from './axe'
import { aComplaint, type Filed, servedBy } from './complaints'
import { addEvidence } from './filing'
import { photo } from './files'
import { asRole } from './people'
import { expect, expectTold, test } from './test'
import { words } from './words'

// What the three sides of a case say to each other, lay before each other and ask of each other. The shop is on a phone.

const { client, common, conversation, disputes, evidence, queues, workspace } = words
const { form } = disputes
const said = '小票打的是冲正，钱没有到我们这里。'

/** A complaint put to the shop. */
async function served(browser: Parameters<typeof asRole>[0]): Promise<Filed> {
  return servedBy(await asRole(browser, 'handler'), await aComplaint(await asRole(browser, 'otherConsumer')))
}

/** From the filled-in answer over its last check to the record. */
async function sendAnswer(page: Page, told: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: form.toCheck }).click()
  await expect(page.getByRole('heading', { level: 1, name: form.checkTitle })).toBeVisible()
  for (const text of told) await expectTold(page, text)
  await page.getByLabel(form.confirm).check()
  await expectNoViolations(page)
  await page.getByRole('button', { name: form.submit }).click()
  await expectTold(page, disputes.closedHint)
}

test('a shop’s draft survives a reload, and it agrees to a part', async ({ browser }) => {
  const { caseId } = await served(browser)
  const page = await asRole(browser, 'manager')
  await page.goto('/disputes')
  await expect(page.getByRole('region', { name: disputes.groups.later }).or(page.getByRole('region', { name: disputes.groups.today })).first()).toBeVisible()
  await expectNoViolations(page)
  await page.goto(`/disputes/${caseId}`)
  await expectNoViolations(page)
  await page.getByRole('link', { name: disputes.doors.partly.title }).click()
  await expect(page.getByRole('heading', { level: 1, name: form.partly })).toBeVisible()
  await expectTold(page, disputes.provided)
  await page.getByLabel(form.amount).fill('20.00')
  await page.getByLabel(form.words).fill(said)
  await expectTold(page, form.saved)
  await expectNoViolations(page)

  await page.reload()
  await expect(page.getByLabel(form.amount)).toHaveValue('20.00')
  await expect(page.getByLabel(form.words)).toHaveValue(said)
  await page.goto(`/disputes/${caseId}`)
  await expectTold(page, disputes.draft.title)
  await page.getByRole('link', { name: disputes.draft.goOn }).click()
  await sendAnswer(page, ['¥20.00', said, form.agreeThen, form.final])
  await expect(page.getByRole('link', { name: disputes.draft.goOn })).toHaveCount(0)
})

test('a shop that cannot refund asks its acquirer to, and both follow the task', async ({ browser }) => {
  const { caseId, reference } = await served(browser)
  const page = await asRole(browser, 'manager')
  await page.goto(`/disputes/${caseId}`)
  await page.getByRole('link', { name: disputes.doors.ask.title }).click()
  await expect(page.getByLabel(form.amount)).toHaveValue('52.80')
  await page.getByLabel(form.words).fill(said)
  await sendAnswer(page, ['¥52.80', form.askThen])
  await expectTold(page, conversation.refundTask.steps.asked)
  await expectNoViolations(page)

  const handler = await asRole(browser, 'handler')
  await handler.goto('/queues?view=refund_asked')
  await expect(handler.getByRole('heading', { level: 1, name: queues.views.refund_asked })).toBeVisible()
  await handler.goto(`/cases/${reference}`)
  await expectTold(handler, conversation.refundTask.decideFirst)
  await expectTold(handler, words.clocks.names.acquirer_refund)
  await expectNoViolations(handler)
})

test.describe('a contest, and a ruling on it', () => {
  test.describe.configure({ mode: 'serial' })
  let filed: Filed

  test('the shop names its ground, sees how well it is proven, and files what proves it', async ({ browser }) => {
    filed = await served(browser)
    const page = await asRole(browser, 'clerk')
    await page.goto(`/disputes/${filed.caseId}`)
    await page.getByRole('link', { name: disputes.doors.contest.title }).click()
    await page.getByRole('radio', { name: disputes.grounds.not_received }).check()
    await expectTold(page, form.proofLevels.none)
    await page.getByLabel(form.words).fill(said)
    await addEvidence(page, 'terminal_journal', await photo('jpeg', '流水.jpg'))
    await expectTold(page, form.proofLevels.enough)
    await expect(page.getByLabel(form.words), 'sending a file loses no word').toHaveValue(said)
    await expectNoViolations(page)
    await sendAnswer(page, [disputes.grounds.not_received, '流水.jpg', form.contestThen])
  })

  test('a ruling on papers that a side has not seen is refused, with what is missing; one press discloses it', async ({ browser }) => {
    const page = await asRole(browser, 'handler')
    await page.goto(`/cases/${filed.reference}`)
    const decision = await fillIn(page)
    await decision.getByRole('button', { name: workspace.acts.propose.submit }).click()
    await expect(decision).toContainText(conversation.disclosure.missing)
    await expectNoViolations(page)
    await decision.getByRole('button', { name: conversation.disclosure.both }).first().click()
    await expect(decision).not.toContainText(conversation.disclosure.missing)
    await expect(decision.getByLabel(workspace.decision.steps.words)).toHaveValue('三方账目一致。')

    await decision.getByRole('button', { name: workspace.acts.propose.submit }).click()
    await expect(decision.getByRole('alert')).toContainText(client.refusals.reply_window({ code: 'reply_window', until: '2026-01-01T00:00:00.000Z' }).slice(-10))
    await expectNoViolations(page)
  })

  test('the consumer sees the file and until when it may speak, and has no comment', async ({ browser }) => {
    const page = await asRole(browser, 'otherConsumer')
    await page.goto('/complaints')
    await expect(page.getByRole('link', { name: filed.reference })).toContainText(/条新的/)
    await page.goto(`/complaints/${filed.caseId}`)
    await expectTold(page, conversation.shown.title)
    await expect(page.getByRole('link', { name: /流水\.jpg/ }).first()).toBeVisible()
    await expectNoViolations(page)
    await page.getByRole('button', { name: conversation.shown.noComment }).click()
    await expectTold(page, conversation.shown.noCommentWords)
    await expect(page.getByRole('button', { name: conversation.shown.noComment })).toHaveCount(0)
  })

  test('then the ruling can be proposed', async ({ browser }) => {
    const handler = await asRole(browser, 'handler')
    await handler.goto(`/cases/${filed.reference}`)
    const decision = await fillIn(handler)
    await decision.getByRole('button', { name: workspace.acts.propose.submit }).click()
    await expectTold(handler, workspace.proposal.same)

    const approver = await asRole(browser, 'approver')
    await approver.goto(`/cases/${filed.reference}`)
    await approver.getByRole('button', { name: workspace.acts.approve.button }).first().click()
    await approver.goto(`/cases/${filed.reference}`)
    await expectTold(approver, common.states.decided)
  })

  /** A ruling without money that cites the shop's journal, filled in and not sent. */
  async function fillIn(page: Page) {
    await page.getByRole('link', { name: workspace.acts.propose.button }).click()
    const decision = page.getByRole('region', { name: workspace.acts.propose.title, exact: true })
    await decision.getByRole('radio', { name: workspace.decision.outcomes.explained.label }).check()
    await decision.getByRole('checkbox', { name: evidence.slots.terminal_journal }).check()
    await decision.getByLabel(workspace.decision.steps.clause).selectOption('pbc_43')
    await decision.getByLabel(workspace.decision.steps.words).fill('三方账目一致。')
    return decision
  }
})

test('usual words are filled in from the case, and do not leave while something in them is open', async ({ browser }) => {
  const { caseId, reference } = await served(browser)
  const asked = '那天的签购单存根'
  const page = await asRole(browser, 'handler')
  await page.goto(`/cases/${reference}`)
  const composer = page.getByRole('region', { name: workspace.composer.label })
  await composer.getByLabel(conversation.templates.label).selectOption({ label: conversation.templates.texts.ask_shop.name })
  await composer.getByRole('button', { name: conversation.templates.insert }).click()
  const text = composer.getByLabel(workspace.composer.message)
  await expect(text).toHaveValue(new RegExp(`${reference}.*¥52\\.80.*\\{item\\}`, 's'))
  const send = composer.getByRole('button', { name: conversation.composer.sendTo.merchant })
  await send.click()
  await expect(composer.getByRole('alert')).toContainText(client.fields.variable_left)
  await expectNoViolations(page)
  await text.fill((await text.inputValue()).replace('{item}', asked))
  await send.click()
  await expect(page.getByRole('list', { name: workspace.timeline.title })).toContainText(asked)

  const consumer = await asRole(browser, 'otherConsumer')
  await consumer.goto(`/complaints/${caseId}`)
  await expect(consumer.getByText(asked)).toHaveCount(0)
  const shop = await asRole(browser, 'manager')
  await shop.goto(`/disputes/${caseId}`)
  await expectTold(shop, asked)
})

test('a message of the consumer is new to the handler until they open the case, and can be taken as read', async ({ browser }) => {
  const { caseId, reference } = await served(browser)
  const handler = await asRole(browser, 'handler')
  await handler.goto(`/cases/${reference}`)
  const consumer = await asRole(browser, 'otherConsumer')
  await consumer.goto(`/complaints/${caseId}/message`)
  await consumer.getByLabel(words.tracker.message.label).fill('谢谢，我等消息。')
  await expectNoViolations(consumer)
  await consumer.getByRole('button', { name: words.tracker.message.send }).click()
  await expectTold(consumer, '谢谢，我等消息。')

  await handler.goto(`/queues?q=${reference}`)
  await expect(handler.getByRole('row').filter({ hasText: reference })).toContainText(conversation.news.count(1))
  await handler.goto(`/cases/${reference}`)
  await expect(handler.getByRole('list', { name: workspace.timeline.title }).getByRole('listitem').filter({ hasText: '谢谢，我等消息。' })).toContainText(conversation.news.mark)
  await expectNoViolations(handler)
  await handler.getByRole('button', { name: conversation.acknowledge.button }).click()
  await expect(handler.getByRole('button', { name: conversation.acknowledge.button })).toHaveCount(0)
  await handler.goto(`/queues?q=${reference}`)
  await expect(handler.getByRole('row').filter({ hasText: reference })).not.toContainText(conversation.news.count(1))
})
