import { ActWordsForm } from '@/components/tracker/act-words-form'
import { wordsPage } from '../words-page'

export default wordsPage({ act: 'objection', action: 'pause.object', door: 'pause-objections', overwrites: false, form: (props) => <ActWordsForm {...props} /> })
