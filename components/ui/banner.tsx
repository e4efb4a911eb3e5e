import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

const LOOKS = {
  info: { className: 'border-blue-line bg-blue-wash text-ink', icon: 'info', iconClass: 'text-blue' },
  ok: { className: 'border-jade-line bg-jade-wash text-jade-ink', icon: 'check', iconClass: 'text-jade' },
  warn: { className: 'border-amber-line bg-amber-wash text-amber-ink', icon: 'clock', iconClass: 'text-amber' },
  bad: { className: 'border-seal-line bg-seal-wash text-ink', icon: 'alert', iconClass: 'text-seal' },
} as const satisfies Record<string, { className: string; icon: IconName; iconClass: string }>

interface BannerProps { tone?: keyof typeof LOOKS; title?: ReactNode; children?: ReactNode; live?: boolean; className?: string }

/** Something to know before going on. `live` when it appears after an act, so that it is read out. */
export function Banner({ tone = 'info', title, children, live = false, className }: BannerProps) {
  const look = LOOKS[tone]
  return (
    <div role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined} className={clsx('flex gap-2.5 rounded-control border px-3 py-2.5', look.className, className)}>
      <Icon name={look.icon} className={clsx('mt-[0.25em]', look.iconClass)} />
      <div className="grid min-w-0 gap-0.5">
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
    </div>
  )
}

/** Says on every screen that the installation is a demo. */
export function DemoBanner({ label, children }: { label: string; children: ReactNode }) {
  return <section aria-label={label} className="border-b border-note-line bg-note px-4 py-1 text-center text-xs text-note-ink print:hidden">{children}</section>
}
