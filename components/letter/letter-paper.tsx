import { Seal } from '../seal/seal'
import { Link } from '../ui/link'
import { Cell, HeadCell, RowHead, Table } from '../ui/table'
import type { Block, LetterDocument } from '@/domain/letter/document'

/** A letter as it lies on the desk; printed, the sheet alone. Its words are those of the PDF. */
export function LetterPaper({ letter: { lang, title, issuer, sections, proof } }: { letter: LetterDocument }) {
  return (
    <article lang={lang} className="mx-auto grid w-full max-w-[46rem] gap-5 rounded-card border border-line bg-surface px-5 py-7 shadow-card md:px-12 md:py-10 print:max-w-none print:border-0 print:p-0 print:shadow-none">
      <header className="grid gap-1 border-b border-line-strong pb-4 text-center">
        <p className="text-ink-3">{issuer}</p>
        <h1 className="text-3xl">{title}</h1>
      </header>
      {sections.map(({ part, heading, blocks }) => (
        <section key={part} aria-label={heading ?? undefined} className="grid break-inside-avoid-page gap-2">
          {heading !== null && <h2 className="text-lg">{heading}</h2>}
          {blocks.map((block, index) => <LetterBlock key={index} block={block} />)}
        </section>
      ))}
      {proof.hash !== '' && (
        <footer className="grid gap-0.5 border-t border-line pt-3 text-xs text-ink-3">
          <p>{proof.label}</p>
          <p className="font-mono break-all select-all">{proof.hash}</p>
          <p>{proof.note}</p>
        </footer>
      )}
    </article>
  )
}

function LetterBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph': return <p>{block.text}</p>
    case 'facts': return (
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[7.5rem_minmax(0,1fr)]">
        {block.items.map(({ term, value }) => (
          <div key={term} className="contents">
            <dt className="text-ink-3">{term}</dt>
            <dd className="whitespace-pre-line tabular-nums max-sm:mb-1.5">{value}</dd>
          </div>
        ))}
      </dl>
    )
    case 'list': {
      const items = block.items.map(({ text, citation }) => (
        <li key={text + (citation?.label ?? '')} className="pl-1">
          {text}
          {citation && <small className="block text-xs break-all text-ink-3">{citation.href === null ? citation.label : <Link href={citation.href}>{citation.label}</Link>}</small>}
        </li>
      ))
      return block.isNumbered ? <ol className="grid list-decimal gap-1 pl-6">{items}</ol> : <ul className="grid list-disc gap-1 pl-6">{items}</ul>
    }
    case 'table': return (
      <Table caption={block.caption}>
        <thead><tr>{block.head.map(({ text, isNumeric }) => <HeadCell key={text} numeric={isNumeric}>{text}</HeadCell>)}</tr></thead>
        <tbody>
          {block.rows.map((cells) => (
            <tr key={cells[0]}>
              {cells.map((text, index) => (index === 0 ? <RowHead key={index}>{text}</RowHead> : <Cell key={index} numeric={block.head[index]?.isNumeric} className="font-semibold">{text}</Cell>))}
            </tr>
          ))}
        </tbody>
      </Table>
    )
    case 'signature': return (
      <div className="grid justify-items-end gap-1.5 pt-4">
        <p className="font-semibold">{block.issuer}</p>
        <p className="tabular-nums">{block.date}</p>
        <Seal state={block.isSealWhole ? 'verified' : 'broken'} lines={block.seal} />
      </div>
    )
    case 'signing': return (
      <ul className="grid gap-6 pt-3">
        {block.lines.map((line) => <li key={line} className="border-b border-line-strong pb-1">{line}</li>)}
      </ul>
    )
  }
}
