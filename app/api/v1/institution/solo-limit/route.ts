import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { soloLimitInput } from '@/domain/institution/inputs'
import { setSoloLimit } from '@/usecases/institution/set-solo-limit'

export const POST = route(soloLimitInput, setSoloLimit, { then: () => paths.settings({ saved: 'true' }) })
