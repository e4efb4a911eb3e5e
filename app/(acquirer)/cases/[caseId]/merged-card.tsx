import { paths } from '@/components/paths'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import type { CaseSetting } from './case-setting'

/** Where a merged case goes on, and which ones go on under this one. Nothing where there is neither. */
export function MergedCard({ setting: { view: { facts: { mergedInto, absorbed } }, messages: { intake: { merged: words } } } }: { setting: CaseSetting }) {
  return (
    <>
      {mergedInto && (
        <Card title={<Link href={paths.case(mergedInto.reference)}>{words.into(mergedInto.reference)}</Link>} tone="amber"><p className="text-ink-2">{words.intoBody}</p></Card>
      )}
      {absorbed.length > 0 && (
        <Card title={words.absorbed}>
          <ul className="grid gap-1">{absorbed.map(({ id, reference }) => <li key={id}><Link href={paths.case(reference)} look="plain" className="font-mono text-sm">{reference}</Link></li>)}</ul>
        </Card>
      )}
    </>
  )
}
