import { DISPLAY_COOKIE } from '../../../_server/display'
import { settingRoute } from '../../../_server/setting-route'

export const POST = settingRoute({ field: 'size', cookie: DISPLAY_COOKIE, values: ['normal', 'large'] })
