import { defineConfig } from '@playwright/test'
import { e2eSettings } from './env'

const { origin, chromium } = e2eSettings()

// `npm test` starts a system of its own and names it; run alone, the tests use the one at localhost:3000.
// Two cores serve the pages and the browser alike, so the limits are generous and nothing is recorded on the way.
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list']],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chromium, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] },
  },
})
