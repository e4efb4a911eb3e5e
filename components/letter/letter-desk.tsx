import { paths } from '../paths'
import { ButtonLink } from '../ui/button'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { PrintButton } from '../ui/print-button'
import { LetterPaper } from './letter-paper'
import type { LetterDocument } from '@/domain/letter/document'
import type { LetterContent } from '@/domain/letter/letter-content'
import type { Messages } from '@/messages/locale'

interface LetterDeskProps {
  caseId: string
  content: Pick<LetterContent, 'seq' | 'to'>
  letter: LetterDocument
  /** The case on the pages of this side. */
  back: string
  messages: Messages
}

/** A letter with what can be done with it: back to the case, take it along, print it. */
export function LetterDesk({ caseId, content: { seq, to }, letter, back, messages: { letters, common } }: LetterDeskProps) {
  return (
    <div className="mx-auto grid w-full max-w-[46rem] content-start gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2 print:hidden">
        <Link href={back} look="plain" className="-ml-1 inline-flex min-h-11 items-center"><Icon name="left" />{letters.list.back}</Link>
        <div className="grid gap-2 max-sm:w-full sm:grid-cols-2">
          <ButtonLink href={paths.letterPdf(caseId, seq, to)} look="primary" wide>{letters.list.download}</ButtonLink>
          <PrintButton>{common.buttons.print}</PrintButton>
        </div>
      </div>
      <LetterPaper letter={letter} />
    </div>
  )
}
