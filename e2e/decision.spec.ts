import { type Browser, type Page } from '@playwright/test'
import { expectNoViolations } from './axe'
import { act, aComplaint, type Filed, servedBy } from './complaints'
import { DESK } from './devices'
import { enter, knock, origin } from './doors'
import { csv } from './files'
import { aPayment, bankStatement } from './payment'
import { asRole, nameOf, type Person, signIn } from './people'
import { expect, expectTold, test } from './test'
import { words } from './words'
import { importLedger } from './workspace'

// From a contested complaint to the money seen: what one proposes another approves, and what goes back is watched until it arrives.

const { common, events, proposals, redress, settings, tracker, workspace } = words
const { acts, decision } = workspace
const reasons = '小票显示退款，货款没有结算；按三方流水应退还全部货款。'
const better = '小票显示退款，货款没有结算；顾客已取走部分商品，按三方流水应退还其余货款。'
const why = '结果和流水对不上，请写明已取走的商品。'

/** Somebody who has just proved who they are, as rulings ask; their session ends with the work, since only so many may be open. */
async function withFresh(browser: Browser, person: Person, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await (await browser.newContext(DESK)).newPage()
  await signIn(page, person)
  await work(page)
  await page.request.post('/api/v1/sign-out', { data: {}, headers: { origin: origin() } })
}

const accepted = async (handler: Page, consumer: Page, yuan: string): Promise<Filed> => act(handler, await aComplaint(consumer, { yuan }), 'acceptance')
const investigated = async (handler: Page, consumer: Page, yuan: string): Promise<Filed> => act(handler, await accepted(handler, consumer, yuan), 'investigation')

/** Ruled on by two people: all of the money back. */
async function ruled(browser: Browser, yuan: string): Promise<Filed> {
  const handler = await asRole(browser, 'handler')
  const open = await investigated(handler, await asRole(browser, 'otherConsumer'), yuan)
  let filed = await act(handler, open, 'proposals', { outcome: 'refund_full', clause: 'ecommerce_55', establishedYuan: yuan, approvedYuan: yuan, words: reasons })
  await withFresh(browser, 'approver', async (approver) => { filed = await act(approver, filed, 'approvals') })
  return filed
}

/** Presses at the side of the case, fills in the form that opens there, and sends it. */
async function sendForm(page: Page, { button, title, submit }: { button: string; title: string; submit: string }, fill: (panel: ReturnType<Page['getByRole']>) => Promise<void>): Promise<void> {
  await page.getByRole('link', { name: button }).click()
  const panel = page.getByRole('region', { name: title })
  await fill(panel)
  await expectNoViolations(page)
  await panel.getByRole('button', { name: submit }).click()
  await expect(panel).toHaveCount(0)
}

/** One case among those that wait for approval, opened there. */
async function openApproval(page: Page, { reference }: Filed): Promise<void> {
  await page.goto('/approvals')
  await page.getByRole('list', { name: workspace.approvals.list }).getByRole('link', { name: reference }).click()
  await expect(page).toHaveURL(new RegExp(`case=${reference}`))
}

