import { createTransport } from 'nodemailer'
import type { DeliveryProblem } from '@/domain/operate/outbox'
import { DeliveryError, type Messaging } from '../messaging/messaging'

/** Nodemailer's codes in ours; whatever else the server says no to is `refused`. */
const PROBLEMS: Partial<Record<string, DeliveryProblem>> = {
  ECONNECTION: 'unreachable', ESOCKET: 'unreachable', EDNS: 'unreachable',
  ETIMEDOUT: 'timed_out',
  ETLS: 'not_secure',
  EAUTH: 'sign_in_refused',
  EENVELOPE: 'recipient_refused',
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Mail over SMTP. `url` is smtp://user:password@host:port or smtps://…; `?from=` names the sender, else `no-reply@` the site's host.
 * Plain smtp:// is upgraded with STARTTLS before anything is said, or not used; this machine's own server is excused.
 */
export function smtpMail(url: string, site: string, { timeoutMs = 10_000 } = {}): Messaging {
  const server = new URL(url)
  const from = server.searchParams.get('from') ?? `no-reply@${new URL(site).hostname}`
  const transport = createTransport({
    host: server.hostname.replace(/^\[|\]$/g, ''),
    port: Number(server.port) || (server.protocol === 'smtps:' ? 465 : 587),
    secure: server.protocol === 'smtps:',
    requireTLS: server.protocol === 'smtp:' && !LOOPBACK.has(server.hostname),
    ignoreTLS: LOOPBACK.has(server.hostname),
    auth: server.username ? { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) } : undefined,
    connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs, dnsTimeout: timeoutMs,
    disableFileAccess: true, disableUrlAccess: true,
  })
  return {
    async send({ id, to, subject, text }) {
      try {
        await transport.sendMail({
          from: { name: '', address: from }, to: { name: '', address: to }, subject, text,
          messageId: `<${id}@${new URL(site).hostname}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return 'smtp'
      } catch (error) {
        throw new DeliveryError(problemOf(error as { code?: string }))
      }
    },
  }
}

const problemOf = ({ code = '' }: { code?: string }): DeliveryProblem => PROBLEMS[code] ?? 'refused'
