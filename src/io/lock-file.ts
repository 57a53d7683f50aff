import { errno } from '../model/errno.ts'

const pollMs = 50
/** A login holds the lock for seconds; what is older than this was left behind by a machine that is gone. */
const abandonedAfterMs = 10 * 60 * 1000

/**
 * Waits until the lock file at `path` is ours. One that a dead process of this machine left behind is taken over. Rejects with
 * the signal's reason when that fires first, or with Node's error when the directory cannot be written.
 */
export async function lockFile(
  path: string,
  options: { signal: AbortSignal; unique: () => string },
): Promise<() => Promise<void>> {
  const { signal, unique } = options
  const fs = process.getBuiltinModule('node:fs')
  const owner = `${process.pid} ${hostName()} ${unique()}`
  for (;;) {
    signal.throwIfAborted()
    try {
      fs.writeFileSync(path, owner, { flag: 'wx', mode: 0o600 })
      return () => {
        // Whoever took it over as abandoned keeps it.
        if (fs.readFileSync(path, 'utf8') === owner) fs.rmSync(path)
        return Promise.resolve()
      }
    } catch (error) {
      if (errno(error) !== 'EEXIST') throw error
    }
    if (!takeAway(path, unique)) await new Promise(retry => setTimeout(retry, pollMs))
  }
}

/** Removes the lock if its owner is gone. True when it is worth trying again at once. */
function takeAway(path: string, unique: () => string): boolean {
  const fs = process.getBuiltinModule('node:fs')
  try {
    const found = fs.readFileSync(path, 'utf8')
    const age = Date.now() - fs.statSync(path).mtimeMs
    if (!isGone(found) && age < abandonedAfterMs) return false
    const aside = `${path}.${unique()}`
    fs.renameSync(path, aside)
    // Somebody else may have taken it over between our look and our rename: then it is theirs, back it goes.
    if (fs.readFileSync(aside, 'utf8') !== found) fs.linkSync(aside, path)
    fs.rmSync(aside, { force: true })
    return true
  } catch {
    // It vanished while we looked at it: released, or taken over.
    return true
  }
}

function isGone(owner: string): boolean {
  const [pid, host] = owner.split(' ')
  if (host !== hostName()) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return errno(error) === 'ESRCH'
  }
}

function hostName(): string {
  return process.getBuiltinModule('node:os').hostname()
}
