import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { calendarEditionInput } from '@/domain/clock/rule-inputs'
import { activateCalendar } from '@/usecases/calendars/activate-calendar'

export const POST = route(calendarEditionInput, activateCalendar, { then: ({ year, edition }) => paths.operateCalendarEdition(year, edition) })
