import { ActWordsForm } from '@/components/tracker/act-words-form'
import { wordsPage } from '../words-page'

export default wordsPage({ act: 'escalate', action: 'case.escalate', door: 'escalation', overwrites: true, form: (props) => <ActWordsForm {...props} /> })
