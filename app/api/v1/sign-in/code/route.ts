import { codeSignInInput } from '@/domain/sign-in/inputs'
import { signInWithCode } from '@/usecases/sign-in/sign-in-with-code'
import { signInRoute } from '../../../../_server/sign-in-route'

export const POST = signInRoute(codeSignInInput, signInWithCode)
