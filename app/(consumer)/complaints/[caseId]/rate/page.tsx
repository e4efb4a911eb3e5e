import { RatingForm } from '@/components/tracker/act-words-form'
import { wordsPage } from '../words-page'

export default wordsPage({
  act: 'rate', action: 'case.rate', door: 'rating', overwrites: false,
  form: (props, { tracker: { words: { rate } } }) => <RatingForm {...props} stars={{ label: rate.stars, choices: rate.star.map((label, index) => ({ value: String(index + 1), label })) }} />,
})
