import { ActWordsForm } from '@/components/tracker/act-words-form'
import { wordsPage } from '../words-page'

export default wordsPage({ act: 'review', action: 'review.request', door: 'reviews', overwrites: true, form: (props) => <ActWordsForm {...props} /> })
