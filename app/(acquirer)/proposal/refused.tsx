import { paths } from '@/components/paths'
import { Banner } from '@/components/ui/banner'
import { Link } from '@/components/ui/link'
import { sentenceFor } from '@/messages/refusal-sentences'
import type { CaseSetting } from '../cases/[caseId]/case-setting'
import { fileLabel } from '../cases/[caseId]/evidence-words'

/** Why the last press was not carried out, what somebody else did meanwhile, and the way on where there is one. `from`: the page to come back to. */
export function Refused({ setting, from }: { setting: CaseSetting; from: string }) {
  const { view, returned, latest, messages: { workspace, client } } = setting
  if (!returned) return null
  const { refusal } = returned
  return (
    <Banner live tone="bad" title={workspace.next.refused}>
      {sentenceFor(client.refusals, refusal)}
      {(refusal.code === 'stale' || refusal.code === 'wrong_state') && <span className="block">{latest}</span>}
      {refusal.code === 'undisclosed' && (
        <ul className="list-disc pl-5">{view.evidence.filter(({ id }) => refusal.evidenceIds.includes(id)).map((file) => <li key={file.id}>{fileLabel(file, setting)} {file.name}</li>)}</ul>
      )}
      {refusal.code === 'step_up' && <span className="block"><Link href={paths.stepUp(from)}>{workspace.next.confirmIdentity}</Link></span>}
    </Banner>
  )
}
