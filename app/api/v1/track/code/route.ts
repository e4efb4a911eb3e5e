import { trackCodeInput } from '@/domain/sign-in/inputs'
import { openTrackedCase } from '@/usecases/sign-in/open-tracked-case'
import { signInRoute } from '../../../../_server/sign-in-route'

export const POST = signInRoute(trackCodeInput, openTrackedCase)
