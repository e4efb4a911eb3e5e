'use client'
import { useEffect, useState } from 'react'

export interface MerchantChoice { id: string; name: string; nameEn: string; place: string }

const PAUSE_MS = 250

/** Shops found for what is typed, a moment after the hand rests. `choices` are what the page itself found at first. */
export function useMerchantSearch(first: { text: string; choices: readonly MerchantChoice[] }): { text: string; choices: readonly MerchantChoice[]; isSearching: boolean; type: (text: string) => void } {
  const [text, setText] = useState(first.text)
  const [found, setFound] = useState(first)
  const wanted = text.trim()

  useEffect(() => {
    if (wanted === found.text.trim()) return
    const leaving = new AbortController()
    const timer = setTimeout(async () => {
      const choices = wanted === '' ? [] : await ask(wanted, leaving.signal)
      if (choices) setFound({ text: wanted, choices })
    }, PAUSE_MS)
    return () => { clearTimeout(timer); leaving.abort() }
  }, [wanted, found.text])

  return { text, choices: found.choices, isSearching: wanted !== found.text.trim(), type: setText }
}

/** Null when nobody answered: what was found before stays, and the next letter asks again. */
async function ask(text: string, signal: AbortSignal): Promise<MerchantChoice[] | null> {
  try {
    const response = await fetch(`/api/v1/merchants?q=${encodeURIComponent(text)}`, { signal })
    return response.ok ? ((await response.json()) as { value: MerchantChoice[] }).value : null
  } catch {
    return null
  }
}
