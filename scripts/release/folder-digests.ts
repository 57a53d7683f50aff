import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The SHA-256 of every file below a folder, by its path with forward slashes, in the order of the paths. */
export function folderDigests(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
  return new Map(
    files.map(path => [
      path.slice(folder.length + 1).replaceAll('\\', '/'),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  )
}

/** Where two folders differ, a line each. */
export function differences(
  wanted: ReadonlyMap<string, string>,
  built: ReadonlyMap<string, string>,
): readonly string[] {
  const paths = [...new Set([...wanted.keys(), ...built.keys()])].sort()
  return paths.flatMap(path => {
    if (!built.has(path)) return [`${path}: is committed, but the build does not make it`]
    if (!wanted.has(path)) return [`${path}: the build makes it, but it is not committed`]
    return wanted.get(path) === built.get(path) ? [] : [`${path}: the build makes other bytes`]
  })
}
