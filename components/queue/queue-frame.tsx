import type { ReactNode } from 'react'

interface QueueFrameProps {
  title: string
  /** How it is sorted, in small. */
  subtitle: string
  /** The keys that work here. */
  hints?: ReactNode
  toolbar: ReactNode
  /** What can be done with the ticked rows, and where one is in the list. */
  footer: ReactNode
  preview?: ReactNode
  children: ReactNode
}

/** The desk: heading, tools, rows, what to do with the ticked ones, and the case under the cursor at the side. */
export function QueueFrame({ title, subtitle, hints, toolbar, footer, preview, children }: QueueFrameProps) {
  return (
    <div className="grid min-h-full xl:grid-cols-[minmax(0,1fr)_auto]">
      <div className="grid min-w-0 grid-rows-[auto_auto_1fr_auto] bg-surface">
        <header className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3.5 md:px-5">
          <h1 className="text-2xl">{title}</h1>
          <span className="text-ink-3">{subtitle}</span>
          {hints && <span className="ml-auto hidden text-ink-3 lg:block">{hints}</span>}
        </header>
        <div className="border-b border-line px-4 pb-3 md:px-5">{toolbar}</div>
        <div className="min-w-0">{children}</div>
        <footer className="bottom-0 z-20 md:sticky border-t border-line bg-sunken px-4 py-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] md:px-5">{footer}</footer>
      </div>
      {preview}
    </div>
  )
}

/** The case under the cursor, beside the list where there is room. */
export function PreviewPane({ label, reference, hint, children }: { label: string; reference: string; hint: ReactNode; children: ReactNode }) {
  return (
    <aside aria-label={label} className="hidden w-80 grid-cols-[minmax(0,1fr)] content-start gap-3.5 border-l border-line bg-paper p-4 xl:grid min-[90rem]:w-96">
      <header className="flex items-center justify-between gap-3">
        <b className="font-mono text-sm">{reference}</b>
        <span className="text-ink-3">{label} {hint}</span>
      </header>
      {children}
    </aside>
  )
}
