import { smtpMail } from '@/gateways/mail/smtp'
import { byChannel } from '@/gateways/messaging/by-channel'
import { outboxOnly } from '@/gateways/messaging/outbox-only'
import type { Messaging } from '@/gateways/messaging/messaging'

export type { Messaging }

/** Who carries messages out of this installation: mail by SMTP when there is a server, text messages by nobody yet. */
export function openMessaging({ smtpUrl, origin }: { smtpUrl: string | undefined; origin: string }): Messaging {
  return byChannel({ mail: smtpUrl ? smtpMail(smtpUrl, origin) : outboxOnly, sms: outboxOnly })
}
