import { letterMetadata, type LetterPageProps, openLetter } from '@/app/_server/open-letter'
import { LetterDesk } from '@/components/letter/letter-desk'
import { paths } from '@/components/paths'
import { OversightPage } from '../../../../oversight-page'

export const generateMetadata = (props: LetterPageProps) => letterMetadata(props, 'regulator', paths.oversightCase)

export default async function SupervisedLetterPage(props: LetterPageProps) {
  const opened = await openLetter(props, 'regulator', paths.oversightCase)
  return (
    <OversightPage current="cases">
      <div className="p-4 md:px-7 md:py-5 print:p-0"><LetterDesk {...opened} back={paths.oversightCase(opened.caseId)} /></div>
    </OversightPage>
  )
}
