/** The dress of one line of a menu, for a link or a button. */
export const menuItemClass = 'target flex w-full items-center gap-2 rounded-small px-2.5 py-1.5 text-left text-ink hover:bg-sunken aria-[current]:font-semibold'
