'use client'
import type { ReactNode } from 'react'
import { CONTEST_GROUNDS, type ContestGround } from '@/domain/case/claim'
import type { EvidenceSlot } from '@/domain/evidence/slots'
import { slotsProving, sufficiencyOf, type Sufficiency } from '@/domain/evidence/sufficiency'
import { useTyped } from '../case/use-typed'
import { Bar, type BarTone } from '../ui/bar'

export interface ProofWords { title: string; pick: string; levels: Record<Sufficiency['level'], string>; /** `{slots}` stands for what would help. */ missing: string; slots: Record<EvidenceSlot, string>; comma: string }

interface ProofPanelProps {
  formId: string
  /** What the page knew before the script did. */
  ground: string | undefined
  /** The place of each kind of paper, with the way to add it. */
  places: Partial<Record<EvidenceSlot, ReactNode>>
  /** What has been filed, by kind. */
  filed: readonly string[]
  words: ProofWords
}

const TONES: Record<Sufficiency['level'], BarTone> = { none: 'grey', some: 'amber', enough: 'jade' }

/** The papers that would prove the ground chosen, and how far those there are go. It bars nothing. */
export function ProofPanel({ formId, ground: known, places, filed, words }: ProofPanelProps) {
  const { ground: typed = known } = useTyped(formId)
  const ground = CONTEST_GROUNDS.find((one) => one === typed)
  return (
    <section aria-labelledby={`${formId}-proof`} className="grid gap-3">
      <h2 id={`${formId}-proof`} className="text-base">{words.title}</h2>
      {ground ? <Standing ground={ground} filed={filed} words={words} /> : <p className="text-ink-3">{words.pick}</p>}
      {(ground ? slotsProving(ground) : []).map((slot) => <div key={slot}>{places[slot]}</div>)}
    </section>
  )
}

function Standing({ ground, filed, words }: { ground: ContestGround; filed: readonly string[]; words: ProofWords }) {
  const { percent, level, missing } = sufficiencyOf(ground, new Set(filed))
  return (
    <div role="status" className="grid gap-1.5">
      <Bar parts={[{ share: percent / 100, tone: TONES[level] }]} />
      <p className="flex flex-wrap justify-between gap-x-4"><b>{words.levels[level]}</b><span className="text-ink-3 tabular-nums">{percent}%</span></p>
      {missing.length > 0 && <p className="text-sm text-ink-2">{words.missing.replace('{slots}', missing.map((slot) => words.slots[slot]).join(words.comma))}</p>}
    </div>
  )
}
