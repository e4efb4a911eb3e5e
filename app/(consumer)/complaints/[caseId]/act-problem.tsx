import { formReturn } from '@/app/_server/form-return'
import { Banner } from '@/components/ui/banner'
import { sentenceFor } from '@/messages/refusal-sentences'
import type { ComplaintPageProps, OpenedComplaint } from './open-complaint'

/** Why the one-button form of this page was not taken; nothing on a first visit. */
export async function ActProblem({ opened: { messages: { client } }, searchParams }: { opened: OpenedComplaint; searchParams: ComplaintPageProps['searchParams'] }) {
  const returned = await formReturn(searchParams)
  return returned && <Banner tone="bad" title={client.form.notSent} live>{sentenceFor(client.refusals, returned.refusal)}</Banner>
}
