import 'server-only'
import { createLedgerReader } from '@/gateways/ledger-reader/child-reader'
import type { LedgerReader } from '@/gateways/ledger-reader/ledger-reader'

// One per process: it counts how many files it reads at once. Development reloads modules, so it hangs on the global object.
const holder = globalThis as typeof globalThis & { mingzhangLedgerReader?: LedgerReader }

/** Reads the ledger files that people upload. */
export const ledgerReader = (): LedgerReader => (holder.mingzhangLedgerReader ??= createLedgerReader())
