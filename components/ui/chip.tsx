import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'neutral'

const LOOKS: Record<Tone, { className: string; icon: IconName | null }> = {
  ok: { className: 'bg-jade-wash text-jade-ink', icon: 'check' },
  warn: { className: 'bg-amber-wash text-amber', icon: 'clock' },
  bad: { className: 'bg-seal-wash text-seal', icon: 'alert' },
  info: { className: 'bg-blue-wash text-blue', icon: 'info' },
  neutral: { className: 'bg-sunken text-ink-2', icon: null },
}

/** A state in few words, with colour and icon. `icon={null}` where the words are enough. */
export function Chip({ tone = 'neutral', icon, className, children }: { tone?: Tone; icon?: IconName | null; className?: string; children: ReactNode }) {
  const { className: colours, icon: usual } = LOOKS[tone]
  const shown = icon === undefined ? usual : icon
  return (
    <span className={clsx('inline-flex w-fit items-center gap-1 rounded-full px-2 text-xs leading-5 whitespace-nowrap', colours, className)}>
      {shown && <Icon name={shown} className="size-3" />}
      {children}
    </span>
  )
}
