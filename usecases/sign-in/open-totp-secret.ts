import { open, unwrapKey } from '../../db/cipher'
import type { SecondFactor } from '../../db/queries/sign-in-people'
import type { Ctx } from '../context'

/** The base32 secret that a person's authenticator app shares with us. */
export function openTotpSecret({ keys }: Ctx, userId: string, { sealedTotpSecret, wrappedKey }: SecondFactor): string {
  return open(sealedTotpSecret, unwrapKey(wrappedKey, keys.masterKeys, userId), { table: 'credentials', column: 'sealed_totp_secret', rowId: userId })
}
