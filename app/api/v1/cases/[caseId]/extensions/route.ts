import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { wordsCaseInput } from '@/domain/case/inputs'
import { proposeExtension } from '@/usecases/cases/propose-extension'

export const POST = route(wordsCaseInput, proposeExtension, { then: ({ reference }) => paths.case(reference) })
