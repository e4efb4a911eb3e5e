import { paths } from '@/components/paths'
import { passwordSignInInput } from '@/domain/sign-in/inputs'
import { checkPassword } from '@/usecases/sign-in/check-password'
import { visitorRoute } from '../../../../_server/sign-in-route'

export const POST = visitorRoute(passwordSignInInput, checkPassword, ({ next }) => paths.signInSecond(next ?? undefined))
