import { Icon } from '../ui/icon'
import { Link } from '../ui/link'

export interface AttachedFile { id: string; name: string; slot: string }

/** The files that came with a message, each to open; nothing when there are none. */
export function AttachedFiles({ files, label }: { files: readonly AttachedFile[]; label: string }) {
  if (files.length === 0) return null
  return (
    <ul aria-label={label} className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1">
      {files.map(({ id, name, slot }) => (
        <li key={id} className="min-w-0">
          <Link href={`/api/evidence/${id}`} look="plain" target="_blank" rel="noopener" className="inline-flex min-h-11 max-w-full items-center gap-1.5 md:min-h-0">
            <Icon name="file" className="shrink-0" />
            <span className="truncate">{slot} {name}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
