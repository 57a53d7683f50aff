import { errno } from './errno.ts'
import { readRegular } from './file-access.ts'
import { unlessMissing } from './unless-missing.ts'

/** What a temporary file's name adds to that of the file it becomes; sixteen digits come from the machine's own chance. */
const temporaryName = /^\.[0-9a-f]{16}$/

interface Change {
  readonly text: string
  readonly unique: () => string
  /** Always this user's and 0600, whatever is there. */
  readonly own: boolean
}

/** Puts `text` in the place of the file at `target`, in one step. Throws Node's error, and then the old text is still there. */
export function replaceFile(target: string, change: Change): void {
  const fs = process.getBuiltinModule('node:fs')
  const temporary = `${target}.${change.unique()}`
  try {
    const old = change.own ? undefined : unlessMissing(() => fs.statSync(target))
    fs.writeFileSync(temporary, change.text, { mode: 0o600, flag: 'wx' })
    if (old !== undefined) fs.chmodSync(temporary, old.mode)
    if (old !== undefined && old.uid !== process.getuid?.()) fs.chownSync(temporary, old.uid, old.gid)
    fs.renameSync(temporary, target)
  } catch (error) {
    fs.rmSync(temporary, { force: true })
    const isFull = ['ENOSPC', 'EDQUOT'].includes(errno(error) ?? '')
    if (!isFull || !writeOver(target, change)) throw error
  }
}

/**
 * Writes a file over where it lies, which needs no room on the disk if the text is not longer. False when it cannot; then the old
 * text is there again.
 */
function writeOver(target: string, { text, own }: Change): boolean {
  const fs = process.getBuiltinModule('node:fs')
  const old = unlessMissing(() => readRegular(target, { own }))
  if (old === undefined) return false
  const { O_RDWR, O_NONBLOCK, O_NOFOLLOW } = fs.constants
  const handle = fs.openSync(target, O_RDWR | O_NONBLOCK | (own ? O_NOFOLLOW : 0))
  try {
    try {
      writeAll(handle, text)
      return true
    } catch {
      writeAll(handle, old)
      return false
    }
  } finally {
    fs.closeSync(handle)
  }
}

/** Cut only afterwards: until then the file keeps the room that it has. */
function writeAll(handle: number, text: string): void {
  const fs = process.getBuiltinModule('node:fs')
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;) at += fs.writeSync(handle, bytes, at, bytes.length - at, at)
  fs.ftruncateSync(handle, bytes.length)
}

/** Removes what a `replaceFile` of this user left beside `target` when it was killed. */
export function sweepBeside(target: string): void {
  const fs = process.getBuiltinModule('node:fs')
  const path = process.getBuiltinModule('node:path')
  const [directory, own] = [path.dirname(target), path.basename(target)]
  for (const name of unlessMissing(() => fs.readdirSync(directory)) ?? []) {
    if (!name.startsWith(own) || !temporaryName.test(name.slice(own.length))) continue
    const found = unlessMissing(() => fs.lstatSync(path.join(directory, name)))
    if (found?.isFile() && (found.uid === process.getuid?.() || process.getuid === undefined)) {
      fs.rmSync(path.join(directory, name), { force: true })
    }
  }
}
