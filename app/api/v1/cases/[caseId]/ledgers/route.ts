import * as z from 'zod/mini'
import { changeContext } from '@/app/_server/context'
import { keepFormReturn } from '@/app/_server/form-return'
import { ledgerReader } from '@/app/_server/ledger-reader'
import { answerProblem, problem } from '@/app/_server/problem'
import { seeOther } from '@/app/_server/route-answers'
import { orUnavailable } from '@/app/_server/unavailable'
import { readUpload } from '@/app/_server/upload'
import { paths } from '@/components/paths'
import type { Refusal } from '@/domain/refusal'
import { importLedger } from '@/usecases/ledgers/import-ledger'

/**
 * One ledger file into a case, read as it arrives: `_key`, `_from`, a `password` if it is a locked archive, then `file`.
 * A page without script is answered 303; `Accept: application/json` gets JSON.
 */
export const POST = orUnavailable(async (request: Request, { params }: { params: Promise<{ caseId: string }> }): Promise<Response> => {
  const { caseId } = await params
  const upload = await readUpload(request)
  if (!upload) return answerProblem(400, { code: 'malformed' })
  const { fields, meta, file, drain } = upload
  const password = typeof fields.password === 'string' ? fields.password.trim() : undefined
  const from = request.headers.get('accept')?.includes('application/json') ? null : meta.from
  const key = request.headers.get('idempotency-key') ?? meta.key
  const intent = key && /^[\w-]{8,100}$/.test(key) ? { key, requestHash: caseId, version: null } : null
  const { ctx } = await changeContext(intent, { guests: false })
  const refused = async (refusal: Refusal): Promise<Response> => {
    if (from && ctx) {
      await drain()
      return keepFormReturn(ctx, from, {}, refusal)
    }
    // The rest is not read: a program that sends too much is told so and cut off.
    file?.content.destroy()
    return refusal.code === 'ledger_refused' && refusal.reason === 'too_large' ? answerProblem(413, { ...refusal }) : problem(refusal)
  }

  if (!ctx) return from ? seeOther(paths.signIn(from)) : problem({ code: 'unauthenticated' })
  if (!intent) return refused({ code: 'invalid', fields: { _key: ['key_missing'] } })
  if (!z.safeParse(z.uuid(), caseId).success) return refused({ code: 'not_found' })
  if (!file) return refused({ code: 'ledger_refused', reason: 'empty' })

  const answer = await importLedger(ctx, { caseId, content: file.content, password }, ledgerReader())
  if (!answer.ok) return refused(answer.refusal)
  const { reference, importId, isRepeated } = answer.value
  const next = paths.case(reference, { imported: importId, again: isRepeated ? 'true' : undefined })
  return from ? seeOther(next) : Response.json({ value: answer.value, next }, { headers: { 'cache-control': 'no-store' } })
})
