import { type BrowserContext, expect, type Page, test as base } from '@playwright/test'

export { expect }

/** Playwright's `test`, in which no page of any window may complain: a script error or a violated content policy fails it. It closes the windows it opened. */
export const test = base.extend<{ quiet: void }>({
  quiet: [async ({ browser }, use) => {
    const complaints: string[] = []
    const opened: BrowserContext[] = []
    const listen = (context: BrowserContext) => {
      opened.push(context)
      context.on('console', (message) => {
        if (message.type() === 'error' && !isRefusal(message.text(), message.location().url)) complaints.push(`${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => complaints.push(error.error().stack ?? String(error.error())))
    }
    browser.on('context', listen)
    await use()
    browser.off('context', listen)
    await Promise.all(opened.map((context) => context.close()))
    expect(complaints, 'what the pages complained of').toEqual([])
  }, { auto: true }],
})

/** The browser notes every 4xx as an error. Of pages and doors it is the answer we came for; of a script or a picture it is a defect. */
function isRefusal(text: string, url: string): boolean {
  return /the server responded with a status of 4\d\d/.test(text) && URL.canParse(url) && !/^\/_next\/static\/|\.\w+$/.test(new URL(url).pathname)
}

/** The page says this, once or more often, where eyes can see it. */
export const expectTold = (page: Page, text: string | RegExp): Promise<void> => expect(page.getByRole('main')).toContainText(text, { useInnerText: true })
