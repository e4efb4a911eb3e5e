import sharp from 'sharp'
import { expectNoViolations } from './axe'
import { PHONE } from './devices'
import { csv, pdf, photo } from './files'
import { addEvidence, answerPayment, answerWhatPlacesShow, answerWish, expectStep, goOn, pickMerchant, receivedReference, shownCode } from './filing'
import { aPayment, posJournal, shownAmount, wechatBill } from './payment'
import { asRole, nameOf, type Session } from './people'
import { expect, expectTold, test } from './test'
import { words } from './words'
import { disclose, fillInRefund, importLedger, templatesSentTo } from './workspace'

// One payment that WeChat calls paid and the till calls refunded, from the first question to the money seen.

test.describe.configure({ mode: 'serial' })

const { common, conversation, diagnosis, disputes, events, evidence, filing, home, ledgers, operate, oversight, queues, tracker, workspace } = words
const payment = aPayment('朝阳路便利店', '368.00')
const phone = `1380000${String(Date.now()).slice(-4)}`
const story = '微信里扣了钱，店里的机器却打出退款小票，老板说没收到，让我再付一次。'
const question = '请说明小票当时显示什么，货款有没有到账。'
const ruling = '微信已收款并退回，POS 超时冲正，商户没有入账；应将款项原路退回。'

let consumer: Session
let [caseId, reference] = ['', '']

test('a consumer asks where the money is, and files a complaint on a phone', async ({ browser }) => {
  test.slow()
  const page = await (await browser.newContext(PHONE)).newPage()
  await page.goto('/')
  await expectNoViolations(page)
  await answerWhatPlacesShow(page)
  const result = page.getByRole('region', { name: home.resultLabel })
  await expect(result.getByRole('heading', { name: home.findings.till_gave_up.title })).toBeVisible()
  await expectNoViolations(page)
  await result.getByRole('link', { name: home.complain }).click()

  await expectStep(page, 'situation')
  await expect(page.getByRole('group', { name: home.questions.pos }).getByRole('radio', { name: home.shown.pos.refunded })).toBeChecked()
  await expectNoViolations(page)
  await goOn(page)

  await expectStep(page, 'payment')
  await answerPayment(page, payment)
  await expectNoViolations(page)
  await goOn(page)

  await expectStep(page, 'merchant')
  await expectNoViolations(page)
  await pickMerchant(page, payment.merchant)

  await expectStep(page, 'wish')
  await answerWish(page, story)
  await expectNoViolations(page)
  await goOn(page)

  await expectStep(page, 'evidence')
  await addEvidence(page, 'wechat_bill', await photo('png', '微信账单.png'))
  await addEvidence(page, 'pos_slip', await photo('jpeg', '小票.jpg'))
  await addEvidence(page, 'bank_statement', pdf('流水.pdf'))
  await expectNoViolations(page)
  const kept = await page.request.get(await page.getByRole('link', { name: evidence.open('小票.jpg') }).getAttribute('href') ?? '')
  expect((await sharp(await kept.body()).metadata()).exif, 'where the photo was taken is not kept in the copy that is shown').toBeUndefined()
  await goOn(page)

  await expectStep(page, 'contact')
  await page.getByLabel(filing.contact.name).fill('陈晓')
  await page.getByLabel(filing.contact.contact).fill(phone)
  await expectNoViolations(page)
  await page.getByRole('button', { name: filing.contact.sendCode }).click()
  await page.getByLabel(filing.contact.code.code).fill(await shownCode(page))
  await expectNoViolations(page)
  await page.getByRole('button', { name: filing.contact.code.confirm }).click()

  await expectStep(page, 'check')
  await expectTold(page, story)
  await expectTold(page, filing.check.refund(shownAmount(payment)))
  await expectNoViolations(page)
  await page.getByRole('checkbox', { name: filing.check.agreed }).check()
  await page.getByRole('button', { name: filing.check.submit }).click()

  reference = await receivedReference(page)
  await expectTold(page, dated(filing.receipt.steps.acceptance.text))
  await expectTold(page, dated(filing.receipt.steps.decision.text))
  await expectTold(page, filing.receipt.evidence.text(3))
  await expectNoViolations(page)
  caseId = /complaints\/([\w-]{36})\/receipt/.exec(page.url())![1]!
  consumer = await page.context().storageState()

  await page.getByRole('link', { name: filing.receipt.follow }).click()
  await expectTold(page, tracker.fromState.submitted.sentence)
  await expect(page.getByRole('figure')).toBeVisible()
  await expectNoViolations(page)

  await page.goto('/complaints')
  await expect(page.getByRole('link', { name: payment.merchant }).first()).toBeVisible()
  await expectNoViolations(page)
})

