import { Banner } from '@/components/ui/banner'
import { listImports } from '@/usecases/ledgers/list-imports'
import type { CaseSetting } from './case-setting'

/** What became of the file or line that was just given. */
export async function ImportOutcome({ setting: { ctx, view, messages }, importId, isRepeated }: { setting: CaseSetting; importId: string; isRepeated: boolean }) {
  const listed = await listImports(ctx, { caseId: view.facts.id, before: null })
  const taken = listed.ok ? listed.value.imports.find(({ id }) => id === importId) : undefined
  if (!taken) return null
  const { upload, formats, problem } = messages.ledgers
  const format = formats[taken.format]
  return (
    <Banner live tone={isRepeated ? 'info' : 'ok'} title={isRepeated ? upload.again(format) : upload.done(format, taken.tiedCount)}>
      {taken.problems.length > 0 && <ul>{taken.problems.slice(0, 5).map(({ line, code }) => <li key={line}>{problem(line, messages.diagnosis.rowProblems[code as keyof typeof messages.diagnosis.rowProblems] ?? code)}</li>)}</ul>}
    </Banner>
  )
}