test('a contested claim: sent back with a reason, changed, and approved by another who sees what changed', async ({ browser }) => {
  test.slow()
  const [consumer, handler, clerk] = [await asRole(browser, 'otherConsumer'), await asRole(browser, 'handler'), await asRole(browser, 'clerk')]
  const served = await servedBy(handler, await aComplaint(consumer, { yuan: '90.00' }))
  await enter(clerk, `disputes/${served.caseId}/contest`, { ground: 'goods_delivered', words: '商品已经取走一部分。', confirmed: 'true' }, { version: served.version })

  await handler.goto(`/cases/${served.reference}`)
  await sendForm(handler, { button: acts.propose.button, title: acts.propose.title, submit: acts.propose.submit }, async (panel) => {
    await expect(panel.getByText(decision.letterFirst)).toBeVisible()
    await panel.getByRole('radio', { name: decision.outcomes.refund_full.label }).check()
    await panel.getByLabel(decision.steps.clause).selectOption('ecommerce_55')
    await panel.getByLabel(decision.approved).fill('90.00')
    await panel.getByLabel(decision.steps.words).fill(reasons)
    await expect(panel.getByRole('article')).toContainText(reasons)
    await expect(panel.getByRole('article')).toContainText('¥90.00')
  })
  await expectTold(handler, workspace.proposal.same)

  await withFresh(browser, 'approver', async (approver) => {
    await openApproval(approver, served)
    const table = approver.getByRole('table', { name: proposals.comparison.caption })
    await expect(table).toContainText(proposals.comparison.contests(events.contestGrounds.goods_delivered))
    await expectNoViolations(approver)
    await approver.getByText(acts.return.button).click()
    await approver.getByLabel(acts.return.words).fill(why)
    await approver.getByRole('button', { name: acts.return.submit }).click()
    await expect(approver.getByRole('link', { name: served.reference })).toHaveCount(0)
  })

  await handler.goto(`/cases/${served.reference}`)
  await expectTold(handler, why)
  await expectNoViolations(handler)
  await sendForm(handler, { button: proposals.returned.again, title: acts.propose.title, submit: acts.propose.submit }, async (panel) => {
    await expect(panel.getByLabel(decision.steps.words)).toHaveValue(reasons)
    await panel.getByRole('radio', { name: decision.outcomes.refund_partial.label }).check()
    await panel.getByLabel(decision.approved).fill('60.00')
    await expect(panel.getByText(decision.balance.even)).toBeVisible()
    await panel.getByLabel(decision.steps.words).fill(better)
  })

  await withFresh(browser, 'approver', async (approver) => {
    await openApproval(approver, served)
    const table = approver.getByRole('table', { name: proposals.comparison.caption })
    await expect(table.getByRole('columnheader', { name: proposals.comparison.before.returned })).toBeVisible()
    await expect(table.getByRole('row', { name: decision.approved })).toContainText(proposals.comparison.against.claim.less('¥30.00'))
    await expect(approver.getByRole('insertion')).not.toHaveCount(0)
    await expect(approver.getByRole('deletion')).not.toHaveCount(0)
    await expectNoViolations(approver)
    await approver.getByRole('button', { name: acts.approve.button }).click()
    await expect(approver.getByRole('link', { name: served.reference })).toHaveCount(0)
  })

  await consumer.goto(`/complaints/${served.caseId}`)
  await expectTold(consumer, tracker.decidedSentence.refund_partial('¥60.00'))
  await expectTold(consumer, better)
  await expectNoViolations(consumer)
})

test('more time to decide: asked for, given by another, and told to the consumer with the old date and the new', async ({ browser }) => {
  test.slow()
  const [consumer, handler] = [await asRole(browser, 'otherConsumer'), await asRole(browser, 'handler')]
  const filed = await investigated(handler, consumer, '52.80')
  const reason = '还要等银联的调单结果，预计一周。'
  await handler.goto(`/cases/${filed.reference}`)
  await sendForm(handler, proposals.extension.propose, async (panel) => {
    await expect(panel.getByText(proposals.extension.to)).toBeVisible()
    await panel.getByLabel(proposals.extension.propose.words).fill(reason)
  })
  await expectTold(handler, proposals.extension.same)

  await withFresh(browser, 'approver', async (approver) => {
    await openApproval(approver, filed)
    await expectTold(approver, reason)
    await expectNoViolations(approver)
    await approver.getByRole('button', { name: proposals.extension.approve }).click()
    await expect(approver.getByRole('link', { name: filed.reference })).toHaveCount(0)
  })

  await consumer.goto(`/complaints/${filed.caseId}`)
  await expectTold(consumer, reason)
  await expectTold(consumer, new RegExp(proposals.extension.moved('\\d+月\\d+日.*', '\\d+月\\d+日.*')))
  await expectNoViolations(consumer)
})

test('the money is seen on the payer’s statement, and the case closes by itself', async ({ browser }) => {
  test.slow()
  const [consumer, handler] = [await asRole(browser, 'otherConsumer'), await asRole(browser, 'handler')]
  const yuan = '52.80'
  const filed = await ruled(browser, yuan)
  await handler.goto(`/cases/${filed.reference}`)
  await sendForm(handler, acts.refund, async (panel) => {
    await panel.getByRole('radio', { name: redress.kinds.refund }).check()
    await panel.getByLabel(acts.refund.channelRefundNo).fill(`5030${Date.now()}`)
  })
  await expect(handler.getByRole('table', { name: redress.table.caption })).toContainText(redress.arrival.onItsWay)
  await expectNoViolations(handler)
  await consumer.goto(`/complaints/${filed.caseId}`)
  await expectTold(consumer, redress.consumer.onItsWay(`¥${yuan}`))
  await expectNoViolations(consumer)

  await sendForm(handler, proposals.bank, async () => undefined)
  await consumer.reload()
  await expectTold(consumer, tracker.progress.events['bank.asked']!)

  const { on } = aPayment('朝阳路便利店', yuan)
  await importLedger(handler, csv('银行流水.csv', bankStatement({ on, yuan, merchant: '朝阳路便利店' })), 'bank-statement-cn')
  await handler.goto(`/cases/${filed.reference}`)
  await expectTold(handler, common.states.closed)
  await expect(handler.getByRole('table', { name: redress.table.caption })).toContainText(redress.arrival.seenInLedger(''))
  await consumer.goto(`/complaints/${filed.caseId}`)
  await expectTold(consumer, tracker.arrived(`¥${yuan}`))
  await expectTold(consumer, tracker.progress.events['arrival.observed']!)
  await expectNoViolations(consumer)
})

