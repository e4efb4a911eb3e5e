import { LOCALES } from '@/messages/locale'
import { chooseLocale } from '@/usecases/sign-in/choose-locale'
import { pageContext } from '../../../_server/context'
import { LOCALE_COOKIE } from '../../../_server/locale'
import { settingRoute } from '../../../_server/setting-route'

export const POST = settingRoute({ field: 'locale', cookie: LOCALE_COOKIE, values: LOCALES, alsoTell: async (locale) => chooseLocale(await pageContext(), locale) })
