import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { letterPreviewInput } from '@/domain/letter/inputs'
import { env } from '@/env'
import { renderPreview } from '@/messages/preview-letter'
import { previewLetter } from '@/usecases/letters/preview-letter'

/** Asked while a ruling is typed, which is too long for an address. Nothing is kept of it. */
export const POST = route(letterPreviewInput, previewLetter, {
  unkeyed: true, then: () => paths.queues(), shows: ({ content, locale }) => renderPreview(content, locale, env().MZ_ORIGIN),
})
