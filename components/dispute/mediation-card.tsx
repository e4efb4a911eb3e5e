import { PlainForm } from '../forms/plain-form'
import type { ApiFormOptions } from '../forms/use-api-form'
import { ActWordsForm } from '../tracker/act-words-form'
import { Button } from '../ui/button'
import { Card } from '../ui/card'

interface MediationCardProps {
  caseId: string
  /** Where the forms post; the last parts of the path are the doors'. */
  base: string
  /** What was proposed, and awaits this side's word; null when nothing does. */
  proposal: { words: string | null } | null
  mayPropose: boolean
  consent: { formKey: string; version: number; from: string }
  options: ApiFormOptions
  words: { title: string; asked: string; consent: string; lead: string; label: string; hint: string; send: string }
}

/** The shop's word on mediation: to agree to what the other side proposed, or to propose it. */
export function MediationCard({ caseId, base, proposal, mayPropose, consent, options, words }: MediationCardProps) {
  if (!proposal && !mayPropose) return null
  return (
    <Card title={words.title}>
      {proposal ? (
        <>
          <p>{words.asked}</p>
          {proposal.words && <blockquote className="border-l-2 border-line-strong pl-3 whitespace-pre-line text-ink-2">{proposal.words}</blockquote>}
          <PlainForm path={`${base}/mediation-consent`} {...consent} className="grid"><Button type="submit" look="primary">{words.consent}</Button></PlainForm>
        </>
      ) : (
        <details>
          <summary className="target inline-flex cursor-pointer items-center text-blue">{words.send}</summary>
          <p className="mb-2 text-ink-2">{words.lead}</p>
          <ActWordsForm caseId={caseId} path={`${base}/mediation`} options={options} words={words} />
        </details>
      )}
    </Card>
  )
}
