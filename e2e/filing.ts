import { expect, type Page } from '@playwright/test'
import { type GivenFile } from './files'
import { type Payment } from './payment'
import { words } from './words'

// The pages of filing a complaint, each filled in as a person does.

const { filing, home, evidence } = words
const SHOWN = { wechat: home.shown.wechat.paid, pos: home.shown.pos.refunded, bank: home.shown.bank.debited } as const

/** WeChat says paid, the till says refunded, the bank has debited. */
export async function answerWhatPlacesShow(page: Page): Promise<void> {
  for (const place of ['wechat', 'pos', 'bank'] as const) {
    await page.getByRole('group', { name: home.questions[place] }).getByRole('radio', { name: SHOWN[place] }).check()
  }
}

export const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: filing.next }).click()

/** The page of filing that has this title. */
export const expectStep = (page: Page, step: keyof typeof filing.stepTitles): Promise<void> =>
  expect(page.getByRole('heading', { level: 1, name: filing.stepTitles[step] })).toBeVisible()

export async function answerPayment(page: Page, { on, clock, yuan }: Payment): Promise<void> {
  await page.getByLabel(filing.payment.amount).fill(yuan)
  await page.getByLabel(filing.payment.paidOn).fill(on)
  await page.getByLabel(filing.payment.paidClock).fill(clock)
  await page.getByRole('radio', { name: filing.payment.payMeans.wechat_card }).check()
}

/** Types a name into the search and takes the shop that bears it. */
export async function pickMerchant(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: filing.merchant.name }).fill(name)
  await page.getByRole('listbox', { name: filing.merchant.resultsLabel }).getByRole('option', { name }).click()
}

export async function answerWish(page: Page, story: string): Promise<void> {
  await page.getByRole('radio', { name: filing.wish.wishes.refund.label }).check()
  await page.getByLabel(filing.wish.story).fill(story)
}

/** Sends a file into its slot and waits until it stands in the list. */
export async function addEvidence(page: Page, slot: keyof typeof evidence.slots, file: GivenFile): Promise<void> {
  await page.getByRole('button', { name: evidence.upload.choose(evidence.slots[slot]) }).setInputFiles(file)
  await expect(page.getByRole('link', { name: evidence.open(file.name) })).toBeVisible()
}

/** Six digits, no part of a longer number. */
const ALONE = /(?<!\d)\d{6}(?!\d)/

/** The code that a demo shows instead of sending it. */
export async function shownCode(page: Page): Promise<string> {
  const text = await page.getByText(ALONE).innerText()
  return ALONE.exec(text)![0]
}

/** The reference on the receipt. */
export async function receivedReference(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { level: 1, name: filing.receipt.title })).toBeVisible()
  return page.getByText(/^MZ-\d{4}-\d{4,}-\d$/).innerText()
}
