import type { EvidenceKind } from '../../domain/evidence/kinds'
import { MEDIA_TYPE_OF } from '../../domain/evidence/kinds'
import { checkPdf } from '../../domain/evidence/pdf-check'
import { checkType, SNIFF_BYTES } from '../../domain/evidence/sniff'
import { type Answer, ok, refuse } from '../../domain/result'
import type { ImageDecoder } from '../../gateways/image-decoder/image-decoder'

/** A file that may be taken: what will be shown of it, and the untouched original where that is another. */
export interface Examined { mediaType: string; shown: Buffer; original: Buffer | null }

/** Extension, first bytes, content, in that order. An image is made anew, which leaves everything behind that is not picture. */
export async function examineFile(decoder: ImageDecoder, fileName: string, bytes: Buffer): Promise<Answer<Examined>> {
  const kind = checkType(fileName, bytes.subarray(0, SNIFF_BYTES))
  if (!kind.ok) return kind
  return kind.value === 'pdf' ? examinePdf(bytes) : examineImage(decoder, bytes, kind.value)
}

function examinePdf(bytes: Buffer): Answer<Examined> {
  const reason = checkPdf(bytes)
  return reason ? refuse({ code: 'file_refused', reason }) : ok({ mediaType: MEDIA_TYPE_OF.pdf, shown: bytes, original: null })
}

async function examineImage(decoder: ImageDecoder, original: Buffer, kind: Exclude<EvidenceKind, 'pdf'>): Promise<Answer<Examined>> {
  const clean = await decoder.reencode(original, kind)
  return clean.ok ? ok({ mediaType: clean.value.mediaType, shown: clean.value.bytes, original }) : clean
}
