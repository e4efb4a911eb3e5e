'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'

/**
 * One act at the side of the case, which stays in sight and in reach; on a phone it takes the screen. It has an address, so it
 * works without script; with it, focus moves in and Escape leads back.
 */
export function ActDrawer({ title, lead, closeHref, closeLabel, children }: { title: string; lead?: ReactNode; closeHref: string; closeLabel: string; children: ReactNode }) {
  const router = useRouter()
  const drawer = useRef<HTMLElement>(null)
  useEffect(() => { drawer.current?.focus() }, [title])
  return (
    <section ref={drawer} tabIndex={-1} aria-labelledby="act-title" onKeyDown={(event) => { if (event.key === 'Escape') router.push(closeHref) }}
      className="fixed inset-0 z-40 grid content-start gap-4 overflow-y-auto bg-surface p-4 pb-[max(1.5rem,env(safe-area-inset-bottom))] outline-none md:p-6 lg:left-auto lg:w-[min(38rem,60vw)] lg:border-l lg:border-line lg:shadow-raised">
      <header className="flex items-start justify-between gap-4">
        <div className="grid gap-1">
          <h2 id="act-title" className="text-2xl">{title}</h2>
          {lead && <p className="text-ink-2">{lead}</p>}
        </div>
        <Link href={closeHref} look="none" aria-label={closeLabel} className="-mt-1 -mr-2 grid size-11 shrink-0 place-items-center rounded-control text-ink-2 hover:bg-sunken">
          <Icon name="cross" className="size-5" />
        </Link>
      </header>
      {children}
    </section>
  )
}
