const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** How days, hours and what is left of them are said. */
export const time = {
  weekday: (weekday: number) => WEEKDAYS[weekday]!,
  day: (month: number, dayOfMonth: number) => `${month}月${dayOfMonth}日`,
  dayOfYear: (year: number, month: number, dayOfMonth: number) => `${year}年${month}月${dayOfMonth}日`,
  onWeekday: (day: string, weekday: string) => `${day} ${weekday}`,
  today: '今天',
  tomorrow: '明天',
  yesterday: '昨天',
  moment: (day: string, clock: string) => `${day} ${clock}`,
  /** `clock` is null at the end of a day. */
  due: (day: string, clock: string | null) => `${day} ${clock ?? '24:00'} 前`,
  days: (days: number) => `${days} 天`,
  workdays: (days: number) => `${days} 个工作日`,
  hours: (hours: number) => `${hours} 小时`,
  hoursAndMinutes: (hours: number, minutes: number) => `${hours} 小时 ${minutes} 分`,
  minutes: (minutes: number) => `${minutes} 分钟`,
  underAMinute: '不到 1 分钟',
  left: (duration: string) => `剩 ${duration}`,
  late: (duration: string) => `已超 ${duration}`,
}
