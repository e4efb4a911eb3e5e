import type { time as original } from '../zh-CN/time'

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** How days, hours and what is left of them are said. */
export const time: typeof original = {
  weekday: (weekday) => WEEKDAYS[weekday]!,
  day: (month, dayOfMonth) => `${dayOfMonth} ${MONTHS[month - 1]!}`,
  dayOfYear: (year, month, dayOfMonth) => `${dayOfMonth} ${MONTHS[month - 1]!} ${year}`,
  onWeekday: (day, weekday) => `${weekday} ${day}`,
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  moment: (day, clock) => `${day}, ${clock}`,
  due: (day, clock) => (clock === null ? `by the end of ${day}` : `by ${day}, ${clock}`),
  days: (days) => (days === 1 ? '1 day' : `${days} days`),
  workdays: (days) => (days === 1 ? '1 working day' : `${days} working days`),
  hours: (hours) => `${hours} h`,
  hoursAndMinutes: (hours, minutes) => `${hours} h ${minutes} min`,
  minutes: (minutes) => `${minutes} min`,
  underAMinute: 'under a minute',
  left: (duration) => `${duration} left`,
  late: (duration) => `${duration} overdue`,
}
