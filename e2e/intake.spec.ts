import { type Page } from '@playwright/test'
import { messagesFor } from '@/messages/locale'
import { expectNoViolations } from './axe'
import { act, aComplaint, aDraft, type Filed } from './complaints'
import { PHONE } from './devices'
import { knock, origin } from './doors'
import { photo } from './files'
import { addEvidence, shownCode } from './filing'
import { aPayment } from './payment'
import { asRole, nameOf } from './people'
import { expect, expectTold, test } from './test'
import { words } from './words'

// Complaints come in: with papers missing, twice, for somebody else, on the phone, to somebody who should not decide.

const { evidence, events, filing, home, intake, signIn, tracker, workspace } = words
const { acts } = workspace

/** An amount nobody else complains of, so that one run is not taken for another. */
const anAmount = (): string => (100 + (Date.now() % 90_000) / 100).toFixed(2)

/** Opens an act's form at the side of the case. */
async function openForm(page: Page, button: string, title: string) {
  await page.getByRole('link', { name: button, exact: true }).click()
  return page.getByRole('region', { name: title })
}

test('papers are asked for on one list with a day, and once they are there the seven days run anew', async ({ browser }) => {
  test.slow()
  const consumer = await asRole(browser, 'thirdConsumer')
  const filed = await aComplaint(consumer, { yuan: anAmount(), name: nameOf('thirdConsumer') })
  const handler = await asRole(browser, 'handler')
  await handler.goto(`/cases/${filed.reference}`)
  const request = await openForm(handler, acts.request.button, acts.request.title)
  await request.getByRole('checkbox', { name: events.items.pos_slip }).check()
  await request.getByRole('textbox', { name: acts.request.words }).fill('请把小票拍清楚。')
  await expectNoViolations(handler)
  await request.getByRole('button', { name: acts.request.submit }).click()
  await expectTold(handler, workspace.next.of.needs_information)

  await consumer.goto(`/complaints/${filed.caseId}`)
  await expectTold(consumer, tracker.fromState.needs_information.sentence)
  await consumer.getByRole('link', { name: tracker.acts.supply, exact: true }).click()
  await expectTold(consumer, dated(tracker.supply.due))
  await expectTold(consumer, tracker.supply.silence)
  await expectTold(consumer, tracker.supply.after('7 个工作日'))
  await addEvidence(consumer, 'pos_slip', await photo('jpeg', '小票.jpg'))
  await expectNoViolations(consumer)
  await consumer.getByLabel(tracker.supply.words, { exact: true }).fill('小票拍好了。')
  await consumer.getByRole('button', { name: tracker.supply.send }).click()
  await expectTold(consumer, tracker.progress.events['information.supplied']!)
  await expectTold(consumer, tracker.fromState.submitted.sentence)
  await expectNoViolations(consumer)

  await handler.goto(`/cases/${filed.reference}`)
  const again = await openForm(handler, acts.request.button, acts.request.title)
  await expect(again).toContainText(acts.request.again)
  await expect(again.getByRole('checkbox', { name: acts.request.held(1) })).toBeVisible()
  await expectNoViolations(handler)
})

test('who is not accepted reads the numbered ground, its article and the other ways', async ({ browser }) => {
  const consumer = await asRole(browser, 'thirdConsumer')
  const filed = await aComplaint(consumer, { yuan: anAmount(), name: nameOf('thirdConsumer') })
  const handler = await asRole(browser, 'handler')
  await handler.goto(`/cases/${filed.reference}`)
  const refusal = await openForm(handler, acts.refuse.button, acts.refuse.title)
  await refusal.getByRole('radio', { name: events.refusalGrounds.over_3_years }).check()
  await refusal.getByLabel(acts.refuse.words).fill('付款已经超过三年。')
  await expectNoViolations(handler)
  await refusal.getByRole('button', { name: acts.refuse.submit }).click()
  await expectTold(handler, workspace.next.of.ended)

  await consumer.goto(`/complaints/${filed.caseId}`)
  await expectTold(consumer, tracker.refused.ground(4, events.refusalGrounds.over_3_years))
  await expectTold(consumer, '第16条')
  for (const route of tracker.refused.routes) await expectTold(consumer, route)
  await expectNoViolations(consumer)
})

