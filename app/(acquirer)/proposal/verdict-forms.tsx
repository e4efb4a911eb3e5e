import { ActForm } from '@/components/case/act-form'
import { FormTextArea } from '@/components/forms/form-fields'
import { PlainForm } from '@/components/forms/plain-form'
import { Banner } from '@/components/ui/banner'
import { BlockedButton, Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/definition'
import { WORDS_MAX } from '@/domain/case/inputs'
import { sentenceFor } from '@/messages/refusal-sentences'
import { type CaseSetting, doorOf } from '../cases/[caseId]/case-setting'
import { objectionTo } from '../cases/[caseId]/objections'

/** Approve or send back. The proposer reads why they cannot; who never may reads who does. `from`: the page the forms stand on. */
export function VerdictForms({ setting, from }: { setting: CaseSetting; from: string }) {
  const { view, ctx, locale, act, returned, messages, latest } = setting
  const { workspace: { proposal, acts, next }, client } = messages
  const { facts } = view
  if (view.acts['decision.approve'] === undefined) return <p className="text-ink-2">{facts.proposal?.by === ctx.actor.id ? proposal.same : proposal.onlyApprover}</p>
  const objection = objectionTo('decision.approve', setting)
  if (objection) return <BlockedButton reason={objection} reasonId="why-approve" big>{acts.approve.button}</BlockedButton>

  const isReturning = act === 'return'
  return (
    <div className="grid gap-3">
      {returned && !isReturning && (
        <Banner live tone="bad" title={next.refused}>
          {sentenceFor(client.refusals, returned.refusal)}
          {returned.refusal.code === 'stale' && <span className="block">{latest}</span>}
        </Banner>
      )}
      <p className="text-sm text-ink-2">{proposal.happens}</p>
      <PlainForm path={doorOf(setting, 'approvals')} formKey={ctx.newId()} version={facts.version} from={from} className="grid">
        <Button type="submit" look="primary" big>{acts.approve.button}</Button>
      </PlainForm>
      <Disclosure summary={acts.return.button} open={isReturning}>
        <ActForm
          door="returns" path={doorOf(setting, 'returns')} given={{ caseId: facts.id, words: '' }} submit={{ text: acts.return.submit, look: 'danger' }} latest={latest}
          options={{ locale, formKey: ctx.newId(), version: facts.version, from: `${from}${from.includes('?') ? '&' : '?'}act=return`, returned: isReturning ? returned : null, id: isReturning ? 'form' : 'return' }}
        >
          <p className="text-sm">{acts.return.lead}</p>
          <FormTextArea name="words" label={acts.return.words} limit={WORDS_MAX} rows={4} />
        </ActForm>
      </Disclosure>
    </div>
  )
}
