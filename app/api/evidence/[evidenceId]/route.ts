import * as z from 'zod/mini'
import { pageContext } from '@/app/_server/context'
import { evidenceGateways } from '@/app/_server/evidence-gateways'
import { problem } from '@/app/_server/problem'
import { orUnavailable } from '@/app/_server/unavailable'
import { attachmentHeader } from '@/domain/evidence/file-name'
import { openEvidence } from '@/usecases/evidence/open-evidence'

/** The bytes of one file, for who may see it. Pictures we made ourselves are shown in place, all else is saved. */
export const GET = orUnavailable(async (_request: Request, { params }: { params: Promise<{ evidenceId: string }> }): Promise<Response> => {
  const { evidenceId } = await params
  if (!z.safeParse(z.uuid(), evidenceId).success) return problem({ code: 'not_found' })
  const opened = await openEvidence(await pageContext(), evidenceId, evidenceGateways())
  if (!opened.ok) return problem(opened.refusal)
  const { bytes, name, mediaType, isPicture } = opened.value
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.length),
      'content-disposition': isPicture ? attachmentHeader(name).replace('attachment', 'inline') : attachmentHeader(name),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
})
