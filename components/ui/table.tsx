import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

/** A table in ledger lines. The caption names it for those who hear the page; it scrolls by itself when too wide. */
export function Table({ caption, className, children }: { caption: string; className?: string; children: ReactNode }) {
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className={clsx('w-full border-collapse tabular-nums', className)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  )
}

export function HeadCell({ numeric = false, className, ...rest }: ComponentProps<'th'> & { numeric?: boolean }) {
  return <th scope="col" className={clsx('border-b border-line px-2 py-2 text-xs font-medium whitespace-nowrap text-ink-3', numeric ? 'text-right' : 'text-left', className)} {...rest} />
}

export function Cell({ numeric = false, className, ...rest }: ComponentProps<'td'> & { numeric?: boolean }) {
  return <td className={clsx('border-b border-line px-2 py-2 align-middle', numeric && 'text-right whitespace-nowrap', className)} {...rest} />
}

/** The cell that names its row. */
export function RowHead({ className, ...rest }: ComponentProps<'th'>) {
  return <th scope="row" className={clsx('border-b border-line px-2 py-2 text-left align-middle font-normal', className)} {...rest} />
}
