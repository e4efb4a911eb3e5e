import { paths } from '@/components/paths'
import { sessionEndInput } from '@/domain/sign-in/inputs'
import { endSession } from '@/usecases/sign-in/end-session'
import { route } from '../../../../../_server/route'

export const POST = route(sessionEndInput, endSession, { unkeyed: true, then: () => paths.sessions() })