test.describe('the same payment twice', () => {
  test.describe.configure({ mode: 'serial' })
  const yuan = anAmount()
  let [first, second]: [Filed | null, Filed | null] = [null, null]

  test('the consumer is told before they submit, and may submit all the same', async ({ browser }) => {
    const page = await asRole(browser, 'thirdConsumer')
    first = await aComplaint(page, { yuan, name: nameOf('thirdConsumer') })
    const draft = await aDraft(page, { yuan, name: nameOf('thirdConsumer') })
    await page.goto(`/complaints/drafts/${draft}/check`)
    await expectTold(page, filing.check.alreadyFiled.title(first.reference))
    await expectNoViolations(page)
    await page.getByRole('link', { name: filing.check.alreadyFiled.viewLabel(first.reference) }).click()
    await expectTold(page, tracker.fromState.submitted.sentence)

    await page.goto(`/complaints/drafts/${draft}/check`)
    await page.getByRole('link', { name: filing.check.alreadyFiled.submit }).click()
    await page.getByRole('checkbox', { name: filing.check.agreed }).check()
    await page.getByRole('button', { name: filing.check.submit }).click()
    await expect(page.getByRole('heading', { level: 1, name: filing.receipt.title })).toBeVisible()
    const reference = await page.getByText(/^MZ-\d{4}-\d{4,}-\d$/).innerText()
    second = { caseId: draft, reference, version: 1 }
  })

  test('the handler sees why they may be one, and joins the later to the earlier', async ({ browser }) => {
    const page = await asRole(browser, 'handler')
    await page.goto(`/cases/${second!.reference}`)
    const alike = page.getByRole('listitem').filter({ hasText: first!.reference, has: page.getByRole('link', { name: intake.samePayment.mergeIntoLabel(first!.reference) }) })
    await expect(alike).toContainText(intake.samePayment.reasons.amount_and_time)
    await expect(alike).toContainText(intake.samePayment.reasons.same_consumer)
    await expectNoViolations(page)
    await page.getByRole('link', { name: intake.samePayment.mergeIntoLabel(first!.reference) }).click()
    const merging = page.getByRole('region', { name: acts.merge.title })
    await expect(merging.getByLabel(acts.merge.into)).toHaveValue(first!.reference)
    await merging.getByLabel(acts.merge.words).fill('两件是同一笔付款，一起办理。')
    await expectNoViolations(page)
    await merging.getByRole('button', { name: acts.merge.submit, exact: true }).click()
    await page.getByRole('link', { name: intake.merged.into(first!.reference) }).click()
    await expect(page.getByRole('heading', { name: intake.merged.absorbed })).toBeVisible()
    await expect(page.getByRole('link', { name: second!.reference })).toBeVisible()
    await expectNoViolations(page)
  })

  test('the consumer is led to where it goes on', async ({ browser }) => {
    const page = await asRole(browser, 'thirdConsumer')
    await page.goto(`/complaints/${second!.caseId}`)
    await expectTold(page, tracker.fromState.merged.sentence)
    await expectNoViolations(page)
    await page.getByRole('link', { name: tracker.mergedInto.open(first!.reference) }).click()
    await expect(page.getByRole('banner')).toContainText(first!.reference)
    await expectTold(page, tracker.fromState.submitted.sentence)
  })

  test('they are parted again, and the later one has the days it had', async ({ browser }) => {
    const page = await asRole(browser, 'handler')
    await page.goto(`/cases/${second!.reference}`)
    const parting = await openForm(page, acts.unmerge.button, acts.unmerge.title)
    await parting.getByLabel(acts.unmerge.words).fill('并错了，是两笔付款。')
    await expectNoViolations(page)
    await parting.getByRole('button', { name: acts.unmerge.submit }).click()
    await expectTold(page, workspace.next.of.submitted)
    await expect(page.getByRole('link', { name: intake.samePayment.mergeIntoLabel(first!.reference) })).toBeVisible()
    await page.goto(`/cases/${first!.reference}`)
    await expectTold(page, workspace.next.of.submitted)
    await expect(page.getByRole('heading', { name: intake.merged.absorbed })).toHaveCount(0)
  })

  test('another institution’s handler can join neither', async ({ browser }) => {
    const page = await asRole(browser, 'foreignHandler')
    const { status } = await knock(page, `cases/${second!.caseId}/merger`, { intoReference: first!.reference, ground: 'same_payment', words: '并案。' }, { version: 1 })
    expect(status).toBe(404)
  })
})

