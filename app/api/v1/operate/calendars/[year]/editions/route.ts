import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { calendarProposeInput } from '@/domain/clock/rule-inputs'
import { proposeCalendar } from '@/usecases/calendars/propose-calendar'

export const POST = route(calendarProposeInput, proposeCalendar, { then: ({ year, edition }) => paths.operateCalendarEdition(year, edition) })
