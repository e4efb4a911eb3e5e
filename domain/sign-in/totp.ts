import { Secret, TOTP } from 'otpauth'

// RFC 6238 with what every authenticator app expects; SHA-1 is safe inside HMAC.
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 } as const
const DRIFT_STEPS = 1

/** A fresh secret of 160 bits, base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** The `otpauth://` address an authenticator app takes the secret from. */
export const totpUri = (secret: string, login: string): string =>
  new TOTP({ ...FORM, issuer: 'Mingzhang', label: login, secret: Secret.fromBase32(secret) }).toString()

/** The 30-second step a code belongs to, at most one from now; null when it is wrong or its step was used (`lastStep`) before. */
export function acceptedStep(secret: string, code: string, now: Date, lastStep: number | null): number | null {
  const totp = new TOTP({ ...FORM, secret: Secret.fromBase32(secret) })
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: DRIFT_STEPS })
  if (delta === null) return null
  const step = totp.counter({ timestamp: now.getTime() }) + delta
  return lastStep !== null && step <= lastStep ? null : step
}
