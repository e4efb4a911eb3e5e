import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { wordsCaseInput } from '@/domain/case/inputs'
import { returnExtension } from '@/usecases/cases/return-extension'

export const POST = route(wordsCaseInput, returnExtension, { then: () => paths.approvals() })
