import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { HintAndError, saying } from './field'

/** A box to tick, with a whole line to press. Its value is `true` unless the form says otherwise. */
export function Checkbox({ id, label, hint, error, ...control }: Omit<ComponentProps<'input'>, 'id'> & { id: string; label: ReactNode; hint?: ReactNode; error?: string }) {
  return (
    <div className={clsx('grid gap-1', error && 'border-l-4 border-seal pl-3')}>
      <label htmlFor={id} className="flex min-h-11 items-start gap-2.5 py-2 md:min-h-0 md:py-1">
        <input type="checkbox" id={id} value="true" className="mt-[0.2em] size-4.5 shrink-0" {...saying(id, hint, error)} {...control} />
        <span>{label}</span>
      </label>
      <HintAndError id={id} hint={hint} error={error} />
    </div>
  )
}
