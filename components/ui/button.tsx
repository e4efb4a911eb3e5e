import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { Link, type LinkProps } from './link'

/** One primary button a screen; danger for what cannot be taken back; quiet inside rows and toolbars. */
const LOOKS = {
  primary: 'border-jade-fill bg-jade-fill text-on-fill hover:bg-jade-press hover:border-jade-press active:bg-jade-press',
  secondary: 'border-line-strong bg-surface text-ink hover:bg-sunken active:bg-sunken',
  danger: 'border-seal-line bg-surface text-seal hover:bg-seal-wash active:bg-seal-wash',
  quiet: 'border-transparent bg-transparent text-ink-2 hover:bg-sunken hover:text-ink',
}

interface Look { look?: keyof typeof LOOKS; big?: boolean; wide?: boolean }

/** The dress of a button, for whatever has to wear it: a link, a summary, a label. */
export function buttonClass({ look = 'secondary', big = false, wide = big }: Look = {}): string {
  return clsx(
    'inline-flex items-center justify-center gap-1.5 rounded-control border text-center font-medium select-none',
    'transition-colors duration-100 disabled:border-line disabled:bg-sunken disabled:text-ink-3 aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-ink-3',
    big ? 'min-h-13 px-4.5 py-3 text-lg' : 'target px-3.5 py-1.5',
    wide && 'w-full',
    LOOKS[look],
  )
}

export function Button({ look, big, wide, className, type = 'button', ...rest }: ComponentProps<'button'> & Look) {
  return <button type={type} className={clsx(buttonClass({ look, big, wide }), className)} {...rest} />
}

export function ButtonLink({ look, big, wide, className, ...rest }: Omit<LinkProps, 'look'> & Look) {
  return <Link look="none" className={clsx(buttonClass({ look, big, wide }), className)} {...rest} />
}

/** A button that cannot be used now, and the sentence why. It stays reachable by keyboard, so that the reason is heard. */
export function BlockedButton({ children, reason, reasonId, big, wide }: { children: ReactNode; reason: string; reasonId: string; big?: boolean; wide?: boolean }) {
  return (
    <span className={clsx('grid gap-1', wide === false ? 'justify-items-start' : 'w-full')}>
      <button type="button" aria-disabled="true" aria-describedby={reasonId} className={buttonClass({ big, wide })}>{children}</button>
      <small id={reasonId} className="text-xs text-ink-3">{reason}</small>
    </span>
  )
}