test('the handler accepts it and asks the shop', async ({ browser }) => {
  const page = await asRole(browser, 'handler')
  await page.goto('/queues')
  await expectNoViolations(page)
  await page.getByRole('link', { name: queues.views.unassigned }).click()
  await expect(page.getByRole('heading', { level: 1, name: queues.views.unassigned })).toBeVisible()
  await page.getByRole('searchbox', { name: queues.search.label }).fill(reference)
  await page.keyboard.press('Enter')
  await page.getByRole('row', { name: reference }).getByRole('link', { name: payment.merchant }).click()

  await expect(page.getByRole('heading', { level: 1 })).toContainText(payment.merchant)
  await expect(page.getByRole('blockquote')).toHaveText(story)
  await expectNoViolations(page)
  await page.getByRole('button', { name: workspace.acts.accept.button }).click()
  await expectTold(page, workspace.next.of.accepted)

  await page.getByRole('link', { name: workspace.acts.ask.button, exact: true }).click()
  const ask = page.getByRole('region', { name: workspace.acts.ask.title })
  await ask.getByLabel(workspace.acts.ask.words).fill(question)
  await expectNoViolations(page)
  await ask.getByRole('button', { name: workspace.acts.ask.submit }).click()
  await expectTold(page, workspace.next.of.awaiting_merchant)
})

test('two files are enough to say where the money is', async ({ browser }) => {
  const page = await asRole(browser, 'handler')
  await page.goto(`/cases/${reference}`)
  await importLedger(page, csv('微信支付账单.csv', wechatBill(payment)), 'wechat-consumer-bill')
  await importLedger(page, csv('pos.csv', posJournal(payment)), 'pos-journal')
  await expect(page.getByText(new RegExp(`^${diagnosis.causes.network_delay} · `)).first()).toBeVisible()
  const map = page.getByRole('figure')
  await expect(map).toContainText(payment.yuan)
  await expect(map.getByRole('listitem')).toHaveCount(4)
  const table = page.getByRole('table', { name: ledgers.rowTable.caption })
  for (const ledger of ['wechat', 'pos'] as const) await expect(table.getByRole('cell', { name: ledgers.names[ledger], exact: true })).toHaveCount(2)
  await expectNoViolations(page)
})

test('the shop sees the hours it has left, and agrees', async ({ browser }) => {
  const page = await asRole(browser, 'manager')
  await page.goto('/disputes')
  const card = page.getByRole('link', { name: reference })
  await expect(card).toContainText(disputes.hoursLeft(''))
  await expectNoViolations(page)
  await card.click()

  await expectTold(page, question)
  await expect(page.getByText(phone), 'the shop never learns the phone').toHaveCount(0)
  await expectNoViolations(page)
  await page.getByLabel(disputes.evidenceSlot).selectOption({ label: evidence.slots.terminal_journal })
  await page.getByLabel(disputes.evidence, { exact: true }).setInputFiles(await photo('jpeg', '流水.jpg'))
  await page.getByRole('button', { name: disputes.evidenceAdd }).click()
  await expect(page.getByRole('link', { name: '流水.jpg' })).toBeVisible()

  await page.getByRole('link', { name: disputes.doors.agree.title }).click()
  await page.getByLabel(disputes.form.words).fill('小票打的是冲正，钱没有到我们这里，同意退给顾客。')
  await expectNoViolations(page)
  await page.getByRole('button', { name: disputes.form.toCheck }).click()
  await page.getByLabel(disputes.form.confirm).check()
  await expectNoViolations(page)
  await page.getByRole('button', { name: disputes.form.submit }).click()
  await expectTold(page, disputes.closedHint)
})

test('the shop is shown what the ruling will rest on, and has nothing to say to it', async ({ browser }) => {
  const handler = await asRole(browser, 'handler')
  await handler.goto(`/cases/${reference}`)
  await disclose(handler, 'wechat_bill', 'merchant')
  const page = await asRole(browser, 'manager')
  await page.goto(`/disputes/${caseId}`)
  await page.getByRole('button', { name: conversation.shown.noComment }).click()
  await expectTold(page, conversation.shown.noCommentWords)
})

test('the handler proposes, and cannot approve', async ({ browser }) => {
  const page = await asRole(browser, 'handler')
  await page.goto(`/cases/${reference}`)
  await expectTold(page, (events.sentences['refund.agreed'] as (body: { amountFen: number }) => string)({ amountFen: 36_800 }))
  await fillInRefund(page, { yuan: payment.yuan, reasons: ruling })
  await expectTold(page, workspace.decision.balance.even)
  await expectNoViolations(page)
  await page.getByRole('button', { name: workspace.acts.propose.submit }).click()

  await expectTold(page, workspace.proposal.same)
  await expect(page.getByRole('button', { name: workspace.acts.approve.button })).toHaveCount(0)
})

