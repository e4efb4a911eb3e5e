import { paths } from '@/components/paths'
import { codeRequestInput } from '@/domain/sign-in/inputs'
import { requestCode } from '@/usecases/sign-in/request-code'
import { visitorRoute } from '../../../_server/sign-in-route'

export const POST = visitorRoute(codeRequestInput, requestCode, ({ purpose, next }) => (purpose === 'step_up' ? paths.stepUp(next ?? undefined) : paths.signInCode(next ?? undefined)))
