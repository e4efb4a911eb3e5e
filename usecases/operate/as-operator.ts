import { type Answer, refuse } from '@/domain/result'
import { type Ctx, transact } from '../context'

/** The step that all of the operator's use cases share: one transaction, and for everybody else nothing is there. */
export async function asOperator<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<Answer<T>>): Promise<Answer<T>> {
  return transact(ctx, async (inside) => (inside.actor.role === 'operator' ? work(inside) : refuse({ code: 'not_found' })))
}
