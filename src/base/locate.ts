import type { Located } from './files-port.ts'
import { realPath } from './real-path.ts'
import { unlessMissing } from './unless-missing.ts'

/** Where a path leads, and what is there; a link at its end is seen, not followed. Throws Node's own errors. */
export function locate(target: string): Located {
  const path = process.getBuiltinModule('node:path')
  const here = process.cwd()
  const absolute = path.resolve(target)
  const place = path.join(realPath(path.dirname(absolute)), path.basename(absolute))
  const inside = path.relative(here, absolute)
  // What was checked out here may hold links, and its author must not say where a secret goes.
  const isBelow = !path.isAbsolute(inside) && !inside.startsWith('..')
  const strays = isBelow && place !== path.join(realPath(here), inside)
  return { path: place, kind: strays ? 'link' : kindOf(place) }
}

function kindOf(place: string): Located['kind'] {
  const fs = process.getBuiltinModule('node:fs')
  const path = process.getBuiltinModule('node:path')
  const found = unlessMissing(() => fs.lstatSync(place))
  if (found === undefined) return fs.existsSync(path.dirname(place)) ? 'nothing' : 'no-directory'
  return found.isFile() ? 'file' : found.isSymbolicLink() ? 'link' : 'other'
}
