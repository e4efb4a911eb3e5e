'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { Dialog } from '../ui/dialog'
import { KeyHint } from '../ui/key-hint'

interface QueueKeysProps {
  help: { opener: string; title: string; close: string; keys: readonly { keys: string; what: string }[] }
}

const HELP = 'keys'
/** What a key does to the case under it, as a query of the case's page. */
const ACTS: Readonly<Record<string, string>> = { a: '?act=assign', e: '?act=message#form', d: '?act=propose' }

/**
 * The desk by keyboard: j and k walk through the rows' links, so that Enter and everything else the browser does stays true;
 * space previews; a, e and d open the case at the act. Nothing here but what the mouse can do too.
 */
export function QueueKeys({ help }: QueueKeysProps) {
  const router = useRouter()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return
      const did = act(event.key, router.push)
      if (did) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [router])

  return (
    <Dialog id={HELP} opener={<>{help.opener} <KeyHint>?</KeyHint></>} openerClass="inline-flex items-center gap-1 hover:text-ink" title={help.title} closeLabel={help.close}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
        {help.keys.map(({ keys, what }) => (
          <div key={keys} className="contents">
            <dt className="flex gap-1">{keys.split(' ').map((key) => <kbd key={key} className="rounded border border-b-2 border-line-strong px-1.5 font-mono text-xs">{key}</kbd>)}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}

/** Whether the key was one of ours. */
function act(key: string, go: (href: string) => void): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-case]')]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const current = rows[at] ?? rows.find((row) => row.getAttribute('aria-current') === 'true')
  const link = (row: HTMLElement | undefined, name: 'open' | 'preview') => row?.querySelector<HTMLAnchorElement>(`a[data-${name}]`)
  switch (key) {
    case 'j': case 'k': return focus(link(rows[next(rows, current, key === 'j' ? 1 : -1)], 'open'))
    case ' ': return press(link(current, 'preview'))
    case '/': return focus(document.querySelector<HTMLInputElement>('input[type=search]'))
    case '?': return press(document.getElementById(`${HELP}-opener`))
  }
  const query = ACTS[key]
  const href = link(current, 'open')?.getAttribute('href')
  if (!query || !href) return false
  go(href + query)
  return true
}

const next = (rows: readonly HTMLElement[], current: HTMLElement | undefined, by: 1 | -1): number =>
  Math.min(rows.length - 1, Math.max(0, current ? rows.indexOf(current) + by : 0))

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

function focus(element: HTMLElement | null | undefined): boolean {
  element?.focus()
  return Boolean(element)
}

function press(element: HTMLElement | null | undefined): boolean {
  element?.click()
  return Boolean(element)
}
