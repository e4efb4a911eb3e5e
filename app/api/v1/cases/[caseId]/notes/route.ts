import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { wordsCaseInput } from '@/domain/case/inputs'
import { addNote } from '@/usecases/cases/add-note'

export const POST = route(wordsCaseInput, addNote, { then: ({ reference }) => paths.case(reference, { act: 'note' }) })
