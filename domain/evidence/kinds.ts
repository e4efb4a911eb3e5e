/** The only kinds of file that are taken as evidence. */
export const EVIDENCE_KINDS = ['jpeg', 'png', 'webp', 'pdf'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]
export type ImageKind = Exclude<EvidenceKind, 'pdf'>

export const MEDIA_TYPE_OF = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
} as const satisfies Record<EvidenceKind, string>

export const EXTENSIONS_OF: Record<EvidenceKind, readonly string[]> = {
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
  webp: ['webp'],
  pdf: ['pdf'],
}

/** What a file picker asks for. Without HEIC in it, phones convert their photos by themselves. */
export const PICKER_ACCEPTS = 'image/jpeg,image/png,application/pdf'
