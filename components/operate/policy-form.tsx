import { type ClockPolicy, MARKS, UNITS } from '@/domain/clock/policies/policy'
import type { ClientMessages } from '@/messages/client-messages'
import type { Messages } from '@/messages/locale'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { HintAndError, Select, TextArea, TextField } from '../ui/field'
import { type Returned, RuleForm, fieldOf } from './rule-form'

interface PolicyFormProps { policy: ClockPolicy; path: string; formKey: string; from: string; returned: Returned | null; words: Messages['rules']; client: ClientMessages }

/** The next version of a time limit, beginning with what is in force. */
export function PolicyForm({ policy, path, formKey, from, returned, words, client }: PolicyFormProps) {
  const { propose } = words
  const field = fieldOf(returned, client)
  const { source } = policy
  return (
    <RuleForm path={path} formKey={formKey} from={from} returned={returned} words={client} labels={propose}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...field.text('duration', String(policy.duration))} label={propose.duration} required inputMode="numeric" />
        <Select {...field.text('unit', policy.unit)} label={propose.unit}>{UNITS.map((unit) => <option key={unit} value={unit}>{words.units[unit]}</option>)}</Select>
      </div>
      <div className="grid gap-1">
        <Checkbox id="rolls" name="rolls" label={propose.rolls} defaultChecked={field.ticked('rolls', policy.rolls)} />
        <Checkbox id="isOn" name="isOn" label={propose.isOn} defaultChecked={field.ticked('isOn', policy.on)} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...field.text('warnPercents', policy.warnPercents.join(', '))} label={propose.warnPercents} optional={propose.optional} hint={propose.warnHint} inputMode="numeric" />
        <TextField {...field.text('activeFromOn')} type="date" label={propose.activeFromOn} optional={propose.optional} hint={propose.activeFromHint} />
        <TextField {...field.text('instrumentZh', source.instrument.zh)} label={propose.instrumentZh} required />
        <TextField {...field.text('instrumentEn', source.instrument.en)} label={propose.instrumentEn} required />
        <TextField {...field.text('articleZh', source.article?.zh)} label={propose.articleZh} optional={propose.optional} />
        <TextField {...field.text('articleEn', source.article?.en)} label={propose.articleEn} optional={propose.optional} />
      </div>
      <fieldset id="marks" className="grid gap-1">
        <legend className="font-semibold">{propose.marks}</legend>
        <HintAndError id="marks" hint={undefined} error={field.error('marks')} />
        {MARKS.map((mark) => <Checkbox key={mark} id={`marks-${mark}`} name="marks[]" value={mark} label={words.marks[mark]} hint={words.marksNote[mark]} defaultChecked={field.chosen('marks', source.marks).includes(mark)} />)}
      </fieldset>
      <TextArea {...field.text('note', policy.note)} label={propose.note} optional={propose.optional} rows={2} />
      <TextArea {...field.text('words')} label={propose.words} required rows={3} />
      <div><Button type="submit" look="primary">{propose.submit}</Button></div>
    </RuleForm>
  )
}
