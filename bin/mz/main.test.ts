import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

const mz = (...argv: string[]) => spawnSync(process.execPath, ['bin/mz.mjs', ...argv], { encoding: 'utf8' })

it.each([[[]], [['case']]])('mz %j says how to use it, on stderr, and exits 2', (argv) => {
  const { status, stdout, stderr } = mz(...argv)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('mz clock explain')
})
