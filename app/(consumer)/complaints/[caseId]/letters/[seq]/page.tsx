import { letterMetadata, type LetterPageProps, openLetter } from '@/app/_server/open-letter'
import { PublicFrame } from '@/app/_server/public-frame'
import { LetterDesk } from '@/components/letter/letter-desk'
import { paths } from '@/components/paths'

export const generateMetadata = (props: LetterPageProps) => letterMetadata(props, 'consumer', paths.complaint)

export default async function ComplaintLetterPage(props: LetterPageProps) {
  const opened = await openLetter(props, 'consumer', paths.complaint)
  return <PublicFrame wide><LetterDesk {...opened} back={paths.complaint(opened.caseId)} /></PublicFrame>
}
