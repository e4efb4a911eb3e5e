import { stepUpInput } from '@/domain/sign-in/inputs'
import { stepUp } from '@/usecases/sign-in/step-up'
import { signInRoute } from '../../../_server/sign-in-route'

export const POST = signInRoute(stepUpInput, stepUp)
