import { origin } from './doors'
import { expect, test } from './test'

// What the browser is told beside the page. That no page breaks the policy is watched in every test.

const nonceOf = (policy: string | undefined): string => /script-src 'nonce-([\w+/=]+)' 'strict-dynamic'/.exec(policy ?? '')?.[1] ?? ''

test('every page has a content policy with a nonce of its own, and no script without it', async ({ request }) => {
  const nonces = new Set<string>()
  for (const path of ['/', '/complaints/new', '/track', '/sign-in', '/nowhere']) {
    const answer = await request.get(path)
    const policy = answer.headers()['content-security-policy']
    const nonce = nonceOf(policy)
    expect(Buffer.from(nonce, 'base64').length, path).toBe(16)
    nonces.add(nonce)
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/)
    for (const word of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]) expect(policy).toContain(word)
    const html = await answer.text()
    const scripts = html.match(/<script\b[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)), path).toEqual([])
    expect(html).not.toMatch(/<[^>]+\sstyle=/)
  }
  expect(nonces.size).toBe(5)
})

test('pages, doors, files and refusals all carry the same protection', async ({ request }) => {
  const page = await request.get('/')
  const script = /\/_next\/static\/[^"]+\.js/.exec(await page.text())![0]
  const answers = { page, file: await request.get(script), door: await request.get('/api/v1/merchants?q=x'), nothing: await request.get('/nowhere'), refused: await request.post('/') }
  for (const [what, answer] of Object.entries(answers)) {
    const headers = answer.headers()
    expect.soft(headers['strict-transport-security'], what).toContain('max-age=63072000')
    expect.soft(headers['x-content-type-options'], what).toBe('nosniff')
    expect.soft(headers['referrer-policy'], what).toBe('same-origin')
    expect.soft(headers['cross-origin-opener-policy'], what).toBe('same-origin')
    expect.soft(headers['content-security-policy'], what).toContain("frame-ancestors 'none'")
    expect.soft(headers['x-powered-by'], what).toBeUndefined()
    expect.soft(headers['cache-control'], what).toMatch(what === 'file' ? /immutable/ : /no-store/)
  }
  expect(answers.refused.status()).toBe(405)
})

test('a change that a page of somebody else asks for is refused before anything reads it', async ({ request }) => {
  const post = (headers: Record<string, string>) => request.post('/api/v1/drafts', { data: {}, headers })
  expect((await post({ origin: 'https://somebody.example' })).status()).toBe(403)
  expect((await post({ origin: 'null' })).status()).toBe(403)
  expect((await post({})).status()).toBe(403)
  expect((await post({ origin: origin() })).status()).toBe(422)
})
