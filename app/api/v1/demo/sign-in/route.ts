import { demoSignInInput } from '@/domain/sign-in/inputs'
import { refuse } from '@/domain/result'
import { env } from '@/env'
import { signInAsDemo } from '@/usecases/sign-in/sign-in-as-demo'
import { signInRoute } from '../../../../_server/sign-in-route'

/** Only where the process was started as a demonstration, and (the use case asks) the installation was made as one. */
export const POST = signInRoute(demoSignInInput, async (ctx, input, visitor) =>
  (env().MZ_MODE === 'demo' ? signInAsDemo(ctx, input, visitor) : refuse({ code: 'demo_only' })))
