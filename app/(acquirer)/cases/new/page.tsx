import { pageContext } from '@/app/_server/context'
import { formReturn } from '@/app/_server/form-return'
import { currentLocale } from '@/app/_server/locale'
import { visitor } from '@/app/_server/visitor'
import { MerchantPicker } from '@/components/filing/merchant-picker'
import { RecordForm } from '@/components/intake/record-form'
import { paths } from '@/components/paths'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { PERMISSIONS } from '@/domain/access/permissions'
import { PARTY_OF } from '@/domain/access/roles'
import { addDays, chinaDateAt } from '@/domain/clock/china-time'
import { FILING_LIMIT_YEARS } from '@/domain/case/paid-at'
import { messagesFor } from '@/messages/locale'
import { findMerchants } from '@/usecases/drafts/find-merchants'
import { readMerchant } from '@/usecases/cases/read-merchant'
import { AcquirerFrame } from '../../acquirer-frame'
import { recordOptions, recordWords } from './record-words'

type Query = Partial<Record<'q' | 'merchantId' | 'form', string>>

export async function generateMetadata() {
  return { title: messagesFor(await currentLocale()).intake.record.title }
}

/** Two steps: whose shop, and then everything at once. The shop stands in the address, so that nothing is lost by going back. */
export default async function RecordPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, locale, returned] = await Promise.all([searchParams, pageContext(), currentLocale(), formReturn(searchParams)])
  const messages = messagesFor(locale)
  const { intake: { record: words }, filing } = messages
  if (PARTY_OF[ctx.actor.role] !== 'institution') return <AcquirerFrame current="record" counts={null}>{null}</AcquirerFrame>   // strangers are sent away by the frame
  const merchant = query.merchantId ? await readMerchant(ctx, query.merchantId) : null
  const isEnglish = locale === 'en'
  const today = chinaDateAt(ctx.now)
  return (
    <AcquirerFrame current="record" counts={null}>
      <div className="grid w-full max-w-[80rem] content-start gap-4 p-4 md:p-6">
        <h1 className="text-2xl">{words.title}</h1>
        <p className="text-ink-2">{words.lead}</p>
        {PERMISSIONS['complaint.record'][ctx.actor.role] === undefined ? <Banner>{words.notHandler}</Banner> : merchant?.ok ? (
          <>
            <Card title={isEnglish ? merchant.value.nameEn : merchant.value.name} aside={<ButtonLink href={paths.recordComplaint()}>{words.merchant.another}</ButtonLink>}>
              <p className="text-ink-2">{isEnglish ? `${merchant.value.name} · ${merchant.value.place}` : merchant.value.place}</p>
            </Card>
            <RecordForm merchant={{ id: merchant.value.id, name: isEnglish ? merchant.value.nameEn : merchant.value.name }} days={{ min: addDays(today, -366 * FILING_LIMIT_YEARS), max: today }}
              options={recordOptions(ctx, locale, messages, { merchantId: merchant.value.id, returned })} words={recordWords(messages)} />
          </>
        ) : (
          <section aria-labelledby="which" className="grid max-w-[40rem] gap-3">
            <h2 id="which" className="text-md">{words.merchant.title}</h2>
            <MerchantPicker
              first={{ text: query.q ?? '', choices: await found(ctx, query.q ?? '') }} isEnglish={isEnglish} method="get" action={paths.recordComplaint()} hidden={{}}
              words={{
                ...filing.merchant, hint: words.merchant.hint, none: words.merchant.none, noneHint: words.merchant.noneHint,
                results: Array.from({ length: 11 }, (_, count) => filing.merchant.results(count)),
              }} />
          </section>
        )}
      </div>
    </AcquirerFrame>
  )
}

async function found(ctx: Parameters<typeof findMerchants>[0], text: string) {
  const answer = await findMerchants(ctx, text, await visitor())
  return answer.ok ? answer.value : []
}
