import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { contactRevealInput } from '@/domain/case/inputs'
import { revealContact } from '@/usecases/cases/reveal-contact'

export const POST = route(contactRevealInput, revealContact, { then: ({ reference }) => paths.case(reference) })
