import { ActWordsForm } from '@/components/tracker/act-words-form'
import { wordsPage } from '../words-page'

export default wordsPage({ act: 'reject', action: 'decision.reject', door: 'rejection', overwrites: true, form: (props) => <ActWordsForm {...props} /> })
