import type { Diagnosis } from '@/domain/diagnosis/diagnosis'
import type { Messages } from '@/messages/locale'

/** How we know: what each record proves, then the conclusion with its certainty. Without records, what is still missing. */
export function reasoningOf(diagnosis: Diagnosis | null, { tracker: { reasoning }, diagnosis: words }: Messages): { summary: string; lines: string[] } {
  if (!diagnosis || diagnosis.rows.length === 0) return { summary: reasoning.summary, lines: [reasoning.notYet, ...(diagnosis?.missing.map(words.missing) ?? [])] }
  const { rows, missing, cause, confidence } = diagnosis
  return {
    summary: reasoning.summary,
    lines: [...rows.map(({ proves }) => words.proves(proves)), ...missing.map((one) => reasoning.missing(words.missing(one))), reasoning.conclusion(words.causes[cause], Math.round(confidence * 100), rows.length)],
  }
}