test('beyond what was paid nothing goes without two people', async ({ browser }) => {
  test.slow()
  const handler = await asRole(browser, 'handler')
  const filed = await ruled(browser, '52.80')
  const refunded = await act(handler, filed, 'refunds', { amountYuan: '52.80', channelRefundNo: `R${Date.now()}` })
  const more = { amountYuan: '5.00', channelRefundNo: `G${Date.now()}`, kind: 'goodwill' }
  expect((await knock(handler, `cases/${filed.caseId}/refunds`, more, { version: refunded.version })).body.code).toBe('exceeds_payment')

  await handler.goto(`/cases/${filed.reference}`)
  await expectTold(handler, proposals.refund.spent)
  await sendForm(handler, proposals.excess.propose, async (panel) => {
    await panel.getByLabel(proposals.excess.propose.amount).fill('5.00')
    await panel.getByLabel(proposals.excess.propose.words).fill('顾客往返两趟，补偿交通费。')
  })
  await withFresh(browser, 'approver', async (approver) => {
    await openApproval(approver, filed)
    await expectTold(approver, '¥5.00')
    await expectNoViolations(approver)
    await approver.getByRole('button', { name: proposals.excess.approve }).click()
    await expect(approver.getByRole('link', { name: filed.reference })).toHaveCount(0)
  })
  await handler.goto(`/cases/${filed.reference}`)
  await sendForm(handler, { ...acts.refund, button: acts.refund.buttonAgain }, async (panel) => {
    await panel.getByRole('radio', { name: redress.kinds.goodwill }).check()
    await expect(panel.getByLabel(acts.refund.amount)).toHaveValue('5.00')
    await panel.getByLabel(acts.refund.channelRefundNo).fill(more.channelRefundNo)
  })
  await expect(handler.getByRole('table', { name: redress.table.caption })).toContainText(redress.kinds.goodwill)
})

test('an institution lets one person give small awards, and no more than that', async ({ browser }) => {
  test.slow()
  const setTo = (yuan: string) => withFresh(browser, 'admin', async (admin) => {
    await admin.goto('/settings')
    await expectNoViolations(admin)
    await admin.getByLabel(settings.solo.label).fill(yuan)
    await admin.getByRole('button', { name: settings.solo.submit }).click()
    await expectTold(admin, settings.solo.saved)
  })
  await setTo('1.00')
  try {
    await withFresh(browser, 'handler', async (handler) => {
      const consumer = await asRole(browser, 'otherConsumer')
      const [small, large] = [await investigated(handler, consumer, '0.66'), await investigated(handler, consumer, '1.01')]
      for (const [filed, yuan] of [[small, '0.66'], [large, '1.01']] as const) {
        await act(handler, filed, 'proposals', { outcome: 'refund_full', clause: 'ecommerce_55', establishedYuan: yuan, approvedYuan: yuan, words: reasons })
      }
      await handler.goto(`/cases/${large.reference}`)
      await expectTold(handler, workspace.proposal.same)
      await handler.goto(`/cases/${small.reference}`)
      await expectNoViolations(handler)
      await handler.getByRole('button', { name: proposals.soloButton }).first().click()
      await expectTold(handler, workspace.proposal.decidedBy(nameOf('handler'), nameOf('handler')))
    })
  } finally {
    await setTo('0')
  }
})

test('nobody but the administrator gets to the settings', async ({ browser }) => {
  for (const person of ['handler', 'approver', 'examiner'] as const) {
    const page = await asRole(browser, person)
    await page.goto('/settings')
    await expect(page.getByRole('heading', { name: common.notFound.title })).toBeVisible()
  }
})
