import { afterEach, expect, it, vi } from 'vitest'
import { errorFields, log, silenceConsole } from './log'

const lines: string[] = []
const speaking = { ...console }
vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
afterEach(() => {
  lines.length = 0
  Object.assign(console, speaking)
})

it('writes one line per event, whatever the fields hold', () => {
  log({ event: 'request', method: 'GET', path: '/a\nb\u001b[31m', status: 200 })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^\{[^\n\u001b]*\}\n$/)
  expect(JSON.parse(lines[0]!)).toMatchObject({ event: 'request', path: '/a\nb\u001b[31m', status: 200 })
})

it('says of an error what it is and where, never what it quotes', () => {
  const error = Object.assign(new TypeError('duplicate phone 13800001234\n  at 王小明'), { code: '23505' })
  expect(errorFields(error)).toMatchObject({ error: 'TypeError', code: '23505' })
  expect(JSON.stringify(errorFields(error))).not.toMatch(/13800001234|王小明/)
  expect(errorFields(error).stack?.some((line) => line.includes('log.test.ts'))).toBe(true)
})

it('keeps the console from saying more', () => {
  silenceConsole()
  console.error('⨯', new RangeError('phone 13800001234'))
  console.log('phone 13800001234')
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('RangeError')
  expect(lines.join()).not.toContain('13800001234')
})
