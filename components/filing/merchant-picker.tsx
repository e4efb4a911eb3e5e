'use client'
import clsx from 'clsx'
import { type KeyboardEvent, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { Icon } from '../ui/icon'
import { type MerchantChoice, useMerchantSearch } from './use-merchant-search'

export interface MerchantPickerWords { name: string; hint: string; search: string; none: string; noneHint: string; searching: string; resultsLabel: string; listHint: string; /** Finished sentences by count, 0 to 10. */ results: readonly string[] }

interface MerchantPickerProps {
  /** What was searched for without script, and what was found. */
  first: { text: string; choices: readonly MerchantChoice[] }
  isEnglish: boolean
  /** `get` where choosing leads to a page and changes nothing. */
  method?: 'get' | 'post'
  action: string
  hidden: Record<string, string>
  words: MerchantPickerWords
}

const never = () => () => undefined

/** A shop by its name: a combobox with script; without, a search whose results are one button each. */
export function MerchantPicker({ first, isEnglish, method = 'post', action, hidden, words }: MerchantPickerProps) {
  const hasScript = useSyncExternalStore(never, () => true, () => false)
  const { text, choices, isSearching, type } = useMerchantSearch(first)
  const [active, setActive] = useState(-1)
  const chosen = useRef<HTMLInputElement>(null)
  const isOpen = choices.length > 0

  function choose(choice: MerchantChoice | undefined): void {
    if (!choice || !chosen.current) return
    chosen.current.value = choice.id
    chosen.current.form?.requestSubmit()
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && isOpen) setActive((active + step + choices.length) % choices.length)
    else if (event.key === 'Enter' && hasScript) choose(choices[active] ?? (choices.length === 1 ? choices[0] : undefined))
    else if (event.key === 'Escape') setActive(-1)
    else return
    event.preventDefault()
  }

  const combobox = hasScript ? {
    role: 'combobox', 'aria-autocomplete': 'list' as const, 'aria-expanded': isOpen, 'aria-controls': 'merchants', 'aria-activedescendant': choices[active] ? `merchant-${active}` : undefined,
  } : {}
  return (
    <div className="grid gap-3">
      <form method="get" className={clsx('grid gap-2', !hasScript && 'grid-cols-[minmax(0,1fr)_auto] items-end')} role="search">
        <TextField id="q" name="q" label={words.name} hint={words.hint} value={text} autoComplete="off" enterKeyHint="search"
          onChange={(event) => { type(event.target.value); setActive(-1) }} onKeyDown={onKeyDown} {...combobox} />
        {!hasScript && <Button type="submit" className="min-h-11"><Icon name="search" />{words.search}</Button>}
      </form>
      <p role="status" className="text-sm text-ink-3">{isSearching ? words.searching : text.trim() === '' ? '' : isOpen ? `${words.results[choices.length]}${hasScript ? ` · ${words.listHint}` : ''}` : words.none}</p>
      {hasScript ? (
        <>
          <ul id="merchants" role="listbox" aria-label={words.resultsLabel} className="grid gap-2">
            {choices.map((choice, index) => (
              <li key={choice.id} id={`merchant-${index}`} role="option" aria-selected={index === active} onClick={() => choose(choice)} onMouseEnter={() => setActive(index)}
                className={clsx(ROW, index === active ? 'border-jade bg-jade-wash' : 'border-control bg-surface')}><ChoiceText choice={choice} isEnglish={isEnglish} /></li>
            ))}
          </ul>
          <form method={method} action={action}>
            {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
            <input ref={chosen} type="hidden" name="merchantId" />
          </form>
        </>
      ) : (
        <form method={method} action={action} className="grid gap-2" aria-label={words.resultsLabel}>
          {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          {choices.map((choice) => <button key={choice.id} type="submit" name="merchantId" value={choice.id} className={clsx(ROW, 'border-control bg-surface text-left')}><ChoiceText choice={choice} isEnglish={isEnglish} /></button>)}
        </form>
      )}
      {!isSearching && text.trim() !== '' && !isOpen && <p className="text-ink-2">{words.noneHint}</p>}
    </div>
  )
}

const ROW = 'flex min-h-13 w-full cursor-pointer items-center gap-3 rounded-control border px-3.5 py-2 hover:border-jade'

function ChoiceText({ choice, isEnglish }: { choice: MerchantChoice; isEnglish: boolean }) {
  return (
    <>
      <Icon name="shop" className="text-ink-3" />
      <span className="min-w-0">
        {isEnglish ? choice.nameEn : choice.name}
        <span className="block text-sm text-ink-3">{isEnglish ? `${choice.name} · ${choice.place}` : choice.place}</span>
      </span>
    </>
  )
}
