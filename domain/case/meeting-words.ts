/** What the words of an opened mediation say, a line each: with whom, where, and what to bring. */
export interface MeetingWords { mediator: string; place: string; bring: string }

const ONE_LINE = /\s*\n\s*/g

/** The three as one text, for keeping: what to bring comes last and may run over several lines. */
export const meetingWords = ({ mediator, place, bring }: MeetingWords): string =>
  [mediator.trim().replace(ONE_LINE, ' '), place.trim().replace(ONE_LINE, ' '), bring.trim()].join('\n')

/** The three read back; null when the text is not in three lines. */
export function readMeetingWords(text: string): MeetingWords | null {
  const [mediator, place, ...bring] = text.split('\n')
  return mediator && place && bring.join('').trim() !== '' ? { mediator, place, bring: bring.join('\n') } : null
}
