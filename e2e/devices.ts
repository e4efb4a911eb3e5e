import { type BrowserContextOptions } from '@playwright/test'

/** A phone, for those who complain and those who keep a shop. */
export const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true } as const satisfies BrowserContextOptions

/** A desk, for those who work on cases. */
export const DESK = { viewport: { width: 1440, height: 900 } } as const satisfies BrowserContextOptions
