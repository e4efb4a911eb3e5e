import { formatYuan } from '@/domain/money/fen'
import type { Diagnosis } from '@/domain/diagnosis/diagnosis'
import { Disclosure } from '@/components/ui/definition'
import type { CaseSetting } from './case-setting'

/** Why: the rule, what was put aside, what is missing; and below, all of it. */
export function Reasoning({ diagnosis, foundAt, setting: { messages, locale } }: { diagnosis: Diagnosis; foundAt: string; setting: CaseSetting }) {
  const { workspace: { reasoning }, diagnosis: words } = messages
  const list = (items: readonly string[]) => items.join(locale === 'en' ? '; ' : '；')
  const { cause, rule, ruledOut, missing, overlays, amounts, rows } = diagnosis
  const doubts = diagnosis.grounds.doubts.map((doubt) => words.doubts[doubt])
  return (
    <div className="grid gap-1.5 text-sm text-ink-2">
      <p>{reasoning.told(words.sentence(diagnosis))}</p>
      <dl className="grid gap-0.5 text-ink-3 [&_dt]:inline [&_dt]:font-semibold [&_dd]:inline">
        <Line term={`${reasoning.rule(rule)} · ${words.causes[cause]}`}>{reasoning.matched(rows.length)}</Line>
        {ruledOut.length > 0 && <Line term={reasoning.ruledOut}>{list(ruledOut.map((one) => reasoning.ruledOutOne(words.causes[one.cause], words.because(one.because))))}</Line>}
        {missing.length > 0 && <Line term={reasoning.missing}>{list(missing.map(words.missing))}</Line>}
      </dl>
      <Disclosure summary={reasoning.all}>
        <ul className="grid list-disc gap-0.5 pl-5">
          <li>{reasoning.at(foundAt)}</li>
          <li>{reasoning.amounts(formatYuan(amounts.chargedFen), formatYuan(amounts.refundedFen), formatYuan(amounts.outstandingFen))}</li>
          {rows.map(({ rowId, proves }) => <li key={rowId}>{words.proves(proves)}</li>)}
          {overlays.length > 0 && <li>{reasoning.overlays}: {list(overlays.map((overlay) => words.overlays[overlay]))}</li>}
          {doubts.length > 0 && <li>{reasoning.doubts}: {list(doubts)}</li>}
          {cause === 'suspected_fraud' && <li>{reasoning.fraud}</li>}
        </ul>
      </Disclosure>
    </div>
  )
}

function Line({ term, children }: { term: string; children: string }) {
  return <div><dt>{term}</dt> <dd>· {children}</dd></div>
}
