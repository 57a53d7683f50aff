import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** All regular files below a folder, by their path in it; none when there is no such folder. */
export async function readFolder(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const read = files.sort().map(async (file): Promise<[string, string]> => {
    return [relative(folder, file), await readFile(file, 'utf8')]
  })
  return Object.fromEntries(await Promise.all(read))
}
