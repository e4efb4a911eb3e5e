import { layOutCalendars } from './calendar'
import { PUBLISHED_YEARS } from './published-years'
import { STATUTORY_YEARS } from './statutory-years'

/** The shipped calendars: every published arrangement, then the floor of statutory days for the years still to be announced. */
export const CALENDARS = layOutCalendars([...PUBLISHED_YEARS, ...STATUTORY_YEARS])
