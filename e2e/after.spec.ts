import { type Browser, type Page } from '@playwright/test'
import { expectNoViolations } from './axe'
import { act, aComplaint, type Filed, servedBy } from './complaints'
import { DESK } from './devices'
import { enter } from './doors'
import { asRole, signIn } from './people'
import { expect, expectTold, test } from './test'
import { words } from './words'

// What may follow an answer: a review, mediation, the regulator, taking it up again.

const { common, disputes, events, tracker, workspace } = words
const said = '小票和账单都在，钱确实没有回来。'

/** Ruled on by two people, without money: the consumer has something to say about that. */
async function turnedDown(browser: Browser, filed: Filed): Promise<Filed> {
  const handler = await asRole(browser, 'handler')
  const open = await act(handler, await act(handler, filed, 'acceptance'), 'investigation')
  const proposed = await act(handler, open, 'proposals', { outcome: 'rejected', clause: 'pbc_43', establishedYuan: '52.80', words: '流水显示交易成功，没有退款记录。' })
  return act(await fresh(browser, 'approver'), proposed, 'approvals')
}

/** Somebody who has just proved who they are: rulings ask for that. */
async function fresh(browser: Browser, person: 'approver' | 'admin'): Promise<Page> {
  const page = await (await browser.newContext(DESK)).newPage()
  await signIn(page, person)
  return page
}

/** Opens an act's page from the tracker, says why, and comes back. */
async function sayOn(page: Page, { caseId }: Filed, button: string, act: { title: string; label: string; send: string }): Promise<void> {
  await page.goto(`/complaints/${caseId}`)
  await page.getByRole('link', { name: button }).click()
  await expect(page.getByRole('heading', { level: 1, name: act.title })).toBeVisible()
  await expectNoViolations(page)
  await page.getByLabel(act.label).fill(said)
  await page.getByRole('button', { name: act.send }).click()
  await expect(page).toHaveURL(new RegExp(`/complaints/${caseId}$`))
}

test('a rejection goes to review, and somebody else overturns it', async ({ browser }) => {
  test.slow()
  const consumer = await asRole(browser, 'otherConsumer')
  const filed = await turnedDown(browser, await aComplaint(consumer))
  await sayOn(consumer, filed, tracker.acts.reject, tracker.words.reject)
  await expectTold(consumer, tracker.progress.events['decision.rejected']!)
  await sayOn(consumer, filed, tracker.acts.review, tracker.words.review)
  await expectTold(consumer, tracker.fromState.under_review.sentence)
  await expectNoViolations(consumer)

  const admin = await fresh(browser, 'admin')
  await admin.goto(`/cases/${filed.reference}`)
  await admin.getByRole('link', { name: workspace.acts.review.button }).click()
  const panel = admin.getByRole('region', { name: workspace.acts.review.title })
  await panel.getByRole('radio', { name: events.reviewResults.changed }).check()
  await panel.getByRole('radio', { name: workspace.decision.outcomes.refund_full.label }).check()
  await panel.getByLabel(workspace.decision.steps.clause).selectOption('ecommerce_55')
  await panel.getByLabel(workspace.decision.established, { exact: true }).fill('52.80')
  await panel.getByLabel(workspace.decision.approved, { exact: true }).fill('52.80')
  await panel.getByLabel(workspace.acts.review.words).fill('银行流水没有入账，原决定依据不足。')
  await expectNoViolations(admin)
  await panel.getByRole('button', { name: workspace.acts.review.submit }).click()
  await expect(panel).toHaveCount(0)
  await expectTold(admin, events.reviewResults.changed)

  await consumer.reload()
  await expectTold(consumer, events.reviewResults.changed)
  await expectTold(consumer, '¥52.80')
})

