import clsx from 'clsx'
import type { ComponentProps } from 'react'
import { type FieldWords, HintAndError, saying } from './field'
import { Icon } from './icon'

export interface Choice { value: string; label: string; hint?: string; disabled?: boolean }

interface RadioCardsProps extends FieldWords {
  id: string
  choices: readonly Choice[]
  /** `segments`: short answers side by side; `stack`: sentences, one under the other. */
  layout?: 'segments' | 'stack'
  /** For every radio alike: its name, what is chosen, and what a form bridge adds. */
  radio: Pick<ComponentProps<'input'>, 'name' | 'defaultValue' | 'required'> & Record<string, unknown>
}

/** Four answers stand in one row of a phone while none is longer; English ones need two rows. */
const ONE_ROW_CHARACTERS = 5

/** A question answered by pressing one card, in the words of whoever is asked. */
export function RadioCards({ id, label, optional, hint, error, choices, layout = 'stack', radio }: RadioCardsProps) {
  const { defaultValue, ...each } = radio
  const columns = layout === 'stack' ? '' : choices.length <= 3 || (choices.length === 4 && choices.every(({ label }) => label.length <= ONE_ROW_CHARACTERS)) ? 'grid-cols-[repeat(auto-fit,minmax(4.5rem,1fr))]' : 'grid-cols-2'
  return (
    <fieldset className={clsx('min-w-0', error && 'border-l-4 border-seal pl-3')} {...saying(id, hint, error)}>
      <legend className="mb-2 font-semibold">{label}{optional && <span className="font-normal text-ink-3">{optional}</span>}</legend>
      {(hint || error) && <div className="mb-2 grid gap-1"><HintAndError id={id} hint={hint} error={error} /></div>}
      <div className={clsx('grid gap-2', columns)}>
        {choices.map((choice, index) => (
          <label key={choice.value} className="relative block">
            <input type="radio" id={index === 0 ? id : `${id}-${choice.value}`} value={choice.value} defaultChecked={choice.value === defaultValue} disabled={choice.disabled} className="peer absolute inset-0 m-0 size-full cursor-pointer opacity-0" {...each} />
            <span className={clsx(
              'flex h-full min-h-11.5 items-center rounded-control border border-control bg-surface text-ink peer-hover:border-jade peer-checked:border-jade peer-checked:bg-jade-wash peer-checked:font-semibold peer-checked:text-jade-ink peer-checked:shadow-[inset_0_0_0_1px_var(--jade)]',
              'peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-blue peer-disabled:bg-sunken peer-disabled:text-ink-3',
              layout === 'segments' ? 'justify-center px-1 py-2 text-center' : 'py-2.5 pr-10 pl-3.5',
            )}>
              <span>
                {choice.label}
                {choice.hint && <span className="block text-sm font-normal text-ink-3">{choice.hint}</span>}
              </span>
            </span>
            {layout === 'stack' && <Icon name="check" className="pointer-events-none absolute inset-y-0 right-3.5 my-auto hidden text-jade peer-checked:block" />}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
