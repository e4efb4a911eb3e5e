import { type ActDoor, ActForm } from '@/components/case/act-form'
import { FormTextArea } from '@/components/forms/form-fields'
import { PlainForm } from '@/components/forms/plain-form'
import { BlockedButton, Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/definition'
import type { Action } from '@/domain/case/actions'
import { WORDS_MAX } from '@/domain/case/inputs'
import { type CaseSetting, doorOf } from '../cases/[caseId]/case-setting'
import { objectionTo } from '../cases/[caseId]/objections'
import { Refused } from './refused'

/** How a proposal is answered: the press that approves, the form that sends it back, and what each does. */
export interface Verdict {
  by: string
  approve: { action: Action; door: string; act: string; text: string }
  back: { action: Action; door: ActDoor; act: string; words: { button: string; submit: string; lead: string; words: string } }
  happens: string
  /** To the proposer, who cannot answer it themselves. */
  same: string
}

/** Where these forms stand: the page with one of them open. `isAlone`: nothing else there tells of a refused press or sends back. */
export interface Place { here: (act: string) => string; isAlone: boolean }

/** Approve or send back. The proposer reads why they cannot; who never may reads who does. */
export function VerdictForms({ setting, verdict, place: { here, isAlone } }: { setting: CaseSetting; verdict: Verdict; place: Place }) {
  const { view, ctx, act, messages: { workspace: { proposal } } } = setting
  const { approve, by, happens, same } = verdict
  if (view.acts[approve.action] === undefined) return <p className="text-ink-2">{by === ctx.actor.id ? same : proposal.onlyApprover}</p>
  const objection = objectionTo(approve.action, setting)
  return (
    <div className="grid gap-3">
      {isAlone && act === approve.act && <Refused setting={setting} from={here(approve.act)} />}
      {objection
        ? <BlockedButton reason={objection} reasonId={`why-verdict-${approve.act}`} big>{approve.text}</BlockedButton>
        : (
          <>
            <p className="text-sm text-ink-2">{happens}</p>
            <PlainForm path={doorOf(setting, approve.door)} formKey={ctx.newId()} version={view.facts.version} from={here(approve.act)} className="grid">
              <Button type="submit" look="primary" big>{approve.text}</Button>
            </PlainForm>
          </>
        )}
      {isAlone && <SendBack setting={setting} back={verdict.back} from={here(verdict.back.act)} />}
    </div>
  )
}

function SendBack({ setting, back, from }: { setting: CaseSetting; back: Verdict['back']; from: string }) {
  const { view: { facts, acts }, ctx, locale, act, returned, latest } = setting
  if (acts[back.action] === undefined || objectionTo(back.action, setting)) return null
  const isOpen = act === back.act
  return (
    <Disclosure summary={back.words.button} open={isOpen}>
      <ActForm
        door={back.door} path={doorOf(setting, back.door)} given={{ caseId: facts.id, words: '' }} submit={{ text: back.words.submit, look: 'danger' }} latest={latest}
        options={{ locale, formKey: ctx.newId(), version: facts.version, from, returned: isOpen ? returned : null, id: isOpen ? 'form' : back.act }}
      >
        <p className="text-sm">{back.words.lead}</p>
        <FormTextArea name="words" label={back.words.words} limit={WORDS_MAX} rows={4} />
      </ActForm>
    </Disclosure>
  )
}
