import { type ServerResponse } from 'node:http'

/** On every answer, errors and static files included. */
export const SECURITY_HEADERS = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Switched off one by one: the header has no word for "everything". Passkeys are not on the list.
  'Permissions-Policy': [
    'accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'magnetometer',
    'microphone', 'midi', 'payment', 'picture-in-picture', 'screen-wake-lock', 'sync-xhr', 'usb', 'xr-spatial-tracking',
  ].map((feature) => `${feature}=()`).join(', '),
} as const

/** For answers that state no policy of their own: APIs and static files. Pages get theirs, with a nonce, from `proxy.ts`. */
export const UNSTATED_CSP = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Build output: its name changes with its content, so the framework lets browsers keep it. Nothing else may be kept. */
export const isStatic = (path: string): boolean => path.startsWith('/_next/static/')

/** Puts the headers on at the last moment, so nothing behind the guard can lose them. */
export function dress(res: ServerResponse, path: string) {
  const writeHead = res.writeHead.bind(res)
  Object.assign(res, {
    writeHead(status: number, ...rest: unknown[]) {
      const given = rest.find((part) => typeof part === 'object') as Record<string, string> | undefined
      for (const [name, value] of Object.entries({ ...given, ...SECURITY_HEADERS })) res.setHeader(name, value)
      if (!res.hasHeader('Content-Security-Policy')) res.setHeader('Content-Security-Policy', UNSTATED_CSP)
      if (!isStatic(path) || status >= 400) res.setHeader('Cache-Control', 'no-store')
      return writeHead(status)
    },
  })
}
