import 'server-only'
import { createLetterPrinter } from '@/gateways/pdf/pdfkit-printer'
import type { LetterPrinter } from '@/gateways/pdf/letter-printer'

// One per process: it keeps the parsed fonts. Development reloads modules, so it hangs on the global object.
const holder = globalThis as typeof globalThis & { mingzhangLetterPrinter?: LetterPrinter }

/** What turns letters into PDF. */
export const letterPrinter = (): LetterPrinter => (holder.mingzhangLetterPrinter ??= createLetterPrinter())
