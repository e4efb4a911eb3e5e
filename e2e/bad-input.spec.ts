import { writeFileSync } from 'node:fs'
import { type Page } from '@playwright/test'
import { expectNoViolations } from './axe'
import { act, aComplaint, aDraft } from './complaints'
import { PHONE } from './devices'
import { enter, origin } from './doors'
import { csv, type GivenFile, pdf, photo } from './files'
import { answerPayment, answerWish, expectStep, goOn, receivedReference } from './filing'
import { aPayment, posJournal } from './payment'
import { asRole } from './people'
import { expect, expectTold, test } from './test'
import { words } from './words'

const { client, common, diagnosis, evidence, filing, ledgers } = words
const MB = 1024 * 1024
const payment = aPayment('朝阳路便利店', '368.00')

test.use(PHONE)

test.describe('the payment', () => {
  const WRONG: readonly [string, keyof typeof client.fields][] = [
    ['', 'missing'], ['三百', 'amount_not_a_number'], ['368.005', 'amount_not_a_number'], ['0', 'amount_not_positive'], ['-5', 'amount_not_a_number'], ['99999999999', 'amount_too_large'],
  ]
  test('is refused with an amount that is none, and says what is wrong twice', async ({ page }) => {
    await begin(page)
    for (const [typed, key] of WRONG) {
      await answerPayment(page, { ...payment, yuan: typed })
      await goOn(page)
      await expectProblem(page, filing.payment.amount, client.fields[key])
    }
    await expectNoViolations(page)
    await answerPayment(page, payment)
    await goOn(page)
    await expectStep(page, 'merchant')
  })

  test('cannot lie in the future', async ({ page }) => {
    await begin(page)
    const tomorrow = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10)
    await answerPayment(page, { ...payment, on: tomorrow })
    await goOn(page)
    await expectProblem(page, filing.payment.paidOn, client.fields.paid_in_future)
    await expect(page.getByLabel(filing.payment.amount)).toHaveValue(payment.yuan)
  })
})

test('more than was paid cannot be asked back', async ({ browser }) => {
  const page = await asRole(browser, 'thirdConsumer')
  await page.goto(`/complaints/drafts/${await aDraft(page, { yuan: '52.80' })}/wish`)
  await page.getByLabel(filing.wish.amount).fill('52.81')
  await page.getByRole('button', { name: filing.saveAndCheck }).click()
  await expectProblem(page, filing.wish.amount, client.fields.wish_exceeds_amount)
})

test('a card number in the story is masked before it is sent', async ({ browser }) => {
  const page = await asRole(browser, 'thirdConsumer')
  const caseId = await aDraft(page)
  await page.goto(`/complaints/drafts/${caseId}/wish`)
  await answerWish(page, '我的卡号是 4111 1111 1111 1111，密码是 123456，请退给我。')
  await page.getByLabel(filing.wish.story).blur()
  await expect(page.getByText(filing.wish.storyMasked)).toBeVisible()
  await expect(page.getByLabel(filing.wish.story)).not.toHaveValue(/4111 1111 1111|123456/)
  await expectNoViolations(page)
  await page.getByRole('button', { name: filing.saveAndCheck }).click()
  await expectStep(page, 'check')
  await expectTold(page, '请退给我')
  await expect(page.getByText(/1111 1111 1111|123456/)).toHaveCount(0)
})

test.describe('a file', () => {
  const EXECUTABLE = Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(4_096)])
  const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const REFUSED: readonly [string, GivenFile, keyof typeof common.fileRefusals][] = [
    ['that is a program by another name', { name: '小票.jpg', mimeType: 'image/jpeg', buffer: EXECUTABLE }, 'type_not_allowed'],
    ['that is a PDF by another name', { ...pdf('小票.jpg'), mimeType: 'image/jpeg' }, 'type_mismatch'],
    ['that is an SVG', { name: '小票.svg', mimeType: 'image/svg+xml', buffer: SVG }, 'svg'],
    ['that is empty', { name: '小票.png', mimeType: 'image/png', buffer: Buffer.alloc(0) }, 'empty'],
  ]
  for (const [what, file, reason] of REFUSED) {
    test(`${what} is not taken, with a sentence that says what to do`, async ({ browser }) => {
      const page = await asRole(browser, 'thirdConsumer')
      await page.goto(`/complaints/drafts/${await aDraft(page)}/evidence`)
      await choose(page, file)
      await expect(page.getByRole('alert').filter({ hasText: common.fileRefusals[reason] })).toBeVisible()
      await expect(page.getByRole('link', { name: evidence.open(file.name) })).toHaveCount(0)
      await expectNoViolations(page)
    })
  }

  test('of 26 MB is not even sent', async ({ browser }) => {
    const page = await asRole(browser, 'thirdConsumer')
    await page.goto(`/complaints/drafts/${await aDraft(page)}/evidence`)
    const large = test.info().outputPath('小票.png')
    writeFileSync(large, Buffer.alloc(26 * MB))
    await choose(page, large)
    await expect(page.getByRole('alert').filter({ hasText: common.fileRefusals.too_large })).toBeVisible()
  })

  test('of 26 MB is cut off at the door when a program sends it', async ({ browser }) => {
    const page = await asRole(browser, 'thirdConsumer')
    const answer = await page.request.post('/api/evidence', {
      headers: { origin: origin(), accept: 'application/json' },
      multipart: { caseId: await aDraft(page), slot: 'pos_slip', _key: crypto.randomUUID(), file: { name: '小票.png', mimeType: 'image/png', buffer: Buffer.alloc(26 * MB) } },
    })
    expect(answer.status()).toBe(413)
    expect(answer.headers()['content-type']).toContain('problem+json')
  })
})

