import { switchInput } from '@/domain/sign-in/inputs'
import { switchMembership } from '@/usecases/sign-in/switch-membership'
import { signInRoute } from '../../../_server/sign-in-route'

export const POST = signInRoute(switchInput, switchMembership)
