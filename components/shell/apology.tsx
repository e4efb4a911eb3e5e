import type { ReactNode } from 'react'

/** A whole page that says what went wrong, what was kept and what to do. Plain enough to stand when all else fails. */
export function Apology({ name, title, body, note, children }: { name: string; title: string; body: string; note?: ReactNode; children: ReactNode }) {
  return (
    <main className="mx-auto grid max-w-[36rem] gap-4 p-6 pt-[18vh] text-md">
      <p className="text-xl font-semibold text-jade">{name}</p>
      <h1 className="text-3xl">{title}</h1>
      <p className="text-ink-2">{body}</p>
      {note && <p className="font-mono text-sm text-ink-3">{note}</p>}
      <div className="mt-2 flex flex-wrap gap-2">{children}</div>
    </main>
  )
}
