/** Strokes on a grid of 24. Drawn here and rendered on the server: an icon costs the browser no script. */
const STROKES = {
  check: ['M5 12.5l4.5 4.5L19 7.5'],
  cross: ['M6.5 6.5l11 11', 'M17.5 6.5l-11 11'],
  minus: ['M6.5 12h11'],
  plus: ['M12 5.5v13', 'M5.5 12h13'],
  yuan: ['M6.5 4.5l5.5 7.5 5.5-7.5', 'M12 12v8', 'M7 12.5h10', 'M7 16.5h10'],
  question: ['M8.8 9.2a3.3 3.3 0 1 1 4.7 3c-1 .5-1.5 1.1-1.5 2.3', 'M12 18.2v.1'],
  clock: ['M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17', 'M12 7.5V12l3 2'],
  pause: ['M9 6v12', 'M15 6v12'],
  alert: ['M12 4L2.8 19.5h18.4z', 'M12 10v4.5', 'M12 17.1v.1'],
  info: ['M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17', 'M12 11v5', 'M12 8v.1'],
  left: ['M14.5 5.5L8 12l6.5 6.5'],
  right: ['M9.5 5.5L16 12l-6.5 6.5'],
  down: ['M6 9.5l6 6 6-6'],
  menu: ['M4 7h16', 'M4 12h16', 'M4 17h16'],
  search: ['M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13', 'M15.3 15.3L20 20'],
  lock: ['M6 11h12v9H6z', 'M8.5 11V8a3.5 3.5 0 0 1 7 0v3'],
  eye: ['M2.5 12s3.5-6 9.5-6 9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6', 'M12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5'],
  send: ['M4 12L20 4.5 15.5 20l-4-6.5z', 'M11.5 13.5L20 4.5'],
  message: ['M4 5h16v11.5H11L6.5 20v-3.5H4z'],
  file: ['M6 3.5h8l4.5 4.5v12.5H6z', 'M14 3.5V8h4.5'],
  image: ['M4 5h16v14H4z', 'M4 16l4.5-4.5 4 4 2.5-2.5L20 17', 'M15.5 9.3v.1'],
  camera: ['M4 8h3.5L9 5.5h6L16.5 8H20v11H4z', 'M12 10.3a3 3 0 1 1 0 6 3 3 0 0 1 0-6'],
  download: ['M12 4v11', 'M7.5 11L12 15.5 16.5 11', 'M5 19.5h14'],
  print: ['M7 9V4h10v5', 'M7 17H4V9h16v8h-3', 'M7 14h10v6H7z'],
  person: ['M12 4.5a3.7 3.7 0 1 1 0 7.4 3.7 3.7 0 0 1 0-7.4', 'M4.5 20a7.5 7.5 0 0 1 15 0'],
  building: ['M5 20V5h9v15', 'M14 10h5v10', 'M3 20h18', 'M8 9h3', 'M8 13h3', 'M8 17h3'],
  shop: ['M4 9l1.5-5h13L20 9', 'M4 9v0a2.7 2.7 0 0 0 5.3 0 2.7 2.7 0 0 0 5.4 0A2.7 2.7 0 0 0 20 9', 'M5.5 12.5V20h13v-7.5'],
  flag: ['M6 21V4', 'M6 5h11l-2 4 2 4H6'],
  inbox: ['M4 13l2.5-8h11L20 13v6H4z', 'M4 13h5l1 2.5h4L15 13h5'],
  ledger: ['M5 4h14v16H5z', 'M9 4v16', 'M12 9h4', 'M12 13h4'],
  shield: ['M12 3.5l7 2.5v5.5c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6z', 'M8.8 12l2.3 2.3 4.2-4.6'],
  pulse: ['M3 12h4l2.5-6 4.5 12 2.5-6H21'],
  out: ['M10 4.5H5v15h5', 'M14 8l4 4-4 4', 'M18 12H9.5'],
} as const satisfies Record<string, readonly string[]>

export type IconName = keyof typeof STROKES

/** A drawing beside words; it says nothing that the words do not. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg data-icon={name} viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" className={className}>
      {STROKES[name].map((d) => <path key={d} d={d} />)}
    </svg>
  )
}
