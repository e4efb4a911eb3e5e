import { describe, expect, test } from 'vitest'
import { policyProposeInput } from './rule-inputs'

const typed = {
  policyId: 'cn-pbc-answer', duration: '15', unit: 'cd', rolls: 'true', isOn: 'true', instrumentZh: '办法', instrumentEn: 'Measures', marks: ['found'], words: 'Revised.',
}
const problems = (change: Record<string, unknown>) => policyProposeInput.safeParse({ ...typed, ...change }).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)

test('what is typed becomes numbers, a list and a date', () => {
  expect(policyProposeInput.parse({ ...typed, duration: ' 20 ', warnPercents: '50，80、 95', activeFromOn: '2027-01-01' })).toMatchObject({ duration: 20, warnPercents: [50, 80, 95], activeFromOn: '2027-01-01' })
  expect(policyProposeInput.parse(typed)).not.toHaveProperty('warnPercents')
})

describe('what is not taken', () => {
  test.each([
    [{ duration: '1.5' }, 'duration number_not_valid'], [{ duration: '-1' }, 'duration number_not_valid'], [{ duration: '99999' }, 'duration number_not_valid'],
    [{ unit: 'fortnight' }, 'unit choose_one'], [{ marks: [] }, 'marks choose_one'], [{ marks: ['sworn'] }, 'marks.0 choose_one'],
    [{ warnPercents: '80, 50' }, 'warnPercents percents_not_valid'], [{ warnPercents: '0' }, 'warnPercents percents_not_valid'], [{ warnPercents: '50, 50' }, 'warnPercents percents_not_valid'], [{ warnPercents: 'half' }, 'warnPercents percents_not_valid'],
    [{ activeFromOn: '2027-02-30' }, 'activeFromOn date_not_real'], [{ words: ' ' }, 'words words_missing'], [{ policyId: '../x' }, 'policyId not_an_id'],
  ])('%j', (change, problem) => {
    expect(problems(change)).toEqual([problem])
  })
})
