import 'server-only'
import type { Refusal } from '@/domain/refusal'
import type { Ctx } from '@/usecases/context'
import { keepReturn } from '@/usecases/forms/keep-return'
import { type FormReturn, readReturn } from '@/usecases/forms/read-return'
import { pageContext } from './context'
import { seeOther } from './route-answers'

/** Back to the form: what was typed and why it was refused wait in a row that only this session can read. */
export async function keepFormReturn(ctx: Ctx, from: string, typed: Record<string, unknown>, refusal: Refusal): Promise<Response> {
  const id = await keepReturn(ctx, { typed, refusal })
  const back = new URL(from, 'http://site.invalid')
  back.searchParams.set('form', id)
  return seeOther(`${back.pathname}${back.search}#form`)
}

/** What a page's form was returned with; null on a first visit, after fifteen minutes, or for another's id. */
export async function formReturn(searchParams: Promise<{ form?: string | string[] }>): Promise<FormReturn | null> {
  const { form } = await searchParams
  if (typeof form !== 'string') return null
  return readReturn(await pageContext(), form)
}
