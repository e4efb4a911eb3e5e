import type { ImageKind } from '@/domain/evidence/kinds'
import type { Answer } from '@/domain/result'

/** An image we made ourselves from somebody's file: upright, one frame, without metadata. Only this copy is ever shown. */
export interface CleanImage { bytes: Buffer; width: number; height: number; mediaType: string }

export interface ImageDecoder {
  /**
   * Decodes an image of the kind its first bytes say and encodes it anew as the same kind.
   * Refuses with `file_refused` (damaged, type_mismatch, too_many_pixels, too_large) or, when too many wait, `too_many`.
   * Throws when the decoder itself is broken, never because of the file.
   */
  reencode(bytes: Uint8Array, kind: ImageKind): Promise<Answer<CleanImage>>
}
