import { letterMetadata, type LetterPageProps, openLetter } from '@/app/_server/open-letter'
import { LetterDesk } from '@/components/letter/letter-desk'
import { paths } from '@/components/paths'
import { AcquirerFrame } from '../../../../acquirer-frame'

export const generateMetadata = (props: LetterPageProps) => letterMetadata(props, 'institution', paths.case)

export default async function CaseLetterPage(props: LetterPageProps) {
  const opened = await openLetter(props, 'institution', paths.case)
  return (
    <AcquirerFrame current="case" counts={null} isFolded>
      <div className="p-4 md:px-7 md:py-5 print:p-0"><LetterDesk {...opened} back={paths.case(opened.letter.reference)} /></div>
    </AcquirerFrame>
  )
}
