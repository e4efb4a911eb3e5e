import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { caseMergeInput } from '@/domain/case/intake-inputs'
import { mergeCase } from '@/usecases/cases/merge-case'

export const POST = route(caseMergeInput, mergeCase, { then: ({ reference }) => paths.case(reference) })
