import { unlessMissing } from './unless-missing.ts'

/** An absolute path with every link resolved as far as it exists. */
export function realPath(target: string): string {
  const fs = process.getBuiltinModule('node:fs')
  const path = process.getBuiltinModule('node:path')
  const parent = path.dirname(target)
  return (
    unlessMissing(() => fs.realpathSync.native(target)) ??
    (parent === target ? target : path.join(realPath(parent), path.basename(target)))
  )
}
