import type { LetterDocument } from '@/domain/letter/document'

export interface LetterPrinter {
  /** A letter as the bytes of a PDF. The same letter gives the same bytes. Throws when the printer is broken, never because of the letter. */
  print(letter: LetterDocument): Promise<Buffer>
}
