'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from './icon'

export interface FieldProblem { fieldId: string | null; message: string }

interface ErrorSummaryProps {
  title: string
  problems: readonly FieldProblem[]
  /** Changes with every attempt, so that focus comes back here each time. */
  attempt?: number
  children?: ReactNode
}

/** On top of a form: what has to change, each a link to its field. Focus moves here, so it is read first. */
export function ErrorSummary({ title, problems, attempt = 0, children }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => { summary.current?.focus() }, [attempt])
  return (
    <div ref={summary} role="alert" tabIndex={-1} className="grid gap-1.5 rounded-control border-2 border-seal bg-surface p-4">
      <h2 className="flex items-center gap-2 text-md text-seal"><Icon name="alert" />{title}</h2>
      {children}
      {problems.length > 0 && (
        <ul className="grid list-disc gap-1 pl-5">
          {problems.map(({ fieldId, message }) => (
            <li key={`${fieldId}:${message}`}>{fieldId ? <a href={`#${fieldId}`} className="text-seal underline underline-offset-3">{message}</a> : message}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
