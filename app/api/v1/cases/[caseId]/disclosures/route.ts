import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { evidenceDiscloseInput } from '@/domain/evidence/inputs'
import { discloseEvidence } from '@/usecases/evidence/disclose-evidence'

export const POST = route(evidenceDiscloseInput, discloseEvidence, { then: ({ reference }) => paths.case(reference, { act: 'disclose' }) })
