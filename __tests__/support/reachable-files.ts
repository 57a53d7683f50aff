import { readFileSync } from 'node:fs'
import { importsOf } from '../../scripts/law/import-breaches.ts'

/** Every file of src that these lead to, through static and dynamic imports, themselves included. */
export function reachableFiles(entries: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [...entries]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue
    found.add(path)
    open.push(...importsOf(path, readFileSync(path, 'utf8')).filter(file => file.startsWith('src/')))
  }
  return found
}
