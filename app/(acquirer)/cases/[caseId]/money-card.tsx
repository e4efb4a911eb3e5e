import { diagnosisChip } from '../../queues/queue-rows'
import { PlainForm } from '@/components/forms/plain-form'
import { formatMoment } from '@/components/format/dates'
import { describeLedger } from '@/components/ledger/describe-ledger'
import { LedgerTable } from '@/components/ledger/ledger-table'
import { describeMoneyMap } from '@/components/money-map/describe-money-map'
import { MoneyMap } from '@/components/money-map/money-map'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { moneyMap } from '@/domain/case/money-map'
import { type CaseSetting, doorOf, hereWith } from './case-setting'
import { Reasoning } from './reasoning'

/** Where the money is: the map, the rows of three ledgers, and why. First on the page, because it is first in the case. */
export function MoneyCard({ setting }: { setting: CaseSetting }) {
  const { view, messages, locale, now, ctx } = setting
  const { moneyMap: mapWords, ledgers, workspace, diagnosis: words } = messages
  const { facts, diagnosis, ledger, acts } = view
  const rows = ledger.map(({ row }) => row)
  const chip = diagnosisChip(facts.diagnosis, messages)
  return (
    <Card title={mapWords.title} className="gap-4" aside={<Chip tone={chip.tone} icon={null}>{facts.diagnosis && facts.diagnosis.cause !== 'insufficient_evidence' ? workspace.reasoning.sure(words.causes[diagnosis?.result.cause ?? 'none'], facts.diagnosis.confidencePercent) : chip.label}</Chip>}>
      <MoneyMap
        size="workspace" sentence={diagnosis ? words.sentence(diagnosis.result) : workspace.reasoning.none}
        stations={describeMoneyMap(moneyMap(facts, diagnosis?.result ?? null, rows, view.party), mapWords)}
      />
      {ledger.length > 0
        ? <LedgerTable groups={describeLedger(ledger, diagnosis?.result ?? null, { locale, now, messages })} words={ledgers.rowTable} />
        : <p className="rounded-control bg-sunken px-3 py-2.5 text-ink-2">{ledgers.noRows}</p>}
      {diagnosis && <Reasoning diagnosis={diagnosis.result} foundAt={formatMoment(diagnosis.at, { locale, now })} setting={setting} />}
      {acts['ledger.attach'] === null && (
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={hereWith(setting, 'ledger')}>{ledgers.upload.open}</ButtonLink>
          <ButtonLink href={hereWith(setting, 'row')}>{ledgers.key.open}</ButtonLink>
          <PlainForm path={doorOf(setting, 'diagnosis')} formKey={ctx.newId()} from={hereWith(setting, 'diagnosis')}><Button type="submit" look="quiet">{ledgers.rerun}</Button></PlainForm>
        </div>
      )}
    </Card>
  )
}
