import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'

export const DISPLAY_COOKIE = 'size'

/** Whether this reader asked for large type (长辈版). */
export const isLargeType = cache(async (): Promise<boolean> => (await cookies()).get(DISPLAY_COOKIE)?.value === 'large')
