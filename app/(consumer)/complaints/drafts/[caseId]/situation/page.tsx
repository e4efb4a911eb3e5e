import { SituationForm } from '@/components/filing/situation-form'
import { FilingFrame } from '../../../filing-frame'
import { situationLabels } from '../../../situation-labels'
import { ConflictNotice } from '../conflict-notice'
import { draftFormSetting, draftFormWords, type DraftPageProps, openDraft } from '../open-draft'

export default async function SituationPage(props: DraftPageProps) {
  const opened = await openDraft(props)
  const { caseId, draft, messages: { filing, home } } = opened
  const saved = draft.sheet.answers.situation
  return (
    <FilingFrame page="situation" caseId={caseId}>
      <ConflictNotice opened={opened} saved={[
        { term: filing.check.terms.situation, value: saved && filing.situation.types[saved.complaintType].label },
        { term: filing.situation.shownTitle, value: saved && filing.check.shown(home.shown.wechat[saved.shown.wechat], home.shown.pos[saved.shown.pos], home.shown.bank[saved.shown.bank]) },
      ]} />
      <SituationForm setting={draftFormSetting(opened, 'situation', situationLabels(filing, home))} form={draftFormWords(opened, 'situation')}
        words={{ ...filing.situation, questions: home.questions, shown: home.shown }} />
    </FilingFrame>
  )
}
