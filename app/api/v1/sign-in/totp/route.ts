import { totpSignInInput } from '@/domain/sign-in/inputs'
import { signInWithTotp } from '@/usecases/sign-in/sign-in-with-totp'
import { signInRoute } from '../../../../_server/sign-in-route'

export const POST = signInRoute(totpSignInInput, signInWithTotp)
