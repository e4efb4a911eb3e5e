import * as z from 'zod/mini'
import { changeContext } from '@/app/_server/context'
import { evidenceGateways } from '@/app/_server/evidence-gateways'
import { keepFormReturn } from '@/app/_server/form-return'
import { keys } from '@/app/_server/keys'
import { answerProblem, problem } from '@/app/_server/problem'
import { requestHash } from '@/app/_server/request-hash'
import { seeOther } from '@/app/_server/route-answers'
import { orUnavailable } from '@/app/_server/unavailable'
import { readUpload } from '@/app/_server/upload'
import { visitor } from '@/app/_server/visitor'
import { paths } from '@/components/paths'
import { evidenceAddInput } from '@/domain/evidence/inputs'
import type { Refusal } from '@/domain/refusal'
import { addEvidence, type EvidenceReceipt } from '@/usecases/evidence/add-evidence'

/**
 * One file into a case or a draft, its bytes streaming through: `caseId`, `slot`, `_key`, `_from`, then `file`.
 * A page without script is answered 303; `Accept: application/json` gets JSON.
 */
export const POST = orUnavailable(async (request: Request): Promise<Response> => {
  const upload = await readUpload(request)
  if (!upload) return answerProblem(400, { code: 'malformed' })
  const { fields, meta, file, drain, isBroken } = upload
  const from = request.headers.get('accept')?.includes('application/json') ? null : meta.from
  const intent = meta.key && /^[\w-]{8,100}$/.test(meta.key) ? { key: meta.key, requestHash: requestHash(keys(), JSON.stringify(fields)), version: null } : null
  const { ctx } = await changeContext(intent, { guests: false })
  const refused = async (refusal: Refusal): Promise<Response> => {
    if (from && ctx) {
      await drain()
      return keepFormReturn(ctx, from, fields, refusal)
    }
    // The rest is not read: a program that sends too much is told so and cut off.
    file?.content.destroy()
    return statusOf(refusal)
  }

  if (!ctx) return from ? seeOther(paths.signIn(from)) : problem({ code: 'unauthenticated' })
  if (!intent) return refused({ code: 'invalid', fields: { _key: ['key_missing'] } })
  const input = z.safeParse(evidenceAddInput, fields)
  if (!input.success) return refused({ code: 'invalid', fields: { slot: ['choose_one'] } })
  if (!file) return refused({ code: 'file_refused', reason: 'empty' })

  const added = await addEvidence(ctx, { ...input.data, fileName: file.name, content: file.content }, evidenceGateways(), await visitor()).catch((error: unknown) => {
    if (isBroken()) return null
    throw error
  })
  if (!added) return answerProblem(400, { code: 'malformed' })
  if (!added.ok) return refused(added.refusal)
  const next = meta.from ?? pageOf(added.value)
  return from ? seeOther(next) : Response.json({ value: added.value, next }, { headers: { 'cache-control': 'no-store' } })
})

const pageOf = ({ caseId, isDraft }: EvidenceReceipt): string => (isDraft ? paths.draft(caseId, 'evidence') : paths.complaint(caseId))

function statusOf(refusal: Refusal): Response {
  return refusal.code === 'file_refused' && refusal.reason === 'too_large' ? answerProblem(413, { ...refusal }) : problem(refusal)
}
