import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { reviewDecideInput } from '@/domain/case/inputs'
import { decideReview } from '@/usecases/cases/decide-review'

export const POST = route(reviewDecideInput, decideReview, { then: ({ reference }) => paths.case(reference) })
