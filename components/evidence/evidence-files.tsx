import type { ReactNode } from 'react'
import type { Locale, Messages } from '@/messages/locale'
import { formatMoment } from '../format/dates'
import { FileList } from '../ui/file-drop'
import type { Tone } from '../ui/chip'
import { Link } from '../ui/link'

export interface EvidenceFile { id: string; name: string; mediaType: string; sizeBytes: number; sha256: string; state: string; at: Date }

interface EvidenceFilesProps {
  files: readonly EvidenceFile[]
  setting: { locale: Locale; now: Date; words: Messages['evidence'] }
  /** A small form at the end of each line: take it away. */
  action?: (file: EvidenceFile) => ReactNode
}

const TONES: Record<string, Tone> = { clean: 'ok', received: 'warn', checking: 'warn', refused: 'bad', quarantined: 'bad' }

/** Files with what each is, how large, when it came and its fingerprint. Nothing when there are none. */
export function EvidenceFiles({ files, setting: { locale, now, words }, action }: EvidenceFilesProps) {
  if (files.length === 0) return null
  return (
    <FileList files={files.map((file) => ({
      key: file.id,
      name: file.state === 'clean' ? <Link href={`/api/evidence/${file.id}`} look="plain" target="_blank" rel="noopener" aria-label={words.open(file.name)}>{file.name}</Link> : file.name,
      detail: words.detail(file.mediaType.startsWith('image/') ? words.kinds.image : words.kinds.pdf, words.size(file.sizeBytes / 1024), formatMoment(file.at, { locale, now }), file.sha256.slice(0, 8)),
      state: { tone: TONES[file.state] ?? 'neutral', label: words.states[file.state as keyof typeof words.states] ?? file.state },
      action: action?.(file),
    }))} />
  )
}
