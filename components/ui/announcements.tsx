'use client'
import { useEffect, useState } from 'react'
import { Icon } from './icon'

const NAME = 'mingzhang:announce'
const SHOWN_MS = 8_000

/** Shows a short message at the foot of the page and reads it out. For results one did not move away for. */
export function announce(message: string): void {
  window.dispatchEvent(new CustomEvent(NAME, { detail: message }))
}

/** Where announcements appear; one per page, in the shell. */
export function Announcements({ closeLabel }: { closeLabel: string }) {
  const [message, setMessage] = useState('')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = (event: Event) => {
      setMessage((event as CustomEvent<string>).detail)
      clearTimeout(timer)
      timer = setTimeout(() => setMessage(''), SHOWN_MS)
    }
    window.addEventListener(NAME, show)
    return () => { window.removeEventListener(NAME, show); clearTimeout(timer) }
  }, [])

  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-0 z-50 flex justify-center p-4 pb-[max(1rem,env(safe-area-inset-bottom))] print:hidden">
      {message && (
        <div className="pointer-events-auto flex animate-arrive items-center gap-2 rounded-control bg-ink py-1 pr-1 pl-4 text-paper shadow-raised">
          <Icon name="check" />
          <span>{message}</span>
          <button type="button" aria-label={closeLabel} onClick={() => setMessage('')} className="grid size-11 place-items-center"><Icon name="cross" /></button>
        </div>
      )}
    </div>
  )
}
