import { expectNoViolations } from './axe'
import { aComplaint, servedBy } from './complaints'
import { DESK, PHONE } from './devices'
import { asRole } from './people'
import { expect, test } from './test'
import { words } from './words'

// The same pages in the dark, in large type and on the narrowest phone.

test('nobody is kept out in the dark', async ({ browser }) => {
  const dark = { colorScheme: 'dark' } as const
  const consumer = await asRole(browser, 'thirdConsumer', { ...PHONE, ...dark })
  const handler = await asRole(browser, 'handler', { ...DESK, ...dark })
  const { caseId, reference } = await servedBy(handler, await aComplaint(consumer))
  for (const path of ['/?wechat=paid&pos=refunded&bank=debited', '/complaints/new', `/complaints/${caseId}`]) {
    await consumer.goto(path)
    await expectNoViolations(consumer)
  }
  for (const path of ['/queues?view=open', `/cases/${reference}`, `/cases/${reference}?act=ledger`]) {
    await handler.goto(path)
    await expectNoViolations(handler)
  }
  for (const [person, path] of [['manager', `/disputes/${caseId}`], ['examiner', `/oversight/cases/${caseId}`]] as const) {
    const page = await asRole(browser, person, dark)
    await page.goto(path)
    await expectNoViolations(page)
  }
})

test('large type is one press away, is remembered, and fits the narrowest phone', async ({ browser }) => {
  const narrow = { ...PHONE, viewport: { width: 360, height: 740 } }
  const consumer = await asRole(browser, 'thirdConsumer', narrow)
  const { caseId } = await servedBy(await asRole(browser, 'handler'), await aComplaint(consumer))
  await consumer.goto('/')
  await consumer.getByRole('button', { name: words.common.shell.largerType }).click()
  await expect(consumer.getByRole('button', { name: words.common.shell.normalType })).toBeVisible()
  for (const path of ['/', '/complaints/new', '/complaints', `/complaints/${caseId}`, `/complaints/${caseId}/receipt`, `/complaints/${caseId}/files`, '/knowledge', '/track', '/sign-in']) {
    await consumer.goto(path)
    expect(await consumer.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360)
  }
  await expectNoViolations(consumer)
  const manager = await asRole(browser, 'manager', narrow)
  for (const path of ['/disputes', `/disputes/${caseId}`, `/disputes/${caseId}/answer/agree`]) {
    await manager.goto(path)
    expect(await manager.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360)
  }
})
