import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import type { DecisionTerms } from '@/domain/case/event-parts'
import type { EvidenceSlot } from '@/domain/evidence/slots'
import { formatYuan } from '@/domain/money/fen'
import type { Messages } from '@/messages/locale'
import type { CaseView } from '@/usecases/cases/case-view'

interface TermsProps { view: CaseView; terms: DecisionTerms; words: string | null; /** The letter of it. */ letter: ReactNode; messages: Messages }

/** What is proposed or decided: outcome, clause, the three amounts against each other, the evidence, the words, the letter. */
export function Terms({ view, terms, words, letter, messages }: TermsProps) {
  const { workspace: { proposal, decision }, events, evidence: { slots } } = messages
  const files = view.evidence.filter(({ id }) => terms.evidenceIds.includes(id))
  return (
    <div className="grid gap-3">
      <p><b className="text-xl">{decision.outcomes[terms.outcome].label}</b> <span className="text-ink-2">{events.clauses[terms.clause]}</span></p>
      <Amounts terms={terms} messages={messages} />
      <section className="grid gap-1">
        <h3 className="text-sm text-ink-3">{files.length > 0 ? proposal.facts(files.length) : proposal.noFacts}</h3>
        {files.length > 0 && <ul className="grid gap-0.5">{files.map((file) => <li key={file.id}><Link href={`/api/evidence/${file.id}`}>{slots[file.slot as EvidenceSlot]} {file.name}</Link></li>)}</ul>}
      </section>
      {words && (
        <section className="grid gap-1">
          <h3 className="text-sm text-ink-3">{proposal.words}</h3>
          <blockquote className="border-l-2 border-line-strong pl-3 whitespace-pre-line">{words}</blockquote>
        </section>
      )}
      {letter}
    </div>
  )
}

/** Claimed, established, approved: each with what it differs from the one before. */
function Amounts({ terms: { claimedFen, establishedFen, approvedFen }, messages: { workspace: { proposal, decision }, common } }: { terms: DecisionTerms; messages: Messages }) {
  const rows = [
    { what: decision.claimed, fen: claimedFen, against: null },
    { what: decision.established, fen: establishedFen, against: claimedFen },
    { what: decision.approved, fen: approvedFen, against: establishedFen },
  ]
  return (
    <Table caption={proposal.table.caption}>
      <thead><tr><HeadCell>{proposal.table.what}</HeadCell><HeadCell numeric>{proposal.table.amount}</HeadCell><HeadCell numeric>{proposal.table.differs}</HeadCell></tr></thead>
      <tbody>
        {rows.map(({ what, fen, against }) => (
          <tr key={what}>
            <RowHead>{what}</RowHead>
            <Cell numeric className="font-semibold">{formatYuan(fen)}</Cell>
            <Cell numeric className={against !== null && fen !== against ? 'bg-cited font-semibold text-amber' : 'text-ink-3'}>{against === null ? common.none : formatYuan(fen - against)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
