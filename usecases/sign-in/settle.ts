import { type Answer, ok } from '../../domain/result'
import { type Ctx, transact } from '../context'

/**
 * Like `transact`, but a refusal is kept too: a wrong code has used up a try.
 * Answers here may hold a session's secret, so none is stored to be given again.
 */
export async function settle<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<Answer<T>>): Promise<Answer<T>> {
  const settled = await transact({ ...ctx, intent: null }, async (inside) => ok(await work(inside)))
  return settled.ok ? settled.value : settled
}
