import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { wordsCaseInput } from '@/domain/case/inputs'
import { unmergeCase } from '@/usecases/cases/unmerge-case'

export const POST = route(wordsCaseInput, unmergeCase, { then: ({ reference }) => paths.case(reference) })