test('a ledger with a broken line is refused whole, and the line is named', async ({ browser }) => {
  const filed = await aComplaint(await asRole(browser, 'thirdConsumer'))
  const page = await asRole(browser, 'handler')
  await act(page, filed, 'acceptance')
  await page.goto(`/cases/${filed.reference}`)
  const [head = '', sale = ''] = posJournal(payment).split('\r\n')
  await page.getByRole('link', { name: ledgers.upload.open }).click()
  await page.getByLabel(ledgers.upload.file).setInputFiles(csv('pos.csv', [head, sale, sale.replaceAll('368.00', '三六八'), ''].join('\r\n')))
  await page.getByRole('button', { name: ledgers.upload.send }).click()
  await expect(page.getByText(ledgers.upload.refusedLine(3, diagnosis.rowProblems.bad_amount))).toBeVisible()
  await expectTold(page, ledgers.noRows)
  await expectNoViolations(page)
})

test('pressing submit twice makes one complaint', async ({ browser }) => {
  const page = await asRole(browser, 'thirdConsumer')
  const caseId = await aDraft(page)
  await page.goto(`/complaints/drafts/${caseId}/check`)
  await page.getByRole('checkbox', { name: filing.check.agreed }).check()
  await page.getByRole('button', { name: filing.check.submit }).dblclick()
  const reference = await receivedReference(page)
  const again = await enter<{ reference: string }>(page, 'complaints', { caseId, agreed: 'true' })
  expect(again.reference).toBe(reference)
  await page.goto('/complaints')
  await expect(page.getByText(reference)).toHaveCount(1)
})

test('the same key twice is one message, and another message under it is refused', async ({ browser }) => {
  const page = await asRole(browser, 'thirdConsumer')
  const filed = await aComplaint(page)
  const key = crypto.randomUUID()
  const send = (words: string) => page.request.post(`/api/v1/complaints/${filed.caseId}/messages`, {
    data: { audience: 'both', words }, headers: { origin: origin(), 'idempotency-key': key },
  })
  const [one, two] = [await send('请快一点。'), await send('请快一点。')]
  expect([one.status(), two.status()]).toEqual([200, 200])
  expect(await two.json()).toEqual(await one.json())
  expect((await send('请慢一点。')).status()).toBe(422)
  await page.goto(`/complaints/${filed.caseId}`)
  await expect(page.getByText('请快一点。')).toHaveCount(1)
})

test('a photo sent twice at once is kept, whoever is faster', async ({ browser }) => {
  const page = await asRole(browser, 'thirdConsumer')
  const caseId = await aDraft(page)
  const { name, mimeType, buffer } = await photo('jpeg', '小票.jpg')
  const send = () => page.request.post('/api/evidence', {
    headers: { origin: origin(), accept: 'application/json' }, multipart: { caseId, slot: 'pos_slip', _key: crypto.randomUUID(), file: { name, mimeType, buffer } },
  })
  const answers = await Promise.all([send(), send()])
  expect(answers.map((answer) => answer.status())).toEqual([200, 200])
})

const choose = (page: Page, file: GivenFile | string): Promise<void> => page.getByRole('button', { name: evidence.upload.choose(evidence.slots.pos_slip) }).setInputFiles(file)

/** A draft as far as the page of the payment, begun by a stranger. */
async function begin(page: Page): Promise<void> {
  await page.goto('/complaints/new?type=charged_shown_refunded&wechat=paid&pos=refunded&bank=debited')
  await goOn(page)
  await expectStep(page, 'payment')
}

/** What is wrong stands in the summary on top, which has the focus, and beside the field. */
async function expectProblem(page: Page, label: string, sentence: string): Promise<void> {
  const summary = page.getByRole('alert').filter({ hasText: client.form.labelled(label, sentence) })
  await expect(summary).toBeFocused()
  await expect(page.getByLabel(label)).toHaveAccessibleDescription(new RegExp(sentence))
}
