'use client'
import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Icon } from '../ui/icon'
import { internalPaper } from './internal-note'

interface ComposerProps {
  /** One composer per page needs no more than the default. */
  id?: string
  label: string
  outward: { tab: string; /** "消费者和商户会看到". */ warning: string; form: ReactNode }
  internal: { tab: string; /** "只有本机构的人能看到". */ warning: string; form: ReactNode }
  startsInternal?: boolean
}

/** What the address calls each mode, so that it is still the same one after the page is read anew or sent to a colleague. */
const ACT = { outward: 'message', internal: 'note' } as const

/**
 * One place to write, two forms that cannot be confused: each has its own paper, edge, sign and button, and posts to its own door.
 * The switch is two radios and a style sheet, so it works without script and what was typed in one stays when one looks at the other.
 */
export function Composer({ id = 'composer', label, outward, internal, startsInternal = false }: ComposerProps) {
  return (
    <section id={id} aria-label={label} className="group/composer">
      <fieldset className="flex gap-1 pl-2">
        <legend className="sr-only">{label}</legend>
        <ModeTab group={id} value="outward" defaultChecked={!startsInternal} icon="message" className="border-line-strong peer-checked:bg-surface peer-checked:text-ink">{outward.tab}</ModeTab>
        <ModeTab group={id} value="internal" defaultChecked={startsInternal} icon="lock" className="border-note-line border-dashed peer-checked:bg-note peer-checked:text-note-ink">{internal.tab}</ModeTab>
      </fieldset>
      <div className="grid gap-2 rounded-card border border-line-strong bg-surface p-3 group-has-[[value=internal]:checked]/composer:hidden">
        <p className="flex items-center gap-1.5 text-sm font-medium text-blue"><Icon name="eye" />{outward.warning}</p>
        {outward.form}
      </div>
      <NotePaper warning={internal.warning} className="hidden group-has-[[value=internal]:checked]/composer:grid">{internal.form}</NotePaper>
    </section>
  )
}

/** Where one writes among colleagues: for those who write outward too, and for those who never do. */
export function NotePaper({ warning, className = 'grid', children }: { warning: string; className?: string; children: ReactNode }) {
  return (
    <div className={clsx('gap-2 rounded-card p-3', internalPaper, className)}>
      <p className="flex items-center gap-1.5 text-sm font-medium text-note-ink"><Icon name="lock" />{warning}</p>
      {children}
    </div>
  )
}

function ModeTab({ group, value, defaultChecked, icon, className, children }: { group: string; value: keyof typeof ACT; defaultChecked: boolean; icon: 'message' | 'lock'; className: string; children: ReactNode }) {
  return (
    <label className="relative">
      <input type="radio" name={`${group}-mode`} value={value} defaultChecked={defaultChecked} onChange={() => keepInAddress(ACT[value])} className="peer absolute inset-0 m-0 size-full cursor-pointer opacity-0" />
      <span className={clsx('target relative -mb-px flex items-center gap-1.5 rounded-t-control border border-b-0 bg-sunken px-3 text-ink-3 peer-checked:z-10 peer-checked:font-semibold peer-focus-visible:outline-2 peer-focus-visible:outline-blue', className)}>
        <Icon name={icon} />
        {children}
      </span>
    </label>
  )
}

function keepInAddress(act: string): void {
  const address = new URL(window.location.href)
  address.searchParams.set('act', act)
  address.searchParams.delete('form')
  window.history.replaceState(null, '', address)
}
