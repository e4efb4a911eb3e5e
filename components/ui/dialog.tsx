'use client'
import clsx from 'clsx'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef } from 'react'
import { Icon } from './icon'

const SHAPES = {
  dialog: 'm-auto max-h-[85dvh] w-[min(34rem,calc(100vw-2rem))] rounded-card',
  drawer: 'mt-auto mb-0 max-h-[92dvh] w-full max-w-full rounded-t-card md:my-0 md:mr-0 md:ml-auto md:h-dvh md:max-h-none md:w-[min(36rem,92vw)] md:rounded-none',
}

interface DialogProps {
  id: string
  /** What opens it, dressed as the page wants: usually `buttonClass()`. */
  opener: ReactNode
  openerClass: string
  title: string
  closeLabel: string
  shape?: keyof typeof SHAPES
  children: ReactNode
}

/**
 * The browser's own modal dialog: focus stays inside, Escape closes, the rest is inert.
 * Without script the opener is a link to it, and `:target` shows it.
 */
export function Dialog({ id, opener, openerClass, title, closeLabel, shape = 'dialog', children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const open = (event: MouseEvent | KeyboardEvent) => { event.preventDefault(); dialog.current?.showModal() }
  const close = (event: MouseEvent) => { event.preventDefault(); dialog.current?.close() }

  return (
    <>
      <a id={`${id}-opener`} href={`#${id}`} role="button" aria-haspopup="dialog" className={openerClass}
        onClick={open} onKeyDown={(event) => { if (event.key === ' ') open(event) }}>{opener}</a>
      <dialog ref={dialog} id={id} aria-labelledby={`${id}-title`} onClick={(event) => { if (event.target === dialog.current) close(event) }}
        className={clsx('border border-line bg-surface p-0 text-ink shadow-raised open:animate-arrive target:fixed target:inset-0 target:z-40 target:block', SHAPES[shape])}>
        <div className="grid gap-4 p-5">
          <header className="flex items-start justify-between gap-4">
            <h2 id={`${id}-title`} className="text-xl">{title}</h2>
            <a href={`#${id}-opener`} role="button" aria-label={closeLabel} onClick={close} onKeyDown={(event) => { if (event.key === ' ') dialog.current?.close() }}
              className="-mt-2 -mr-2 grid size-11 shrink-0 place-items-center rounded-control text-ink-2 hover:bg-sunken">
              <Icon name="cross" className="size-5" />
            </a>
          </header>
          {children}
        </div>
      </dialog>
    </>
  )
}

/** The same at the side of a wide screen and from below on a phone. */
export function Drawer(props: Omit<DialogProps, 'shape'>) {
  return <Dialog {...props} shape="drawer" />
}
