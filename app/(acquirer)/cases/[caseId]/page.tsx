import { notFound } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { formReturn } from '@/app/_server/form-return'
import { currentLocale } from '@/app/_server/locale'
import { CaseColumns, CaseHeader } from '@/components/case/case-header'
import { LetterList } from '@/components/letter/letter-list'
import { paths } from '@/components/paths'
import { ButtonLink } from '@/components/ui/button'
import { Chip, type Tone } from '@/components/ui/chip'
import { PARTY_OF } from '@/domain/access/roles'
import { waitingFor } from '@/domain/case/facts'
import { readReference } from '@/domain/case/reference'
import { isFinal } from '@/domain/case/states'
import { messagesFor } from '@/messages/locale'
import { viewCase } from '@/usecases/cases/view-case'
import type { CaseView } from '@/usecases/cases/case-view'
import { AcquirerFrame } from '../../acquirer-frame'
import { ActPanel } from './act-panel'
import { type CaseSetting, latestOf } from './case-setting'
import { ClaimCard } from './claim-card'
import { ClocksCard } from './clocks-card'
import { EvidenceCard } from './evidence-card'
import { ImportOutcome } from './import-outcome'
import { MergedCard } from './merged-card'
import { MoneyCard } from './money-card'
import { NextStep } from './next-step'
import { PartiesPart } from './parties-part'
import { RefundTaskCard } from './refund-task-card'
import { RefundCard } from './refund-card'
import { DecisionPart } from './decision-part'
import { SamePaymentCard } from './same-payment-card'
import { TimelinePart } from './timeline-part'

type Query = Partial<Record<'act' | 'into' | 'show' | 'form' | 'imported' | 'again', string>>
interface CasePageProps { params: Promise<{ caseId: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: CasePageProps) {
  return { title: readReference((await params).caseId) ?? messagesFor(await currentLocale()).queues.title }
}

export default async function CasePage({ params, searchParams }: CasePageProps) {
  const [{ caseId }, query, ctx, locale, returned] = await Promise.all([params, searchParams, pageContext(), currentLocale(), formReturn(searchParams)])
  // Strangers are sent away by the frame, before anything is read.
  if (PARTY_OF[ctx.actor.role] !== 'institution') return <AcquirerFrame current="case" counts={null}>{null}</AcquirerFrame>
  const asked = namedCase(caseId)
  const seen = asked === null ? null : await viewCase(ctx, asked)
  if (!seen?.ok) notFound()

  const view = seen.value
  const messages = messagesFor(locale)
  const setting: CaseSetting = { ctx, view, locale, now: ctx.now, messages, returned, act: query.act ?? null, into: query.into ?? null, latest: latestOf(view, messages, locale, ctx.now) }
  const { common, queues, workspace } = messages
  const merchant = locale === 'en' ? view.merchant.nameEn : view.merchant.name
  const { facts } = view
  return (
    <AcquirerFrame current="case" counts={null} isFolded>
      <div className="min-w-0">
        <CaseHeader
          reference={facts.reference} amountFen={facts.amountFen} title={`${merchant} · ${queues.summary(facts.complaintType, facts.shown)}`}
          chips={<>
            <Chip tone={toneOf(view)}>{common.states[facts.state]}</Chip>
            {!isFinal(facts.state) && <Chip tone="warn">{workspace.waiting(common.turns[waitingFor(facts)])}</Chip>}
          </>}
          aside={<ButtonLink href={paths.queues()}>{workspace.back}</ButtonLink>}
        />
        <CaseColumns
          money={<>
            {query.imported && <ImportOutcome setting={setting} importId={query.imported} isRepeated={query.again === 'true'} />}
            <MoneyCard setting={setting} />
            <DecisionPart setting={setting} />
            <RefundCard setting={setting} />
          </>}
          talk={<TimelinePart setting={setting} show={query.show ?? 'told'} />}
          side={<>
            <NextStep setting={setting} />
            <RefundTaskCard setting={setting} />
            <MergedCard setting={setting} />
            <SamePaymentCard setting={setting} />
            <ClocksCard setting={setting} />
            <ClaimCard setting={setting} />
            <PartiesPart setting={setting} />
            <EvidenceCard setting={setting} />
            <LetterList party="institution" caseId={facts.id} events={view.events} base={paths.case(facts.reference)} setting={setting} />
          </>}
        />
        <ActPanel setting={setting} />
      </div>
    </AcquirerFrame>
  )
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The case an address names, by reference or id; null for what can be neither. */
const namedCase = (given: string): string | null => (UUID.test(given) ? given : readReference(given))

function toneOf({ facts: { state } }: CaseView): Tone {
  if (state === 'closed') return 'ok'
  return isFinal(state) ? 'neutral' : 'info'
}
