import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { Icon } from './icon'

export interface FieldWords {
  label: ReactNode
  /** "（选填）" after the label of what may stay empty. */
  optional?: string
  hint?: ReactNode
  /** What is wrong, in the words of the summary on top. */
  error?: string
}

export type Control<T extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<T>, 'id'> & FieldWords & { id: string }

/** One line to fill in. On a phone the type is 16 px, so that the page does not zoom. */
export function TextField({ label, optional, hint, error, before, className, ...control }: Control<'input'> & { /** A unit in front: ¥. */ before?: string }) {
  return (
    <FieldFrame id={control.id} {...{ label, optional, hint, error }}>
      <span className="relative block">
        {before && <span aria-hidden="true" className="absolute inset-y-0 left-3 grid place-items-center text-ink-2">{before}</span>}
        <input type="text" className={clsx(controlClass(error), before && 'pl-8', className)} {...saying(control.id, hint, error)} {...control} />
      </span>
    </FieldFrame>
  )
}

/** Several lines to fill in. */
export function TextArea({ label, optional, hint, error, className, rows = 4, ...control }: Control<'textarea'>) {
  return (
    <FieldFrame id={control.id} {...{ label, optional, hint, error }}>
      <textarea rows={rows} className={clsx(controlClass(error), 'block py-2.5', className)} {...saying(control.id, hint, error)} {...control} />
    </FieldFrame>
  )
}

/** One of many. For up to five choices `RadioCards` is kinder. */
export function Select({ label, optional, hint, error, className, children, ...control }: Control<'select'>) {
  return (
    <FieldFrame id={control.id} {...{ label, optional, hint, error }}>
      <span className="relative block">
        <select className={clsx(controlClass(error), 'appearance-none pr-9', className)} {...saying(control.id, hint, error)} {...control}>{children}</select>
        <Icon name="down" className="pointer-events-none absolute inset-y-0 right-3 my-auto text-ink-2" />
      </span>
    </FieldFrame>
  )
}

export function FieldFrame({ id, label, optional, hint, error, children }: FieldWords & { id: string; children: ReactNode }) {
  return (
    <div className={clsx('grid min-w-0 content-start gap-1.5', error && 'border-l-4 border-seal pl-3')}>
      <label htmlFor={id} className="font-semibold">{label}{optional && <span className="font-normal text-ink-3">{optional}</span>}</label>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

export function HintAndError({ id, hint, error }: { id: string } & Pick<FieldWords, 'hint' | 'error'>) {
  return (
    <>
      {hint && <p id={`${id}-hint`} className="text-sm text-ink-3">{hint}</p>}
      {error && <p id={`${id}-error`} className="flex items-start gap-1.5 font-medium text-seal"><Icon name="alert" className="mt-[0.25em]" />{error}</p>}
    </>
  )
}

/** What ties a control to its hint and error for those who hear the page. */
export function saying(id: string, hint: ReactNode, error: string | undefined) {
  return {
    'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
    'aria-invalid': error ? true as const : undefined,
  }
}

function controlClass(error: string | undefined): string {
  return clsx('min-h-11 w-full rounded-control border bg-surface px-3 text-lg text-ink md:text-base', error ? 'border-seal' : 'border-control')
}
