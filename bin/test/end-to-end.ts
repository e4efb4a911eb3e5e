import { readdirSync } from 'node:fs'
import { findChromium } from './chromium'
import { startOwnSystem } from './own-system'
import { runTool } from './run-tool'

/** Each role's journey, in a real browser, against the real thing: its own database, its own port, the demo story. */
export async function endToEnd(asked: AbortSignal): Promise<void> {
  const hasTests = readdirSync('e2e', { recursive: true, encoding: 'utf8' }).some((file) => file.endsWith('.spec.ts'))
  if (!hasTests) console.log('There are no end-to-end tests yet: e2e/ is empty.')
  const chromium = findChromium()
  const system = await startOwnSystem(asked)
  try {
    await runTool('@playwright/test/cli.js', ['test', ...(hasTests ? [] : ['--pass-with-no-tests'])], asked, { MZ_ORIGIN: system.origin, MZ_CHROMIUM: chromium })
  } catch (error) {
    console.error(system.lastWords())
    throw error
  } finally {
    await system.stop()
  }
}
