'use client'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Link } from '../ui/link'
import type { Saving } from './use-response-draft'

export interface SavingWords { saving: string; saved: string; /** Of the last visit, or that it will be kept. */ before: string; notSaved: string; elsewhere: string; seeOther: string; keepMine: string }

/** How safe what was typed is. When a colleague has written too, both texts stay until one of them is chosen. */
export function SavingLine({ saving, words, otherHref, keepMine }: { saving: Saving; words: SavingWords; otherHref: string; keepMine: () => void }) {
  if (saving === 'elsewhere') {
    return (
      <Banner tone="warn" live>
        <p>{words.elsewhere}</p>
        <p className="mt-2 flex flex-wrap items-center gap-3">
          <Link href={otherHref} target="_blank" rel="noopener">{words.seeOther}</Link>
          <Button onClick={keepMine}>{words.keepMine}</Button>
        </p>
      </Banner>
    )
  }
  const said: Record<Exclude<Saving, 'elsewhere'>, string> = { untouched: words.before, typing: words.saving, saved: words.saved, offline: words.notSaved }
  return <p role="status" className="text-center text-xs text-ink-3 tabular-nums">{said[saving]}</p>
}
