import type { ReactNode } from 'react'

/** One place on the thread of a timeline: its dot, and what hangs there. */
export function Knot({ dot, children }: { dot: ReactNode; children: ReactNode }) {
  return (
    <li className="relative pb-4 pl-6 after:absolute after:top-4.5 after:-bottom-2 after:left-2 after:w-px after:bg-line last:pb-0 last:after:hidden">
      <span aria-hidden="true" className="absolute top-[0.35em] left-0.5 z-10 grid size-3.5 place-items-center">{dot}</span>
      {children}
    </li>
  )
}
