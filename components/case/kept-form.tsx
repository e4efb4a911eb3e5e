'use client'
import { type ReactNode, useState } from 'react'
import { Banner } from '../ui/banner'

interface KeptFormProps { /** Why the act cannot be done now; null when it can. */ objection: string | null; /** The form came back with what was typed. */ isReturned: boolean; children: ReactNode }

/** A form that opens only where its act is open, but never closes over what was typed: somebody who was slower keeps it, under the reason. */
export function KeptForm({ objection, isReturned, children }: KeptFormProps) {
  const [wasOpen] = useState(objection === null || isReturned)
  return <>{objection && <Banner tone="warn">{objection}</Banner>}{wasOpen && children}</>
}
