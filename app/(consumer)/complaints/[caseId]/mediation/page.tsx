import { ActWordsForm } from '@/components/tracker/act-words-form'
import { wordsPage } from '../words-page'

export default wordsPage({ act: 'mediation', action: 'mediation.propose', door: 'mediation', overwrites: true, form: (props) => <ActWordsForm {...props} /> })