test('another person approves', async ({ browser }) => {
  const page = await asRole(browser, 'approver')
  await page.goto('/approvals')
  const waiting = page.getByRole('list', { name: workspace.approvals.list }).getByRole('link', { name: reference })
  await waiting.click()
  await expectTold(page, ruling)
  await expectNoViolations(page)
  await page.getByRole('button', { name: workspace.acts.approve.button }).click()
  await expect(waiting).toHaveCount(0)
  await page.goto(`/cases/${reference}`)
  await expectTold(page, workspace.proposal.decidedBy(nameOf('handler'), nameOf('approver')))
})

test('the handler records the refund', async ({ browser }) => {
  const page = await asRole(browser, 'handler')
  await page.goto(`/cases/${reference}`)
  await page.getByRole('link', { name: workspace.acts.refund.button }).click()
  const refund = page.getByRole('region', { name: workspace.acts.refund.title })
  await expect(refund.getByLabel(workspace.acts.refund.amount)).toHaveValue(payment.yuan)
  await refund.getByLabel(workspace.acts.refund.channelRefundNo).fill(`50310000${payment.transactionId.slice(-10)}`)
  await refund.getByRole('button', { name: workspace.acts.refund.submit }).click()
  await expectTold(page, workspace.next.of.redress_pending)
  await expectNoViolations(page)
})

test('the consumer sees by when, and then the money', async ({ browser }) => {
  const page = await (await browser.newContext({ ...PHONE, storageState: consumer })).newPage()
  await page.goto(`/complaints/${caseId}`)
  await expectTold(page, tracker.refundSent(shownAmount(payment)))
  await expectTold(page, dated(tracker.refundBy))
  await expectNoViolations(page)
  await page.getByRole('link', { name: tracker.acts.arrival }).click()
  await expectTold(page, tracker.arrival.title)
  await expectNoViolations(page)
  await page.getByRole('button', { name: tracker.arrival.confirm(shownAmount(payment)) }).click()
  await expectTold(page, tracker.arrived(shownAmount(payment)))
  await expectNoViolations(page)
})

test('the examiner reads the whole record, and the reading is seen by the consumer', async ({ browser }) => {
  const page = await asRole(browser, 'examiner')
  await page.goto('/oversight')
  await expectNoViolations(page)
  await page.goto('/oversight/cases')
  await expectNoViolations(page)
  await page.getByRole('link', { name: reference }).click()
  await expect(page.getByText(numbered(oversight.chain))).toBeVisible()
  for (const type of ['case.accepted', 'merchant.asked', 'decision.approved', 'arrival.confirmed', 'case.closed'] as const) {
    await expect(page.getByRole('list', { name: oversight.timeline })).toContainText((events.sentences[type] as () => string)())
  }
  await expectNoViolations(page)

  const watched = await (await browser.newContext({ ...PHONE, storageState: consumer })).newPage()
  await watched.goto(`/complaints/${caseId}`)
  await watched.getByRole('link', { name: tracker.acts.readers }).click()
  await expect(watched.getByText(tracker.readers.line(common.roles.examiner, `${nameOf('examiner')[0]}*`))).toBeVisible()
  await expectNoViolations(watched)
})

test('the operator sees that messages left, to whom is masked', async ({ browser }) => {
  const page = await asRole(browser, 'operator')
  const sent = (['code', 'receipt', 'accepted', 'merchant_answered', 'decided', 'refund_recorded', 'closed'] as const).map((template) => operate.outbox.templates[template])
  expect(await templatesSentTo(page, phone.replace(/^(\d{3})\d{4}/, '$1****'))).toEqual(expect.arrayContaining(sent))
  await expect(page.getByText(phone)).toHaveCount(0)
  await expectNoViolations(page)
  for (const [path, title] of [['/operate', operate.overview.title], ['/operate/jobs', operate.jobs.title], ['/operate/health', operate.health.title]] as const) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expectNoViolations(page)
  }
})

/** A sentence with a date, whatever the date. */
const dated = (sentence: (by: string) => string): RegExp => new RegExp(sentence('\\d+月\\d+日.*'))

/** A sentence that counts, whatever the count. */
const numbered = (sentence: (count: number) => string): RegExp => new RegExp(sentence(0).replace('0', '\\d+'))
