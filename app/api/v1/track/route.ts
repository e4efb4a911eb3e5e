import { paths } from '@/components/paths'
import { trackInput } from '@/domain/sign-in/inputs'
import { requestTrackingCode } from '@/usecases/sign-in/request-tracking-code'
import { visitorRoute } from '../../../_server/sign-in-route'

export const POST = visitorRoute(trackInput, requestTrackingCode, () => paths.trackCode())
