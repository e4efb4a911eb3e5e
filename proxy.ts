import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { isDevelopment } from '@/env'

/** Gives each page a content security policy with a nonce of its own. It decides nothing else: access is decided where data is read. */
export function proxy(request: NextRequest) {
  const policy = contentSecurityPolicy(randomBytes(16).toString('base64'))
  const headers = new Headers(request.headers)
  // The framework finds the nonce in here and puts it on its own tags.
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

// Bodies that pass through here are cut at 10 MB, so nothing that takes one may: pages are only read.
export const config = { matcher: ['/((?!api/|_next/static/).*)'] }

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    // In development React rebuilds stacks with eval, and the error overlay brings its own styles.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    'report-uri /api/v1/csp-reports',
  ].join('; ')
}
