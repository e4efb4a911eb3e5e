import { NextRequest } from 'next/server'
import { expect, it } from 'vitest'
import { config, proxy } from './proxy'

const policy = () => proxy(new NextRequest('http://localhost:3000/')).headers.get('content-security-policy') ?? ''
const nonce = (text: string) => /script-src 'nonce-([^']+)'/.exec(text)?.[1] ?? ''

it('gives each answer a nonce of 128 bits of its own, and allows nothing inline without it', () => {
  const [one, two] = [policy(), policy()]
  expect(Buffer.from(nonce(one), 'base64')).toHaveLength(16)
  expect(nonce(one)).not.toBe(nonce(two))
  expect(one).not.toMatch(/unsafe-inline|unsafe-eval/)
})

it('stays away from bodies and static files', () => {
  const matcher = new RegExp(`^${config.matcher[0]}$`)
  for (const path of ['/', '/complaints/new', '/apis']) expect(matcher.test(path), path).toBe(true)
  for (const path of ['/api/v1/cases', '/api/evidence', '/_next/static/a.js']) expect(matcher.test(path), path).toBe(false)
})
