import { Link } from '../ui/link'

/** The seal and the name; home is one press away. */
export function Brand({ href, name, label, place }: { href: string; name: string; label: string; /** The organisation one works for. */ place?: string }) {
  return (
    <Link href={href} look="none" aria-label={place ? `${label}, ${place}` : label} className="inline-flex min-h-11 max-w-full items-center gap-2">
      <BrandMark />
      <span className="flex min-w-0 flex-wrap items-baseline gap-x-1.5">
        <span className="text-xl leading-tight font-semibold whitespace-nowrap">{name}</span>
        {place && <span className="min-w-0 truncate text-sm leading-tight text-ink-3">{place}</span>}
      </span>
    </Link>
  )
}

/** 明, sun and moon, cut into a jade seal. */
function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" className="size-6 shrink-0">
      <rect width="32" height="32" rx="7" className="fill-jade-fill" />
      <path d="M7 9.5h6.5v13H7zM7 16h6.5M18 8.5h7V22q0 2-2.5 2M18 8.5v7.5q0 5-2.5 8M18 13h7M18 17.5h7" fill="none" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" className="stroke-on-fill" />
    </svg>
  )
}
