import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import type { DecisionTerms } from '@/domain/case/event-parts'
import { type EarlierProposal, termsDiff } from '@/domain/case/proposal-diff'
import { wordDiff } from '@/domain/case/word-diff'
import { formatYuan } from '@/domain/money/fen'
import type { Messages } from '@/messages/locale'
import type { CaseView, EventView } from '@/usecases/cases/case-view'

interface ComparisonProps { view: CaseView; terms: DecisionTerms; words: string | null; earlier: EarlierProposal<EventView> | null; messages: Messages }

/** What an approver has to weigh: this proposal beside what the consumer asked for, what the merchant answered and what was proposed before. */
export function Comparison({ view, terms, words, earlier, messages }: ComparisonProps) {
  const { proposals: { comparison: said }, common } = messages
  const diff = earlier && termsDiff(earlier.proposed.body, terms)
  const rows: { field: Parameters<typeof isChanged>[1]; what: string; claim: ReactNode; merchant: ReactNode; of: (terms: DecisionTerms) => string; note?: ReactNode }[] = [
    { field: 'outcome', what: said.outcome, ...saidOf('outcome', view, messages), of: ({ outcome }) => messages.workspace.decision.outcomes[outcome].label },
    { field: 'establishedFen', what: said.established, claim: common.none, merchant: common.none, of: ({ establishedFen }) => formatYuan(establishedFen) },
    { field: 'approvedFen', what: said.approved, ...saidOf('approvedFen', view, messages), of: ({ approvedFen }) => formatYuan(approvedFen), note: against(view, terms, said.against) },
    { field: 'evidenceIds', what: said.evidence, ...saidOf('evidenceIds', view, messages), of: ({ evidenceIds }) => said.files(evidenceIds.length), note: diff && filesMoved(diff, said) },
    { field: 'clause', what: said.clause, claim: common.none, merchant: common.none, of: ({ clause }) => messages.events.clauses[clause] },
  ]
  return (
    <section className="grid gap-2">
      <h3 className="text-base">{said.title}</h3>
      <Table caption={said.caption} className="min-w-[36rem] [&_td]:align-top [&_th]:align-top">
        <thead><tr><HeadCell>{said.what}</HeadCell><HeadCell>{said.claim}</HeadCell><HeadCell>{said.merchant}</HeadCell>{earlier && <HeadCell>{said.before[earlier.fate]}</HeadCell>}<HeadCell>{said.now}</HeadCell></tr></thead>
        <tbody>
          {rows.map(({ field, what, claim, merchant, of, note }) => (
            <tr key={field}>
              <RowHead className="whitespace-nowrap">{what}</RowHead>
              <Cell className="text-ink-2">{claim}</Cell>
              <Cell className="text-ink-2">{merchant}</Cell>
              {earlier && <Cell className="text-ink-2">{of(earlier.proposed.body)}</Cell>}
              <Cell className={isChanged(diff, field) ? 'bg-cited' : undefined}>
                <b>{of(terms)}</b>
                {isChanged(diff, field) && <> <Chip tone="warn" icon={null}>{said.changed}</Chip></>}
                {note}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {earlier && <Reasons before={earlier.proposed.words ?? ''} after={words ?? ''} said={said} />}
    </section>
  )
}

type Said = Messages['proposals']['comparison']

const isChanged = (diff: ReturnType<typeof termsDiff> | null, field: 'outcome' | 'clause' | 'establishedFen' | 'approvedFen' | 'evidenceIds'): boolean => diff?.changed.has(field) ?? false

/** What the two sides themselves said to this point. */
function saidOf(field: 'outcome' | 'approvedFen' | 'evidenceIds', { facts }: CaseView, { proposals: { comparison: said }, workspace, events, common }: Messages): { claim: string; merchant: string } {
  const { wish, wishFen, response, servedAt, evidence } = facts
  const filesOf = (side: string) => said.files(evidence.filter(({ by }) => by === side).length)
  switch (field) {
    case 'evidenceIds': return { claim: filesOf('consumer'), merchant: servedAt ? filesOf('merchant') : common.none }
    case 'approvedFen': return { claim: formatYuan(wishFen), merchant: response?.answer === 'agree' ? formatYuan(response.amountFen) : common.none }
    case 'outcome': {
      const answers = { agree: said.agrees, silent: said.silent, contest: response?.answer === 'contest' ? said.contests(events.contestGrounds[response.ground]) : '' }
      return { claim: workspace.claim.wishes[wish], merchant: response ? answers[response.answer] : servedAt ? common.none : said.notAsked }
    }
  }
}

/** By how much the award departs from what was asked for and from what the merchant agreed to. */
function against({ facts: { wishFen, response } }: CaseView, { approvedFen }: DecisionTerms, said: Said['against']): ReactNode {
  const apart = (from: number, { less, more }: Said['against']['claim']) => (approvedFen === from ? [] : [approvedFen < from ? less(formatYuan(from - approvedFen)) : more(formatYuan(approvedFen - from))])
  const notes = [...apart(wishFen, said.claim), ...(response?.answer === 'agree' ? apart(response.amountFen, said.merchant) : [])]
  return notes.map((note) => <small key={note} className="block text-xs font-normal text-amber">{note}</small>)
}

function filesMoved({ added, removed }: ReturnType<typeof termsDiff>, said: Said): ReactNode {
  const moved = [...(added.length > 0 ? [said.filesAdded(added.length)] : []), ...(removed.length > 0 ? [said.filesRemoved(removed.length)] : [])]
  return moved.length > 0 && <small className="block text-xs text-amber">{moved.join(' · ')}</small>
}

function Reasons({ before, after, said }: { before: string; after: string; said: Said }) {
  if (before === after) return <p className="text-sm text-ink-3">{said.reasonsSame}</p>
  return (
    <section className="grid gap-1">
      <h4 className="text-sm text-ink-3">{said.reasons}</h4>
      <p className="border-l-2 border-line-strong pl-3 whitespace-pre-line">
        {wordDiff(before, after).map(({ kind, text }, index) => {
          if (kind === 'same') return <span key={index}>{text}</span>
          return kind === 'removed'
            ? <del key={index} className="bg-seal-wash text-seal"><span className="sr-only">[{said.removed}]</span>{text}</del>
            : <ins key={index} className="bg-jade-wash text-jade-ink"><span className="sr-only">[{said.added}]</span>{text}</ins>
        })}
      </p>
    </section>
  )
}
