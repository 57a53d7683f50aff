import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const block = 512

/** The files in an archive of npm's, by their paths (pubs.opengroup.org, "ustar Interchange Format"): not every machine has tar. */
export function packedFiles(archive: string): ReadonlyMap<string, string> {
  const bytes = gunzipSync(readFileSync(archive))
  const files = new Map<string, string>()
  for (let at = 0; at < bytes.length;) {
    const field = (start: number, end: number): string =>
      bytes.toString('latin1', at + start, at + end).replace(/\0[^]*/, '')
    const size = Number.parseInt(field(124, 136), 8) || 0
    const path = [field(345, 500), field(0, 100)].filter(Boolean).join('/')
    if (path !== '') files.set(path, bytes.toString('utf8', at + block, at + block + size))
    at += block * (1 + Math.ceil(size / block))
  }
  return files
}
