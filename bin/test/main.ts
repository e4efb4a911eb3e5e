import { buildIfChanged } from '../start/build'
import { stopSignal } from '../start/stop-signal'
import { endToEnd } from './end-to-end'
import { runTool } from './run-tool'

/** What must hold, cheapest first; the first failure ends the run. Each step throws when it fails. */
const STEPS: readonly [name: string, step: (asked: AbortSignal) => Promise<void>][] = [
  ['types', async (asked) => {
    await runTool('next/dist/bin/next', ['typegen'], asked)
    await runTool('typescript/bin/tsc', ['--noEmit'], asked)
  }],
  ['lint', (asked) => runTool('eslint/bin/eslint.js', ['--max-warnings', '0', '.'], asked)],
  ['unit', (asked) => runTool('vitest/vitest.mjs', ['run', '--project', 'unit'], asked)],
  ['integration', (asked) => runTool('vitest/vitest.mjs', ['run', '--project', 'integration'], asked)],
  ['build', buildIfChanged],
  ['e2e', endToEnd],
]

const asked = stopSignal()
const results: string[] = []
for (const [name, step] of STEPS) {
  console.log(`\n── ${name}`)
  const startedAt = performance.now()
  const failure = await step(asked).then(() => undefined, (error: Error) => error)
  results.push(`${failure ? '✗' : '✓'} ${name.padEnd(12)} ${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s`)
  if (failure) {
    console.error(failure.message)
    process.exitCode = 1
    break
  }
}
console.log(`\n${results.join('\n')}`)
process.exit()
