import { ReopenForm } from '@/components/tracker/act-words-form'
import { REOPEN_GROUNDS } from '@/domain/case/claim'
import { wordsPage } from '../words-page'

export default wordsPage({
  act: 'reopen', action: 'case.reopen', door: 'reopening', overwrites: true,
  form: (props, { tracker: { words: { reopen } } }) => (
    <ReopenForm {...props} grounds={{ label: reopen.grounds, choices: REOPEN_GROUNDS.map((value) => ({ value, label: reopen.ground[value] })) }} />
  ),
})
