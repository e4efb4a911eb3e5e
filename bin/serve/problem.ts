import { type ServerResponse, STATUS_CODES } from 'node:http'
import { SECURITY_HEADERS, UNSTATED_CSP } from './security-headers'

/** A request the guard turns away: RFC 9457 problem document in the making. `detail` is for the developer at the other end. */
export interface Problem {
  status: number
  detail: string
  headers?: Record<string, string>
}

const documentOf = ({ status, detail }: Problem, reference: string) =>
  JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, detail, ref: reference })

const headersOf = ({ headers }: Problem, body: string) =>
  ({ 'Content-Type': 'application/problem+json', 'Content-Length': String(Buffer.byteLength(body)), ...headers })

/**
 * Answers with the problem; the returned function ends the answer (with `Connection: close` it hangs up).
 * Whoever else still holds `res` can no longer change it.
 */
export function answerProblem(res: ServerResponse, problem: Problem, reference: string): () => void {
  const end = res.end.bind(res) as () => void
  if (res.headersSent) {
    res.destroy()
    return end
  }
  for (const name of res.getHeaderNames()) res.removeHeader(name)
  const body = documentOf(problem, reference)
  res.writeHead(problem.status, headersOf(problem, body))
  res.write(body)
  Object.assign(res, {
    setHeader: () => res, appendHeader: () => res, removeHeader: () => undefined, writeHead: () => res,
    flushHeaders: () => undefined, write: () => true, end: () => res,
  })
  return end
}

/** The same answer as text, for connections that never became a request. The connection ends with it. */
export function problemAsText(problem: Problem, reference: string): string {
  const body = documentOf(problem, reference)
  const headers = { ...SECURITY_HEADERS, 'Content-Security-Policy': UNSTATED_CSP, 'Cache-Control': 'no-store', ...headersOf(problem, body), Connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`, ...lines, '', body].join('\r\n')
}
