import { letterMetadata, type LetterPageProps, openLetter } from '@/app/_server/open-letter'
import { LetterDesk } from '@/components/letter/letter-desk'
import { paths } from '@/components/paths'

export const generateMetadata = (props: LetterPageProps) => letterMetadata(props, 'merchant', paths.dispute)

export default async function DisputeLetterPage(props: LetterPageProps) {
  const opened = await openLetter(props, 'merchant', paths.dispute)
  return <div className="p-4 md:px-7 md:py-5 print:p-0"><LetterDesk {...opened} back={paths.dispute(opened.caseId)} /></div>
}
