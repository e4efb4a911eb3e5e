import { type Locator, type Page } from '@playwright/test'
import { expectNoViolations } from './axe'
import { expectStep } from './filing'
import { asRole } from './people'
import { expect, test } from './test'
import { words } from './words'

const { common, filing, home, queues, workspace } = words

test('the first stop of the keyboard leads past the header', async ({ page, browser }) => {
  const desk = await asRole(browser, 'handler')
  for (const [window, path] of [[page, '/'], [page, '/complaints/new'], [desk, '/queues']] as const) {
    await window.goto(path)
    await window.keyboard.press('Tab')
    const skip = window.getByRole('link', { name: common.shell.skip })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await window.keyboard.press('Enter')
    await expect(window.getByRole('main')).toBeFocused()
  }
})

test('a complaint is begun by keyboard alone, and one always sees where one is', async ({ page }) => {
  await page.goto('/')
  for (const [place, answer] of [['wechat', home.shown.wechat.paid], ['pos', home.shown.pos.refunded], ['bank', home.shown.bank.debited]] as const) {
    await tabTo(page, page.getByRole('group', { name: home.questions[place] }).getByRole('radio').first())
    const radio = page.getByRole('radio', { name: answer, exact: true }).and(page.getByRole('group', { name: home.questions[place] }).getByRole('radio'))
    await page.keyboard.press('Space')
    while (!(await radio.isChecked())) await page.keyboard.press('ArrowDown')
  }
  await expect(page.getByRole('heading', { name: home.findings.till_gave_up.title })).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: home.complain }))
  await page.keyboard.press('Enter')
  await expectStep(page, 'situation')
  await tabTo(page, page.getByRole('button', { name: filing.next }))
  await page.keyboard.press('Enter')
  await expectStep(page, 'payment')
})

test.describe('the queue', () => {
  test('is walked with j and k, and Enter opens', async ({ browser }) => {
    const page = await openQueue(await asRole(browser, 'handler'))
    const links = page.getByRole('table').getByRole('rowheader').getByRole('link')
    await page.keyboard.press('j')
    await expect(links.nth(0)).toBeFocused()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await expect(links.nth(1)).toBeFocused()
    await expectFocusSeen(page)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/cases\/MZ-/)
  })

  test('previews the case under the cursor with the space bar', async ({ browser }) => {
    const page = await openQueue(await asRole(browser, 'handler'))
    await page.keyboard.press('j')
    await page.keyboard.press('Space')
    await expect(page.getByRole('complementary', { name: queues.preview.label })).toBeVisible()
    await expectNoViolations(page)
  })

  test('takes a slash to the search and a question mark to the list of keys', async ({ browser }) => {
    const page = await openQueue(await asRole(browser, 'handler'))
    await page.keyboard.press('/')
    await expect(page.getByRole('searchbox', { name: queues.search.label })).toBeFocused()
    await page.keyboard.type('j?')
    await expect(page.getByRole('searchbox', { name: queues.search.label })).toHaveValue('j?')
    await page.keyboard.press('Tab')
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: queues.keys.title })
    await expect(help).toBeVisible()
    await expectNoViolations(page)
    await page.keyboard.press('Escape')
    await expect(help).toBeHidden()
  })

  test('opens the act that a key names, and Escape leads back', async ({ browser }) => {
    const page = await openQueue(await asRole(browser, 'handler'))
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    const assign = page.getByRole('region', { name: workspace.acts.assign.title })
    await expect(assign).toBeFocused()
    await expectNoViolations(page)
    await page.keyboard.press('Escape')
    await expect(assign).toHaveCount(0)
  })
})

async function openQueue(page: Page): Promise<Page> {
  await page.goto('/queues?view=open')
  // A key is heard once the script has taken the page over; until then there is nothing but links to see.
  const opener = page.getByRole('button', { name: queues.keys.shownHelp })
  await expect.poll(() => opener.evaluate((element) => Object.keys(element).some((name) => name.startsWith('__reactFiber')))).toBe(true)
  return page
}

/** Tabs on, at most as often as a page has stops, until the focus is there; at each stop it can be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press('Tab')
    await expectFocusSeen(page)
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`the keyboard never comes to ${String(target)}`)
}

/** What has the focus has an outline, by itself or drawn on what stands for it. */
async function expectFocusSeen(page: Page): Promise<void> {
  const isSeen = await page.evaluate(() => {
    const focused = document.activeElement!
    const outlined = (element: Element, pseudo?: string) => { const { outlineStyle, outlineWidth } = getComputedStyle(element, pseudo); return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 }
    // The parts inside a field for a date or a time are drawn by the browser.
    const isBrowsers = focused === document.body || focused.matches('[type=date], [type=time]')
    return isBrowsers || outlined(focused) || outlined(focused, '::after') || Boolean(focused.nextElementSibling && outlined(focused.nextElementSibling))
  })
  expect(isSeen, 'where the focus is').toBe(true)
}
