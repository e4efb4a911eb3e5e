/** The small mail server once more, for tests in rooms that may not know gateways/. */
export { smtpServer } from '@/gateways/mail/test/smtp-server'
