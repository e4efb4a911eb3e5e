import { type Page } from '@playwright/test'
import { messagesFor } from '@/messages/locale'
import { expectNoViolations } from './axe'
import { aComplaint, servedBy } from './complaints'
import { origin } from './doors'
import { asRole, everyName, type Person } from './people'
import { expect, test } from './test'
import { words } from './words'

const en = messagesFor('en')

test('the language is switched by one button, and remembered', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: words.common.shell.otherLanguage }).click()
  await expect(page.getByRole('heading', { level: 1, name: en.home.title })).toBeVisible()
  await page.goto('/track')
  await expect(page.getByRole('heading', { level: 1, name: en.signIn.track.title })).toBeVisible()
  await page.getByRole('button', { name: en.common.shell.otherLanguage }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.signIn.track.title })).toBeVisible()
})

/** The pages of each party; `stranger` stands for nobody. */
const PAGES: Partial<Record<Person | 'stranger', readonly string[]>> = {
  stranger: ['/', '/?wechat=paid&pos=refunded&bank=debited', '/complaints/new', '/track', '/sign-in', '/sign-in/staff', '/knowledge', '/privacy', '/nowhere'],
  consumer: ['/complaints'],
  manager: ['/disputes', '/disputes?tab=handling', '/disputes?tab=done'],
  handler: ['/queues', '/queues?view=open', '/queues?view=closed', '/ledgers', '/approvals', '/cases/new'],
  examiner: ['/oversight', '/oversight/cases'],
  operator: ['/operate', '/operate/jobs', '/operate/messages', '/operate/health'],
}
for (const [who, paths] of Object.entries(PAGES) as [Person | 'stranger', readonly string[]][]) {
  test(`the pages of ${who} are in English`, async ({ browser, page: strangers }) => {
    const page = await inEnglish(who === 'stranger' ? strangers : await asRole(browser, who))
    for (const path of paths) await expectEnglish(page, path)
  })
}

test('a case is in English to everyone who may see it', async ({ browser }) => {
  test.slow()
  const consumer = await inEnglish(await asRole(browser, 'thirdConsumer'))
  const handler = await inEnglish(await asRole(browser, 'handler'))
  const { caseId, reference } = await servedBy(handler, await aComplaint(consumer, { story: 'WeChat says paid, the slip says refunded.', name: 'Lin Xiaoyu' }), 'What did the slip say?')
  for (const page of ['', '/receipt', '/files', '/message', '/readers', '/withdraw']) await expectEnglish(consumer, `/complaints/${caseId}${page}`)
  const manager = await inEnglish(await asRole(browser, 'manager'))
  for (const page of ['', '/answer/agree', '/answer/contest']) await expectEnglish(manager, `/disputes/${caseId}${page}`)
  for (const query of ['', '?show=record', '?act=ledger', '?act=row', '?act=pause', '?act=reveal', '?act=recuse']) await expectEnglish(handler, `/cases/${reference}${query}`)
  await expectEnglish(await inEnglish(await asRole(browser, 'examiner')), `/oversight/cases/${caseId}`)
})

async function inEnglish(page: Page): Promise<Page> {
  await page.context().addCookies([{ name: 'locale', value: 'en', url: origin(), secure: true }])
  return page
}

/** No Chinese character can be seen there, but in names of people and in what is marked as Chinese; and nobody is kept out. */
async function expectEnglish(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading').first()).toBeVisible()
  const chinese = await page.locator('body').evaluate((root) => {
    const found: string[] = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [element, text] = [node.parentElement!, node.textContent!]
      if (/\p{Script=Han}/u.test(text) && element.checkVisibility() && !element.closest('[lang^=zh], script')) found.push(text.trim())
    }
    return found
  })
  expect(chinese.filter((text) => /\p{Script=Han}/u.test(withoutNames(text))), `Chinese on ${path}`).toEqual([])
  await expectNoViolations(page)
}

/** Names whole and masked, and the place of the shop. */
const withoutNames = (text: string): string => [...everyName, '中央区 朝阳路 18 号'].reduce((rest, name) => rest.replaceAll(name, ''), text).replace(/\p{Script=Han}\*+/gu, '')
