interface Report { directive?: unknown; blocked?: unknown }

/** What a browser refused because of our content policy: one log line with the rule and the origin it was about, never a page's address. */
export async function POST(request: Request): Promise<Response> {
  for (const { directive, blocked } of reportsIn(await request.json().catch(() => null))) {
    process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), event: 'csp', directive: wordOf(directive), blocked: originOf(blocked) })}\n`)
  }
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
}

const REPORTS_MAX = 10

/** Both forms in use: `report-uri` sends one, the reporting API a list. */
function reportsIn(body: unknown): Report[] {
  const found = Array.isArray(body) ? body.map((one: unknown) => memberOf(one, 'body')) : [memberOf(body, 'csp-report')]
  return found.filter((one) => one !== undefined).slice(0, REPORTS_MAX).map((one) => ({
    directive: memberOf(one, 'effective-directive') ?? memberOf(one, 'effectiveDirective') ?? memberOf(one, 'violated-directive'),
    blocked: memberOf(one, 'blocked-uri') ?? memberOf(one, 'blockedURL'),
  }))
}

const memberOf = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined)

const wordOf = (text: unknown): string => (typeof text === 'string' && /^[a-z-]{1,40}/.exec(text)?.[0]) || 'unknown'

/** "https://host" of an address, or a word like `inline`. */
function originOf(text: unknown): string {
  if (typeof text !== 'string') return 'unknown'
  return URL.canParse(text) ? new URL(text).origin.slice(0, 200) : wordOf(text)
}
