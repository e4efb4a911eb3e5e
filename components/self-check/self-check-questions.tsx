import { addDays, chinaDateAt } from '@/domain/clock/china-time'
import { SHOWN_BY_BANK, SHOWN_BY_POS, SHOWN_BY_WECHAT } from '@/domain/case/claim'
import { FILING_LIMIT_YEARS } from '@/domain/case/paid-at'
import type { SelfCheckAnswers } from '@/domain/case/self-check-answers'
import type { Messages } from '@/messages/locale'
import { TextField } from '../ui/field'
import { RadioCards } from '../ui/radio-cards'

interface SelfCheckQuestionsProps { answers: SelfCheckAnswers; now: Date; words: Messages['home'] }

/** What the three places show, and when it was paid. */
export function SelfCheckQuestions({ answers: { shown, paidOn, paidClock }, now, words }: SelfCheckQuestionsProps) {
  const today = chinaDateAt(now)
  return (
    <>
      <RadioCards id="wechat" label={words.questions.wechat} layout="segments" radio={{ name: 'wechat', defaultValue: shown.wechat }}
        choices={SHOWN_BY_WECHAT.map((value) => ({ value, label: words.shown.wechat[value] }))} />
      <RadioCards id="pos" label={words.questions.pos} layout="segments" radio={{ name: 'pos', defaultValue: shown.pos }}
        choices={SHOWN_BY_POS.map((value) => ({ value, label: words.shown.pos[value] }))} />
      <RadioCards id="bank" label={words.questions.bank} layout="segments" radio={{ name: 'bank', defaultValue: shown.bank }}
        choices={SHOWN_BY_BANK.map((value) => ({ value, label: words.shown.bank[value] }))} />
      <fieldset className="grid min-w-0 gap-2">
        <legend className="mb-2 font-semibold">{words.questions.paidAt}</legend>
        <div className="grid grid-cols-[1.4fr_1fr] gap-2">
          <TextField id="paidOn" name="paidOn" type="date" label={words.questions.paidOn} min={addDays(today, -366 * FILING_LIMIT_YEARS)} max={today} defaultValue={paidOn ?? undefined} />
          <TextField id="paidClock" name="paidClock" type="time" label={words.questions.paidClock} defaultValue={paidClock ?? undefined} />
        </div>
      </fieldset>
    </>
  )
}
