import type { ArrangementProblem } from '@/domain/clock/calendars/arrangement-check'
import type { ClientMessages } from '@/messages/client-messages'
import type { Messages } from '@/messages/locale'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { TextArea, TextField } from '../ui/field'
import { FileIntoField } from './file-into-field'
import { type Returned, RuleForm, fieldOf } from './rule-form'

interface CalendarFormProps { path: string; formKey: string; from: string; returned: Returned | null; /** What is wrong with what was typed. */ problems: readonly ArrangementProblem[]; words: Messages['rules']; client: ClientMessages }

/** A year's notice as CSV or JSON, pasted or read from a file. */
export function CalendarForm({ path, formKey, from, returned, problems, words, client }: CalendarFormProps) {
  const { importing } = words
  const field = fieldOf(returned, client)
  return (
    <RuleForm path={path} formKey={formKey} from={from} returned={returned} words={client} labels={importing}>
      {problems.length > 0 && (
        <Banner tone="bad" title={importing.problemsTitle}>
          <ul className="list-disc pl-5">{problems.map(({ code, about }) => <li key={`${code} ${about}`}>{words.problems[code](about)}</li>)}</ul>
        </Banner>
      )}
      <TextField {...field.text('source')} label={importing.source} hint={importing.sourceHint} required />
      <TextArea {...field.text('arrangement')} label={importing.arrangement} hint={importing.arrangementHint} placeholder={importing.example} required rows={12} spellCheck={false} className="font-mono text-sm" />
      <FileIntoField fieldId="arrangement" label={importing.file} />
      <TextArea {...field.text('words')} label={importing.words} required rows={2} />
      <div><Button type="submit" look="primary">{importing.submit}</Button></div>
    </RuleForm>
  )
}
