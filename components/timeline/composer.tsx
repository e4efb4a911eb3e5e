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
      <div className={clsx('hidden gap-2 rounded-card p-3 group-has-[[value=internal]:checked]/composer:grid', internalPaper)}>
        <p className="flex items-center gap-1.5 text-sm font-medium text-note-ink"><Icon name="lock" />{internal.warning}</p>
        {internal.form}
      </div>
    </section>
  )
}

function ModeTab({ group, value, defaultChecked, icon, className, children }: { group: string; value: string; defaultChecked: boolean; icon: 'message' | 'lock'; className: string; children: ReactNode }) {
  return (
    <label className="relative">
      <input type="radio" name={`${group}-mode`} value={value} defaultChecked={defaultChecked} className="peer absolute inset-0 m-0 size-full cursor-pointer opacity-0" />
      <span className={clsx('target relative -mb-px flex items-center gap-1.5 rounded-t-control border border-b-0 bg-sunken px-3 text-ink-3 peer-checked:z-10 peer-checked:font-semibold peer-focus-visible:outline-2 peer-focus-visible:outline-blue', className)}>
        <Icon name={icon} />
        {children}
      </span>
    </label>
  )
}
