/** First stop of the keyboard: past the header, to what one came for. */
export function SkipLink({ children }: { children: string }) {
  return <a href="#main" className="sr-only rounded-control bg-ink px-4 py-3 text-paper focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50">{children}</a>
}
