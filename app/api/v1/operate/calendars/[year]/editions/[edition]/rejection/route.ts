import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { calendarEditionInput } from '@/domain/clock/rule-inputs'
import { declineCalendar } from '@/usecases/calendars/decline-calendar'

export const POST = route(calendarEditionInput, declineCalendar, { then: ({ year, edition }) => paths.operateCalendarEdition(year, edition) })
