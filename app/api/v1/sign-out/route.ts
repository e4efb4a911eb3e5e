import { paths } from '@/components/paths'
import { signOutInput } from '@/domain/sign-in/inputs'
import { signOut } from '@/usecases/sign-in/sign-out'
import { expiredCookie } from '../../../_server/auth'
import { route } from '../../../_server/route'

export const POST = route(signOutInput, signOut, {
  unkeyed: true,
  then: () => paths.home(),
  dress: (response) => {
    response.headers.append('set-cookie', expiredCookie())
    response.headers.set('clear-site-data', '"storage"')
    return response
  },
})
