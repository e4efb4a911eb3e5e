import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { assignManyInput } from '@/domain/queue/inputs'
import { assignMany } from '@/usecases/queues/assign-many'

export const POST = route(assignManyInput, assignMany, {
  then: ({ done, refused }) => paths.queues({ view: 'unassigned', assigned: String(done), skipped: refused > 0 ? String(refused) : undefined }),
})
