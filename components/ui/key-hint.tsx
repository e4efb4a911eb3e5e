import clsx from 'clsx'

/** The key that does the same, for those who work by keyboard. Hidden where there is none. */
export function KeyHint({ children, onFill = false }: { children: string; onFill?: boolean }) {
  return (
    <kbd className={clsx('hidden rounded border border-b-2 px-1 font-mono text-2xs leading-4 md:inline-block', onFill ? 'border-on-fill/50 text-on-fill' : 'border-line-strong bg-surface text-ink-2')}>
      {children}
    </kbd>
  )
}
