import type { ReactNode } from 'react'

interface PlainFormProps {
  path: string
  formKey: string
  version?: number | null
  from: string
  /** What is not asked, because the page knows it. */
  fields?: Readonly<Record<string, string>>
  className?: string
  children: ReactNode
}

/** A form that needs no script at all: one button with what the page already knows. Its key makes pressing twice harmless. */
export function PlainForm({ path, formKey, version = null, from, fields = {}, className, children }: PlainFormProps) {
  return (
    <form method="post" action={path} className={className}>
      <input type="hidden" name="_key" value={formKey} />
      {version !== null && <input type="hidden" name="_version" value={version} />}
      <input type="hidden" name="_from" value={from} />
      {Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {children}
    </form>
  )
}
