import { formReturn } from '@/app/_server/form-return'
import { Banner } from '@/components/ui/banner'
import { sentenceFor } from '@/messages/refusal-sentences'
import type { ComplaintPageProps, OpenedComplaint } from './open-complaint'

/** Without script: why the file just sent was not taken. */
export async function UploadProblem({ opened: { messages: { common, client, evidence } }, searchParams }: { opened: OpenedComplaint; searchParams: ComplaintPageProps['searchParams'] }) {
  const refusal = (await formReturn(searchParams))?.refusal
  if (!refusal) return null
  return (
    <Banner tone="bad" title={evidence.upload.failed(evidence.upload.file)} live>
      {refusal.code === 'file_refused' ? common.fileRefusals[refusal.reason] : sentenceFor(client.refusals, refusal)}
    </Banner>
  )
}
