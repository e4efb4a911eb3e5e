import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { ledgerKeyInInput } from '@/domain/ledger/inputs'
import { keyInRow } from '@/usecases/ledgers/key-in-row'

export const POST = route(ledgerKeyInInput, keyInRow, {
  then: ({ reference, importId, isRepeated }) => paths.case(reference, { imported: importId, again: isRepeated ? 'true' : undefined }),
})
