import type { ReactNode } from 'react'
import { Card } from '../ui/card'

/** What can be done now: one thing above all, the rest in pairs below. */
export function NextStepCard({ title, hint, primary, others }: { title: string; hint?: ReactNode; primary?: ReactNode; others?: ReactNode }) {
  return (
    <Card title={title} className="gap-2.5">
      {hint && <p className="text-ink-2">{hint}</p>}
      {primary}
      {others && <ButtonGrid>{others}</ButtonGrid>}
    </Card>
  )
}

/** Buttons of equal weight, two in a row; a lone last one takes the row. */
export function ButtonGrid({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-2 gap-2 *:w-full *:last:odd:col-span-2">{children}</div>
}
