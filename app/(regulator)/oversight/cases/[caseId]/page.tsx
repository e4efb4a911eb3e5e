import { notFound } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { currentLocale } from '@/app/_server/locale'
import { CaseColumns, CaseHeader } from '@/components/case/case-header'
import { EvidenceGrid } from '@/components/case/evidence-grid'
import { PartiesCard } from '@/components/case/parties-card'
import { ClockList } from '@/components/clock/clock-list'
import { formatMoment } from '@/components/format/dates'
import { describeLedger } from '@/components/ledger/describe-ledger'
import { LedgerTable } from '@/components/ledger/ledger-table'
import { describeMoneyMap } from '@/components/money-map/describe-money-map'
import { LetterList } from '@/components/letter/letter-list'
import { MoneyMap } from '@/components/money-map/money-map'
import { paths } from '@/components/paths'
import { SealLine } from '@/components/seal/seal'
import { PartyTimeline } from '@/components/timeline/party-timeline'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { moneyMap } from '@/domain/case/money-map'
import { type Locale, type Messages, messagesFor } from '@/messages/locale'
import type { CaseView } from '@/usecases/cases/case-view'
import { viewCase } from '@/usecases/cases/view-case'
import { OversightPage } from '../../oversight-page'

/** A case as its supervisor reads it: everything, changing nothing. That it was read is recorded. */
export default async function SupervisedCasePage({ params }: { params: Promise<{ caseId: string }> }) {
  const [{ caseId }, ctx, locale] = await Promise.all([params, pageContext(), currentLocale()])
  const view = await viewCase(ctx, caseId)
  if (!view.ok || view.value.party !== 'regulator') return ctx.actor.role === 'guest' ? <OversightPage current="cases">{null}</OversightPage> : notFound()
  const { facts, merchant, acquirer, contact, handlerName, clocks, events, evidence, chain, readings } = view.value
  const messages = messagesFor(locale)
  const { oversight, common, filing } = messages
  const setting = { locale, now: ctx.now }
  const nameOf = (one: { name: string; nameEn: string }) => (locale === 'en' ? one.nameEn : one.name)
  const whole = chain?.whole ?? false
  return (
    <OversightPage current="cases">
      <CaseHeader reference={facts.reference} title={[nameOf(merchant), filing.situation.types[facts.complaintType].label].join(' · ')} amountFen={facts.amountFen}
        chips={<><Chip tone="info">{common.states[facts.state]}</Chip><Chip>{nameOf(acquirer)}</Chip></>} aside={<span className="text-sm text-ink-3">{oversight.recorded}</span>} />
      <CaseColumns
        money={<MoneyCard view={view.value} setting={{ ...setting, messages }} />}
        side={(
          <>
            <ClockList title={messages.clocks.title} clocks={clocks} setting={{ ...setting, words: messages.clocks, common }} />
            <PartiesCard title={oversight.parties} parties={[
              ...(contact ? [{ key: 'consumer', label: common.roles.consumer, value: contact.name, detail: contact.phone ?? contact.email }] : []),
              { key: 'merchant', label: common.turns.merchant, value: nameOf(merchant), detail: merchant.place },
              { key: 'handler', label: common.roles.handler, value: handlerName ?? oversight.none },
            ]} />
            {evidence.length > 0 && (
              <Card title={[oversight.evidence, evidence.length].join(' ')}>
                <EvidenceGrid tiles={evidence.map(({ id, slot, name, mediaType, at }) => {
                  const caption = messages.evidence.slots[slot as keyof typeof messages.evidence.slots] ?? slot
                  return { key: id, href: `/api/evidence/${id}`, caption, label: [caption, name, formatMoment(at, setting)].join(', '), thumbnail: mediaType.startsWith('image/') ? `/api/evidence/${id}` : null }
                })} />
              </Card>
            )}
            <LetterList party="regulator" caseId={facts.id} events={events} base={paths.oversightCase(facts.id)} setting={{ ...setting, messages }} />
            <Card title={oversight.readers}>
              <ul className="grid gap-1.5 text-sm">
                {readings.map(({ name, role, organisation, organisationEn, at }) => (
                  <li key={`${at.getTime()}${name}`} className="flex flex-wrap justify-between gap-x-3">
                    <span>{[name, common.roles[role], locale === 'en' ? organisationEn : organisation].filter(Boolean).join(' · ')}</span>
                    <span className="text-ink-3 tabular-nums">{formatMoment(at, setting)}</span>
                  </li>
                ))}
              </ul>
            </Card>
          </>
        )}
        talk={(
          <Card title={oversight.timeline} aside={chain && <Chip tone={whole ? 'ok' : 'bad'}>{oversight.entries(chain.length)}</Chip>}>
            <PartyTimeline label={oversight.timeline} events={events} setting={{ ...setting, messages }} />
            <SealLine state={whole ? 'verified' : 'broken'} lines={whole ? oversight.seal.verified : oversight.seal.broken}>
              {whole && chain ? oversight.chain(chain.length) : oversight.broken} <span className="font-mono break-all">{events.at(-1)?.hash}</span>
            </SealLine>
          </Card>
        )}
      />
    </OversightPage>
  )
}

/** Where the money is and which rows prove it, as the institution sees it. */
function MoneyCard({ view, setting }: { view: CaseView; setting: { locale: Locale; now: Date; messages: Messages } }) {
  const { facts, diagnosis, ledger } = view
  const { moneyMap: mapWords, diagnosis: words, ledgers, workspace } = setting.messages
  const result = diagnosis?.result ?? null
  return (
    <Card title={mapWords.title} aside={facts.diagnosis && <Chip tone="info" icon={null}>{workspace.reasoning.sure(words.causes[result?.cause ?? 'none'], facts.diagnosis.confidencePercent)}</Chip>}>
      <MoneyMap size="workspace" sentence={result ? words.sentence(result) : workspace.reasoning.none} stations={describeMoneyMap(moneyMap(facts, result, ledger.map(({ row }) => row), view.party), mapWords)} />
      {ledger.length > 0 && <LedgerTable groups={describeLedger(ledger, result, setting)} words={ledgers.rowTable} />}
      {result && <p className="text-sm text-ink-2">{workspace.reasoning.told(words.sentence(result))}</p>}
    </Card>
  )
}
