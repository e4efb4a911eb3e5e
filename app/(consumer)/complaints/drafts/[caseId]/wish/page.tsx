import { WishForm } from '@/components/filing/wish-form'
import { formatYuan } from '@/domain/money/fen'
import { FilingFrame } from '../../../filing-frame'
import { ConflictNotice } from '../conflict-notice'
import { draftFormSetting, draftFormWords, type DraftPageProps, openDraft } from '../open-draft'

export default async function WishPage(props: DraftPageProps) {
  const opened = await openDraft(props)
  const { caseId, draft, messages: { filing } } = opened
  const { wish: words } = filing
  const { wish: saved, payment } = draft.sheet.answers
  const setting = draftFormSetting(opened, 'wish', { wish: words.wish, wishYuan: words.amount, story: words.story })
  // Nothing is asked twice: at first they want back what they paid.
  const paid = payment && formatYuan(payment.amountYuan)
  const fields = { ...(paid && { wishYuan: paid.slice(1) }), ...setting.fields }
  return (
    <FilingFrame page="wish" caseId={caseId}>
      <ConflictNotice opened={opened} saved={[
        { term: filing.check.terms.wish, value: saved && words.wishes[saved.wish].label },
        { term: filing.check.terms.story, value: saved?.story },
      ]} />
      <WishForm setting={{ ...setting, fields }} form={draftFormWords(opened, 'wish')} words={{ ...words, amountHint: paid ? words.amountHint(paid) : words.amountOnlyRefund }} />
    </FilingFrame>
  )
}
