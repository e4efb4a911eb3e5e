'use client'
import { Button } from './button'
import { Icon } from './icon'

/** Prints the page, or saves it as PDF: the browser asks which. Without script it is not there. */
export function PrintButton({ children }: { children: string }) {
  return <Button onClick={() => window.print()} wide className="noscript:hidden print:hidden"><Icon name="print" />{children}</Button>
}
