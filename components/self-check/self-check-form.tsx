'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useTransition } from 'react'

const QUESTIONS = ['wechat', 'pos', 'bank']

/** Three questions that post themselves as an address. With script the result follows each answer as soon as all are there. */
export function SelfCheckForm({ path, looking, children }: { path: string; looking: string; children: ReactNode }) {
  const router = useRouter()
  const [isLooking, look] = useTransition()

  function follow(event: FormEvent<HTMLFormElement>) {
    const answers = new URLSearchParams([...new FormData(event.currentTarget)].flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : [])))
    if (event.type === 'submit') event.preventDefault()
    else if (!QUESTIONS.every((name) => answers.has(name))) return
    look(() => router.replace(`${path}?${answers}`, { scroll: false }))
  }

  return (
    <form id="self-check" method="get" action={path} onChange={follow} onSubmit={follow} aria-busy={isLooking} className="grid gap-4">
      {children}
      <p role="status" className="sr-only">{isLooking && looking}</p>
    </form>
  )
}
