import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Nothing on the page as it stands keeps anybody out: WCAG 2.2 AA and axe's best practices, 0 violations. */
export async function expectNoViolations(page: Page): Promise<void> {
  // The title comes a moment after the page, and what is still fading in has colours of its own.
  await expect(page).toHaveTitle(/./)
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))))
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`))
  expect(found, `axe on ${page.url()}`).toEqual([])
}
