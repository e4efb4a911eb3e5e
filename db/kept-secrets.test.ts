import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keptSecrets, randomSecret, readKeptSecrets } from './kept-secrets'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'mz-secrets-')) })
afterEach(() => rmSync(folder, { recursive: true }))

it('makes a secret once and keeps it, beside those of others', () => {
  const first = keptSecrets(folder, { ONE: randomSecret })
  const both = keptSecrets(folder, { ONE: randomSecret, TWO: randomSecret })
  expect(both.ONE).toBe(first.ONE)
  expect(both.TWO).not.toBe(both.ONE)
  expect(readKeptSecrets(folder)).toEqual(both)
})

it('is readable by its owner alone', () => {
  keptSecrets(folder, { ONE: randomSecret })
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
})

it('does not replace a damaged file: its keys may still be wanted', () => {
  writeFileSync(join(folder, 'secrets.json'), '{"ONE": "half of')
  expect(() => keptSecrets(folder, { TWO: randomSecret })).toThrow()
})
