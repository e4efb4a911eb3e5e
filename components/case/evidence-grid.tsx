import { Icon } from '../ui/icon'
import { Link } from '../ui/link'

export interface EvidenceTile {
  key: string
  href: string
  /** Slot, name, time: all that one would ask before opening it. */
  label: string
  /** A copy we made ourselves; null for PDF and for what is still being checked. */
  thumbnail: string | null
  caption: string
}

/** Evidence as small pictures, each opening its file. */
export function EvidenceGrid({ tiles, note }: { tiles: readonly EvidenceTile[]; note?: string }) {
  return (
    <div className="grid gap-2">
      <ul className="grid grid-cols-4 gap-1.5">
        {tiles.map((tile) => (
          <li key={tile.key}>
            <Link href={tile.href} look="none" aria-label={tile.label} title={tile.label} className="group grid gap-0.5">
              <span className="grid aspect-square place-items-center overflow-hidden rounded-small border border-line bg-sunken text-ink-3 group-hover:border-jade">
                {tile.thumbnail
                  // eslint-disable-next-line @next/next/no-img-element -- next/image writes an inline style, which the policy blocks
                  ? <img src={tile.thumbnail} alt="" loading="lazy" decoding="async" className="size-full object-cover" />
                  : <Icon name="file" className="size-6" />}
              </span>
              <small className="truncate text-2xs text-ink-2">{tile.caption}</small>
            </Link>
          </li>
        ))}
      </ul>
      {note && <small className="text-xs text-ink-3">{note}</small>}
    </div>
  )
}