test('both sides agree to mediation, and what they settle on is recorded by a second person', async ({ browser }) => {
  test.slow()
  const consumer = await asRole(browser, 'thirdConsumer')
  const handler = await asRole(browser, 'handler')
  const served = await servedBy(handler, await aComplaint(consumer))
  const manager = await asRole(browser, 'manager')
  const answered = await enter<Filed>(manager, `disputes/${served.caseId}/contest`, { ground: 'goods_delivered', words: '货已交付。', confirmed: 'true' }, { version: served.version })
  await sayOn(consumer, answered, tracker.acts.mediation, tracker.words.mediation)

  await manager.goto(`/disputes/${answered.caseId}`)
  await expectTold(manager, disputes.mediation.asked)
  await expectTold(manager, said)
  await expectNoViolations(manager)
  await manager.getByRole('button', { name: disputes.mediation.consent }).click()
  await expect(manager.getByText(disputes.mediation.asked)).toHaveCount(0)

  await handler.goto(`/cases/${answered.reference}`)
  await handler.getByRole('link', { name: workspace.acts.mediation.button }).click()
  const notice = handler.getByRole('region', { name: workspace.acts.mediation.title })
  await notice.getByLabel(workspace.acts.mediation.on).fill(new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10))
  await notice.getByLabel(workspace.acts.mediation.clock).fill('10:00')
  await notice.getByLabel(workspace.acts.mediation.mediator).fill('许和')
  await notice.getByLabel(workspace.acts.mediation.place).fill('线上，链接另发')
  await notice.getByLabel(workspace.acts.mediation.words).fill('小票和账单原件')
  await expectNoViolations(handler)
  await notice.getByRole('button', { name: workspace.acts.mediation.submit }).click()
  await expectTold(handler, workspace.next.of.in_mediation)

  const approver = await fresh(browser, 'approver')
  await approver.goto(`/cases/${answered.reference}`)
  await approver.getByRole('link', { name: workspace.acts.mediationAgreement.button }).click()
  const agreement = approver.getByRole('region', { name: workspace.acts.mediationAgreement.title })
  await agreement.getByRole('radio', { name: workspace.decision.outcomes.refund_partial.label }).check()
  await agreement.getByLabel(workspace.decision.steps.clause).selectOption('house_original_route')
  await agreement.getByLabel(workspace.decision.established, { exact: true }).fill('52.80')
  await agreement.getByLabel(workspace.decision.approved, { exact: true }).fill('30.00')
  await agreement.getByLabel(workspace.acts.mediationAgreement.words).fill('商户退 30 元，双方别无争议。')
  await agreement.getByRole('button', { name: workspace.acts.mediationAgreement.submit }).click()
  await expectTold(approver, workspace.next.of.decided_pays)

  await consumer.goto(`/complaints/${answered.caseId}`)
  await expectTold(consumer, tracker.progress.events['mediation.agreed']!)
})

test('an unhappy consumer goes to the regulator; the institution reports, and the case ends there', async ({ browser }) => {
  test.slow()
  const consumer = await asRole(browser, 'consumer')
  const filed = await turnedDown(browser, await aComplaint(consumer))
  await sayOn(consumer, filed, tracker.acts.reject, tracker.words.reject)
  await sayOn(consumer, filed, tracker.acts.escalate, tracker.words.escalate)
  await expectTold(consumer, tracker.fromState.escalated.sentence)

  const handler = await asRole(browser, 'handler')
  await handler.goto(`/cases/${filed.reference}`)
  await handler.getByRole('button', { name: workspace.acts.forwarding.button }).click()
  await expectTold(handler, events.sentences['escalation.forwarded']({ type: 'escalation.forwarded' }))
  for (const act of [workspace.acts.feedback, workspace.acts.escalationEnd]) {
    await handler.getByRole('link', { name: act.button }).click()
    const panel = handler.getByRole('region', { name: act.title })
    await panel.getByLabel(act.words).fill('基本情况、争议焦点、调查结果、依据、沟通情况已报。')
    await expectNoViolations(handler)
    await panel.getByRole('button', { name: act.submit }).click()
    await expect(panel).toHaveCount(0)
  }
  await consumer.goto(`/complaints/${filed.caseId}`)
  await expectTold(consumer, common.statesForConsumer.closed)
})

test('a closed case is rated, and taken up again', async ({ browser }) => {
  const consumer = await asRole(browser, 'thirdConsumer')
  const filed = await turnedDown(browser, await aComplaint(consumer))
  await enter(consumer, `complaints/${filed.caseId}/acceptance`, {}, { version: filed.version })
  await consumer.goto(`/complaints/${filed.caseId}`)
  await consumer.getByRole('link', { name: tracker.acts.rate }).click()
  await consumer.getByRole('radio', { name: tracker.words.rate.star[3], exact: true }).check()
  await expectNoViolations(consumer)
  await consumer.getByRole('button', { name: tracker.words.rate.send }).click()
  await expectTold(consumer, tracker.progress.events['case.rated']!)

  await consumer.getByRole('link', { name: tracker.acts.reopen }).click()
  await consumer.getByRole('radio', { name: tracker.words.reopen.ground.new_facts }).check()
  await consumer.getByLabel(tracker.words.reopen.label).fill(said)
  await consumer.getByRole('button', { name: tracker.words.reopen.send }).click()
  await expectTold(consumer, events.reopenGrounds.new_facts)
})
