import { statfs } from 'node:fs/promises'

export interface DiskSpace { freeBytes: number; totalBytes: number }

/** Room on the disk that holds `folder`; null when the folder cannot be reached. */
export async function diskSpace(folder: string): Promise<DiskSpace | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder)
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
  } catch {
    return null
  }
}