test('a complaint is told on the phone, and whoever called follows it with reference and code', async ({ browser }) => {
  test.slow()
  const { merchant, on, clock, yuan } = aPayment('朝阳路便利店', anAmount())
  const phone = `1371${String(Date.now()).slice(-7)}`
  const page = await asRole(browser, 'handler')
  await page.goto('/queues')
  await page.getByRole('link', { name: intake.record.link }).click()
  await expect(page.getByRole('heading', { level: 1, name: intake.record.title })).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('combobox', { name: filing.merchant.name }).fill(merchant)
  await page.getByRole('option', { name: merchant }).click()

  const { labels } = intake.record
  await page.getByLabel(labels.name).fill('周来电')
  await page.getByLabel(labels.contact).fill(phone)
  await page.getByRole('radio', { name: filing.situation.types.charged_shown_refunded.label }).check()
  for (const [place, shown] of [['wechat', home.shown.wechat.paid], ['pos', home.shown.pos.refunded], ['bank', home.shown.bank.unknown]] as const) {
    await page.getByRole('group', { name: home.questions[place] }).getByRole('radio', { name: shown }).check()
  }
  await page.getByLabel(labels.amountYuan).fill(yuan)
  await page.getByLabel(labels.paidOn).fill(on)
  await page.getByLabel(labels.paidClock).fill(clock)
  await page.getByRole('radio', { name: filing.payment.payMeans.wechat_card }).check()
  await page.getByLabel(labels.words).fill('扣了钱，小票写退款，店里说没收到。')
  await expectTold(page, `“${merchant}”付了 ¥${yuan}`)
  await expectNoViolations(page)
  await page.getByRole('button', { name: intake.record.submit, exact: true }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(words.client.fields.read_back_first)
  await page.getByLabel(labels.readBack).check()
  await page.getByRole('button', { name: intake.record.submit, exact: true }).click()

  await expectTold(page, intake.filed.phone)
  await expectTold(page, `${phone.slice(0, 3)}****${phone.slice(-4)}`)
  const reference = /MZ-[\d-]+/.exec(page.url())![0]
  await expectNoViolations(page)

  const caller = await (await browser.newContext(PHONE)).newPage()
  await caller.goto('/track')
  await caller.getByLabel(signIn.track.label).fill(reference)
  await caller.getByRole('button', { name: signIn.track.send }).click()
  await caller.getByLabel(signIn.code.label).fill(await shownCode(caller))
  await caller.getByRole('button', { name: signIn.track.submit }).click()
  await expectTold(caller, tracker.progress.events['complaint.recorded']!)
  await expectTold(caller, `¥${yuan}`)
  await expectNoViolations(caller)
})

test('only handlers record a complaint by phone', async ({ browser }) => {
  const approver = await asRole(browser, 'approver')
  await approver.goto('/cases/new')
  await expectTold(approver, intake.record.notHandler)
  await expect(approver.getByRole('link', { name: intake.record.link })).toHaveCount(0)
  const consumer = await asRole(browser, 'consumer')
  await consumer.goto('/cases/new')
  await expect(consumer.getByRole('heading', { level: 1, name: intake.record.title })).toHaveCount(0)
})

test('somebody complains for another with their authority, and the institution sees until when it holds', async ({ browser }) => {
  test.slow()
  const page = await asRole(browser, 'thirdConsumer')
  const draft = await aDraft(page, { yuan: anAmount(), name: nameOf('thirdConsumer') })
  await page.goto(`/complaints/drafts/${draft}/contact`)
  await page.getByRole('radio', { name: filing.contact.filedByWho.agent.label }).check()
  await page.getByLabel(filing.contact.principalName).fill('周老太')
  await page.getByLabel(filing.contact.authorityUntil).fill('2020-01-01')
  await page.getByLabel(filing.contact.name).fill(nameOf('thirdConsumer'))
  await page.getByRole('button', { name: filing.saveAndCheck }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(words.client.fields.authority_over)
  await expectNoViolations(page)
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel(filing.contact.authorityUntil).fill(until)
  await page.getByRole('button', { name: filing.saveAndCheck }).click()

  await expect(page.getByRole('heading', { name: filing.authority.title })).toBeVisible()
  await page.goto(`/complaints/drafts/${draft}/check`)
  await expectTold(page, filing.check.papers)
  await page.getByRole('link', { name: filing.check.papers }).click()
  for (const [slot, name] of [['authority', '授权书.jpg'], ['identity', '委托人.jpg'], ['identity', '代理人.jpg']] as const) await addEvidence(page, slot, await photo('jpeg', name))
  await expectNoViolations(page)
  await page.getByRole('link', { name: filing.saveAndCheck }).click()
  await expectTold(page, filing.check.filedFor('周*'))
  await expectNoViolations(page)
  await page.getByRole('checkbox', { name: filing.check.agreed }).check()
  await page.getByRole('button', { name: filing.check.submit }).click()
  await expect(page.getByRole('heading', { level: 1, name: filing.receipt.title })).toBeVisible()
  const reference = await page.getByText(/^MZ-\d{4}-\d{4,}-\d$/).innerText()

  const handler = await asRole(browser, 'handler')
  await handler.goto(`/cases/${reference}`)
  await expectTold(handler, intake.filed.agent)
  await expectTold(handler, dated(intake.agent.until))
  await expect(handler.getByRole('main')).toContainText(evidence.slots.authority)
  await expect(handler.getByText('周老太'), 'names stay masked').toHaveCount(0)
  await expectNoViolations(handler)
})

test('a handler with an interest steps back, and can do nothing more in the case', async ({ browser }) => {
  const filed = await aComplaint(await asRole(browser, 'thirdConsumer'), { yuan: anAmount(), name: nameOf('thirdConsumer') })
  const page = await asRole(browser, 'otherHandler')
  const accepted = await act(page, filed, 'acceptance')
  await page.goto(`/cases/${filed.reference}`)
  const stepping = await openForm(page, acts.recuse.button, acts.recuse.title)
  await stepping.getByLabel(acts.recuse.words).fill('店主是我的亲属。')
  await expectNoViolations(page)
  await stepping.getByRole('button', { name: acts.recuse.submit }).click()
  await expectTold(page, workspace.parties.nobody)
  await expectTold(page, words.client.refusals.recused())
  await expectNoViolations(page)
  expect(await knock(page, `cases/${filed.caseId}/notes`, { words: '再记一笔' })).toMatchObject({ status: 403, body: { code: 'recused' } })

  const approver = await asRole(browser, 'approver')
  await approver.goto(`/cases/${filed.reference}?act=assign`)
  const choice = approver.getByRole('combobox', { name: acts.assign.handler })
  await expect(choice.getByRole('option', { name: nameOf('handler') })).toHaveCount(1)
  await expect(choice.getByRole('option', { name: nameOf('otherHandler') })).toHaveCount(0)
  expect(accepted.version).toBeGreaterThan(filed.version)
})

test('the form for the phone is in English too', async ({ browser }) => {
  const en = messagesFor('en')
  const page = await asRole(browser, 'handler')
  await page.context().addCookies([{ name: 'locale', value: 'en', url: origin(), secure: true }])
  await page.goto('/cases/new')
  await page.getByRole('combobox', { name: en.filing.merchant.name }).fill('朝阳路')
  await page.getByRole('option').first().click()
  await expect(page.getByLabel(en.intake.record.labels.readBack)).toBeVisible()
  expect(await page.getByRole('main').locator('form').last().innerText()).not.toMatch(/\p{Script=Han}/u)
  await expectNoViolations(page)
})

/** A sentence with a day, whichever day. */
const dated = (sentence: (by: string) => string): RegExp => new RegExp(sentence('\\d+月\\d+日.*'))
