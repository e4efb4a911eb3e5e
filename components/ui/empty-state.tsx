import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

/** Nothing here, why, and what one could do. */
export function EmptyState({ icon = 'inbox', title, children, action }: { icon?: IconName; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid justify-items-center gap-2 px-4 py-12 text-center">
      <span className="grid size-12 place-items-center rounded-full bg-sunken text-ink-3"><Icon name={icon} className="size-6" /></span>
      <p className="font-semibold">{title}</p>
      {children && <p className="max-w-[26rem] text-ink-2">{children}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  )
}
