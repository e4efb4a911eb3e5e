import 'server-only'
import type * as z from 'zod/mini'
import type { Answer } from '@/domain/result'
import { LANDING } from '@/components/landing'
import { paths } from '@/components/paths'
import type { Ctx } from '@/usecases/context'
import type { SignedIn } from '@/usecases/sign-in/begin-session'
import type { Visitor } from '@/usecases/sign-in/visitor'
import { sessionCookie } from './auth'
import { route } from './route'
import { knownBrowserCookie, visitor } from './visitor'

/** A door whose use case needs to know the browser. Its ticket is spent once, so it takes no key. */
export function visitorRoute<S extends z.core.$ZodType, T>(
  schema: S, useCase: (ctx: Ctx, input: z.infer<S>, visitor: Visitor) => Promise<Answer<T>>, then: (value: T) => string,
) {
  return route(schema, async (ctx, input) => useCase(ctx, input, await visitor()), { guests: true, unkeyed: true, then, shows: () => null })
}

/** A door that signs in: the fresh session goes into the cookie, and the browser on to where it wanted or where the role works. */
export function signInRoute<S extends z.core.$ZodType>(schema: S, useCase: (ctx: Ctx, input: z.infer<S>, visitor: Visitor) => Promise<Answer<SignedIn>>) {
  return route(schema, async (ctx, input) => useCase(ctx, input, await visitor()), {
    guests: true,
    unkeyed: true,
    then: ({ onlyCaseId, next, role }) => (onlyCaseId ? paths.complaint(onlyCaseId) : next ?? LANDING[role]),
    shows: ({ role }) => ({ role }),
    dress: async (response, { secret, knownBrowser }) => {
      response.headers.append('set-cookie', await sessionCookie(secret))
      if (knownBrowser) response.headers.append('set-cookie', knownBrowserCookie(knownBrowser))
      return response
    },
  })
}
