import { type Page } from '@playwright/test'
import { PHONE } from './devices'
import { photo } from './files'
import { answerPayment, answerWhatPlacesShow, answerWish, expectStep, goOn, receivedReference, shownCode } from './filing'
import { aPayment, shownAmount } from './payment'
import { expect, expectTold, test } from './test'
import { words } from './words'

const { client, common, evidence, filing, home, signIn, tracker } = words

test.use({ ...PHONE, javaScriptEnabled: false })

test('a complaint is filed and followed where no script runs', async ({ page, browser }) => {
  test.slow()
  const payment = aPayment('小满咖啡', '31.50')
  const phone = `1380000${String(Date.now() + 4_999).slice(-4)}`
  await page.goto('/')
  await answerWhatPlacesShow(page)
  await page.getByRole('button', { name: home.see }).click()
  await expectTold(page, home.findings.till_gave_up.title)
  await page.getByRole('link', { name: home.complain }).click()
  await goOn(page)

  await expectStep(page, 'payment')
  await answerPayment(page, { ...payment, yuan: '三十一块五' })
  await goOn(page)
  await expectTold(page, client.form.labelled(filing.payment.amount, client.fields.amount_not_a_number))
  await expect(page.getByLabel(filing.payment.amount), 'what was typed comes back').toHaveValue('三十一块五')
  await answerPayment(page, payment)
  await goOn(page)

  await expectStep(page, 'merchant')
  await page.getByLabel(filing.merchant.name).fill('小满')
  await page.getByRole('button', { name: filing.merchant.search }).click()
  await page.getByRole('button', { name: payment.merchant }).click()

  await expectStep(page, 'wish')
  await answerWish(page, '扫码付了钱，机器却说失败。')
  await goOn(page)

  await expectStep(page, 'evidence')
  await page.getByRole('button', { name: evidence.upload.choose(evidence.slots.wechat_bill) }).setInputFiles({ name: '账单.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') })
  await sendFile(page, evidence.slots.wechat_bill)
  await expectTold(page, common.fileRefusals.svg)
  await page.getByRole('button', { name: evidence.upload.choose(evidence.slots.wechat_bill) }).setInputFiles(await photo('png', '账单.png'))
  await sendFile(page, evidence.slots.wechat_bill)
  await expect(page.getByRole('link', { name: evidence.open('账单.png') })).toBeVisible()
  await goOn(page)

  await expectStep(page, 'contact')
  await page.getByLabel(filing.contact.name).fill('陈晓')
  await page.getByLabel(filing.contact.contact).fill(phone)
  await page.getByRole('button', { name: filing.contact.sendCode }).click()
  await page.getByLabel(filing.contact.code.code).fill(await shownCode(page))
  await page.getByRole('button', { name: filing.contact.code.confirm }).click()

  await expectStep(page, 'check')
  await page.getByRole('button', { name: filing.check.submit }).click()
  await expectTold(page, client.fields.agree_first)
  await page.getByRole('checkbox', { name: filing.check.agreed }).check()
  await page.getByRole('button', { name: filing.check.submit }).click()
  const reference = await receivedReference(page)
  await page.getByRole('link', { name: filing.receipt.follow }).click()
  await expectTold(page, tracker.fromState.submitted.sentence)

  const elsewhere = await (await browser.newContext({ ...PHONE, javaScriptEnabled: false })).newPage()
  await elsewhere.goto('/track')
  await elsewhere.getByLabel(signIn.track.label).fill(reference.toLowerCase().replaceAll('-', ''))
  await elsewhere.getByRole('button', { name: signIn.track.send }).click()
  await elsewhere.getByLabel(signIn.code.label).fill(await shownCode(elsewhere))
  await elsewhere.getByRole('button', { name: signIn.track.submit }).click()
  await expectTold(elsewhere, tracker.fromState.submitted.sentence)
  await expectTold(elsewhere, shownAmount(payment))
  await elsewhere.goto('/complaints')
  await expect(elsewhere.getByText(reference), 'a session by reference sees this complaint alone').toHaveCount(1)
})

test('a reference with a wrong digit is caught, and one that nobody has looks like any other', async ({ page }) => {
  await page.goto('/track')
  await page.getByLabel(signIn.track.label).fill('MZ-2611-0047-0')
  await page.getByRole('button', { name: signIn.track.send }).click()
  await expectTold(page, client.fields.reference_wrong_digit)
  await page.getByLabel(signIn.track.label).fill(NOBODYS)
  await page.getByRole('button', { name: signIn.track.send }).click()
  await expectTold(page, signIn.track.sent)
})

/** A well-formed reference of a month before there was anything. */
const NOBODYS = 'MZ-2001-0001-7'

/** Without script a file is sent by the button under its field. */
const sendFile = (page: Page, slot: string): Promise<void> =>
  page.locator('form', { has: page.getByRole('button', { name: evidence.upload.choose(slot) }) }).getByRole('button', { name: evidence.upload.send, exact: true }).click()
