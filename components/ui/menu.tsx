'use client'
import clsx from 'clsx'
import { type ReactNode, useEffect, useRef } from 'react'

interface MenuProps { label: ReactNode; buttonClassName: string; align?: 'left' | 'right'; children: ReactNode }

/**
 * A button that unfolds links and small forms. It is a `details`, so it opens without script;
 * script only closes it on Escape and when one presses or tabs elsewhere.
 */
export function Menu({ label, buttonClassName, align = 'right', children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const closeOutside = (event: Event) => {
      if (menu.current?.open && !menu.current.contains(event.target as Node)) menu.current.open = false
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
    }
  }, [])

  return (
    <details ref={menu} className="relative" onKeyDown={(event) => {
      if (event.key !== 'Escape' || !menu.current?.open) return
      menu.current.open = false
      menu.current.querySelector('summary')?.focus()
    }}>
      <summary className={buttonClassName}>{label}</summary>
      <div className={clsx('absolute z-30 mt-1.5 grid min-w-48 gap-px rounded-card border border-line bg-surface p-1 shadow-raised', align === 'right' ? 'right-0' : 'left-0')}>
        {children}
      </div>
    </details>
  )
}
