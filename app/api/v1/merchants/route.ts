import { pageContext } from '@/app/_server/context'
import { problem } from '@/app/_server/problem'
import { orUnavailable } from '@/app/_server/unavailable'
import { visitor } from '@/app/_server/visitor'
import { findMerchants } from '@/usecases/drafts/find-merchants'

/** Shops by name, for the picker: `?q=`. Names of shops are public. */
export const GET = orUnavailable(async (request: Request): Promise<Response> => {
  const found = await findMerchants(await pageContext(), new URL(request.url).searchParams.get('q') ?? '', await visitor())
  return found.ok ? Response.json({ value: found.value }, { headers: { 'cache-control': 'no-store' } }) : problem(found.refusal)
})
