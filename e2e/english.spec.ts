import { type Page } from '@playwright/test'
import { messagesFor } from '@/messages/locale'
import { expectNoViolations } from './axe'
import { origin } from './doors'
import { asRole, everyName, type Person } from './people'
import { expect, expectTold, test } from './test'
import { words } from './words'

const en = messagesFor('en')

test('the language is switched by one button, and remembered', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: words.common.shell.otherLanguage }).click()
  await expect(page.getByRole('heading', { level: 1, name: en.home.title })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expectEnglish(page)
  await expectNoViolations(page)

  await page.goto('/track')
  await expect(page.getByRole('heading', { level: 1, name: en.signIn.track.title })).toBeVisible()
  await page.getByRole('button', { name: en.common.shell.otherLanguage }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.signIn.track.title })).toBeVisible()
})

/** The pages of each party; `stranger` stands for nobody. What people wrote and are called stays as it is. */
const PAGES: Partial<Record<Person | 'stranger', readonly string[]>> = {
  stranger: ['/', '/?wechat=paid&pos=refunded&bank=debited', '/complaints/new', '/track', '/sign-in', '/sign-in/staff', '/knowledge', '/privacy', '/nowhere'],
  consumer: ['/complaints'],
  manager: ['/disputes', '/disputes?tab=handling', '/disputes?tab=done'],
  handler: ['/queues', '/queues?view=open', '/queues?view=closed', '/ledgers', '/approvals'],
  examiner: ['/oversight', '/oversight/cases'],
  operator: ['/operate', '/operate/jobs', '/operate/messages', '/operate/health'],
}
for (const [who, paths] of Object.entries(PAGES) as [Person | 'stranger', readonly string[]][]) {
  test(`the pages of ${who} are in English`, async ({ browser, page: strangers }) => {
    const page = who === 'stranger' ? strangers : await asRole(browser, who)
    await page.context().addCookies([{ name: 'locale', value: 'en', url: origin(), secure: true }])
    for (const path of paths) {
      await page.goto(path)
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      await expect(page.getByRole('heading').first()).toBeVisible()
      await expectEnglish(page)
    }
    await expectNoViolations(page)
  })
}

test('a complaint in English says where the money is', async ({ browser }) => {
  const page = await asRole(browser, 'consumer')
  await page.context().addCookies([{ name: 'locale', value: 'en', url: origin(), secure: true }])
  await page.goto('/complaints')
  await page.getByRole('link', { name: 'Chaoyang Road Corner Shop' }).first().click()
  await expectTold(page, en.tracker.progress.title)
  await expectEnglish(page)
  await expectNoViolations(page)
})

/** No Chinese character can be seen, but in names of people and in what is marked as Chinese. */
async function expectEnglish(page: Page): Promise<void> {
  const chinese = await page.locator('body').evaluate((root) => {
    const found: string[] = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [element, text] = [node.parentElement!, node.textContent!]
      if (/\p{Script=Han}/u.test(text) && element.checkVisibility() && !element.closest('[lang^=zh]:not(html), script, blockquote')) found.push(text.trim())
    }
    return found
  })
  const withoutNames = (text: string) => everyName.reduce((rest, name) => rest.replaceAll(name, ''), text)
  expect(chinese.filter((text) => /\p{Script=Han}/u.test(withoutNames(text))), `Chinese on ${page.url()}`).toEqual([])
}
