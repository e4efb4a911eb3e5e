import { type Page } from '@playwright/test'
import { type GivenFile } from './files'
import { expect, expectTold } from './test'
import { words } from './words'

// What staff do on their pages, where it takes more than one press.

const { common, evidence, ledgers, operate, workspace } = words

/** Gives the case a ledger file of two lines and waits for what became of it. */
export async function importLedger(page: Page, file: GivenFile, format: keyof typeof ledgers.formats): Promise<void> {
  await page.getByRole('link', { name: ledgers.upload.open }).click()
  await page.getByLabel(ledgers.upload.file).setInputFiles(file)
  await page.getByRole('button', { name: ledgers.upload.send }).click()
  await expectTold(page, ledgers.upload.done(ledgers.formats[format], 2))
}

/** Lays a file before the side that has not seen it. */
export async function disclose(page: Page, slot: keyof typeof evidence.slots, to: 'consumer' | 'merchant'): Promise<void> {
  await page.getByText(workspace.evidence.list).click()
  const file = page.getByRole('listitem').filter({ hasText: evidence.slots[slot] }).filter({ has: page.getByRole('button') })
  await file.getByRole('button', { name: workspace.evidence.discloseTo(common.turns[to]) }).first().click()
  await expect(file.getByRole('button', { name: workspace.evidence.discloseTo(common.turns[to]) })).toHaveCount(0)
}

/** Opens the decision and fills it in: all of the money back, resting on the bill. Not sent yet. */
export async function fillInRefund(page: Page, { yuan, reasons }: { yuan: string; reasons: string }): Promise<void> {
  await page.getByRole('link', { name: workspace.acts.propose.button }).click()
  const decision = page.getByRole('region', { name: workspace.acts.propose.title })
  await decision.getByRole('radio', { name: workspace.decision.outcomes.refund_full.label }).check()
  await decision.getByRole('checkbox', { name: evidence.slots.wechat_bill }).check()
  await decision.getByLabel(workspace.decision.steps.clause).selectOption('ecommerce_55')
  await decision.getByLabel(workspace.decision.approved).fill(yuan)
  await decision.getByLabel(workspace.decision.steps.words).fill(reasons)
}

/** What the operator sees of messages to a recipient, by their templates; others may have come between, so older pages are looked through. */
export async function templatesSentTo(page: Page, recipient: string): Promise<string[]> {
  const found: string[] = []
  const older = page.getByRole('link', { name: common.buttons.nextPage })
  await page.goto('/operate/messages')
  for (let pages = 0; pages < 5; pages++) {
    await expect(page.getByRole('heading', { level: 1, name: operate.outbox.title })).toBeVisible()
    found.push(...await page.getByRole('row').filter({ hasText: recipient }).getByRole('rowheader').allInnerTexts())
    if (await older.count() === 0) break
    await page.goto(await older.getAttribute('href') ?? '')
  }
  return found
}
