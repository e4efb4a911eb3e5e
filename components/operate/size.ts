import type { Messages } from '@/messages/locale'

/** "12.4 GB", "380 MB": as disks are sold, in powers of ten. Rounded down. */
export function formatSize(bytes: number, words: Messages['operate']['health']): string {
  return bytes >= 1e9 ? words.gigabytes((Math.floor(bytes / 1e8) / 10).toFixed(1)) : words.megabytes(String(Math.floor(bytes / 1e6)))
}
