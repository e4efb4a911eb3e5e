import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meetingWords, readMeetingWords } from './meeting-words'

const line = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '').map((text) => text.trim())

test('what was kept is read back, a line each', () => {
  fc.assert(fc.property(line, line, line, (mediator, place, bring) => {
    const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ')
    expect(readMeetingWords(meetingWords({ mediator, place, bring }))).toEqual({ mediator: oneLine(mediator), place: oneLine(place), bring })
  }))
})

test('a text in other lines is not taken for one', () => {
  expect(['', '何平', '何平\n三楼', '何平\n三楼\n ', '\n三楼\n证件'].map(readMeetingWords)).toEqual([null, null, null, null, null])
})
