import { afterEach, expect, test, vi } from 'vitest'
import { POST } from './route'

const written = vi.spyOn(process.stdout, 'write')
afterEach(() => { written.mockReset() })

async function report(body: string) {
  written.mockReturnValue(true)
  const response = await POST(new Request('http://localhost/api/v1/csp-reports', { method: 'POST', body }))
  return { status: response.status, lines: written.mock.calls.map(([line]) => JSON.parse(String(line)) as Record<string, unknown>) }
}

test.each([
  [{ 'csp-report': { 'effective-directive': 'img-src', 'blocked-uri': 'https://evil.test/pixel?who=13812342046', 'document-uri': 'https://our.test/complaints/1' } }, [{ directive: 'img-src', blocked: 'https://evil.test' }]],
  [{ 'csp-report': { 'violated-directive': "script-src 'self'", 'blocked-uri': 'inline', 'script-sample': 'alert(1)' } }, [{ directive: 'script-src', blocked: 'inline' }]],
  [[{ type: 'csp-violation', body: { effectiveDirective: 'style-src-attr', blockedURL: 'eval' } }], [{ directive: 'style-src-attr', blocked: 'eval' }]],
])('%j is one line of rule and origin', async (body, lines) => {
  expect(await report(JSON.stringify(body))).toEqual({ status: 204, lines: lines.map((line) => ({ at: expect.any(String) as string, event: 'csp', ...line })) })
})

test.each(['', 'not json', '[]', '{}', 'null', '"x"'])('%j says nothing', async (body) => {
  expect(await report(body)).toEqual({ status: 204, lines: [] })
})

test('what is not a directive or an address is not repeated, and a long list is cut', async () => {
  const { lines } = await report(JSON.stringify(Array.from({ length: 50 }, () => ({ body: { effectiveDirective: 'A\n{"event":"forged"}', blockedURL: { deep: 1 } } }))))
  expect(lines).toHaveLength(10)
  expect(lines[0]).toMatchObject({ directive: 'unknown', blocked: 'unknown' })
})
