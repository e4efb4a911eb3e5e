import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Nothing on the page as it stands keeps anybody out: WCAG 2.2 AA and axe's best practices, 0 violations. */
export async function expectNoViolations(page: Page): Promise<void> {
  // What is still fading in has colours of its own.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))))
  // The title comes a moment after the page, so that rule is waited for instead.
  const { violations } = await new AxeBuilder({ page }).disableRules('document-title').analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`))
  expect(found, `axe on ${page.url()}`).toEqual([])
  await expect(page).toHaveTitle(/./)
}
