import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { checkEnv, type Settings } from './env'

const secret = () => randomBytes(32).toString('base64')
const complete = (): Settings => ({
  MZ_MODE: 'production',
  MZ_ORIGIN: 'https://mingzhang.test',
  MZ_MASTER_KEYS: `v1:${secret()}`,
  MZ_INDEX_KEY: secret(),
  MZ_CODE_KEY: secret(),
  NEXTAUTH_SECRET: secret(),
})

describe('configuration', () => {
  it('has no default for any secret', () => {
    for (const name of ['MZ_MASTER_KEYS', 'MZ_INDEX_KEY', 'MZ_CODE_KEY', 'NEXTAUTH_SECRET']) {
      expect(() => checkEnv({ ...complete(), [name]: undefined }), name).toThrow(name)
      expect(() => checkEnv({ ...complete(), [name]: '' }), name).toThrow(name)
    }
  })

  it('refuses short and example secrets without repeating them', () => {
    for (const bad of ['a'.repeat(64), 'changeme-0123456789-abcdefghijklmnop', randomBytes(16).toString('base64')]) {
      for (const name of ['MZ_INDEX_KEY', 'NEXTAUTH_SECRET']) {
        let message = ''
        try { checkEnv({ ...complete(), [name]: bad }) } catch (error) { message = String(error) }
        expect(message).toContain(name)
        expect(message).not.toContain(bad)
      }
    }
  })

  it('takes plain http for this machine only', () => {
    for (const fine of ['http://localhost:3000', 'http://127.0.0.1:8080', 'https://a.test']) {
      expect(checkEnv({ ...complete(), MZ_ORIGIN: fine }).MZ_ORIGIN).toBe(fine)
    }
    for (const wrong of ['http://a.test', 'http://localhost.a.test', 'https://a.test/path', 'https://a.test/', 'ftp://localhost', 'localhost']) {
      expect(() => checkEnv({ ...complete(), MZ_ORIGIN: wrong }), wrong).toThrow('MZ_ORIGIN')
    }
  })

  it('reads master keys in both spellings; the last one is current', () => {
    const [one, two] = [secret(), secret()]
    for (const text of [`v1:${one},v2:${two}`, JSON.stringify({ v1: one, v2: two })]) {
      const { current, keys } = checkEnv({ ...complete(), MZ_MASTER_KEYS: text }).MZ_MASTER_KEYS
      expect(current).toBe('v2')
      expect(keys.v1?.toString('base64')).toBe(one)
    }
    for (const wrong of [secret(), `v1:${randomBytes(16).toString('base64')}`, `{"v1":"${one}"`, '{}', `{"v1":7}`]) {
      expect(() => checkEnv({ ...complete(), MZ_MASTER_KEYS: wrong }), wrong).toThrow('MZ_MASTER_KEYS')
    }
  })

  it('refuses the demo on a database that is not the embedded one', () => {
    const outside = { DATABASE_URL: 'postgres://owner@db.test/mingzhang' }
    expect(checkEnv({ ...complete(), ...outside }).MZ_MODE).toBe('production')
    expect(() => checkEnv({ ...complete(), ...outside, MZ_MODE: 'demo' })).toThrow('MZ_MODE')
  })
})
