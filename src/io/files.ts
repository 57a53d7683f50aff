import type { Files } from '../ports.ts'
import { locate } from './locate.ts'
import { lockFile } from './lock-file.ts'
import { realPath } from './real-path.ts'
import { unlessMissing } from './unless-missing.ts'

/**
 * The machine's own files. `unique` names temporary ones. Synchronous inside: they are few and small, and every trip to
 * the thread pool delays the start of docker.
 */
export function createFiles(unique: () => string): Files {
  const fs = process.getBuiltinModule('node:fs')
  const path = process.getBuiltinModule('node:path')

  return {
    join: (...parts) => path.join(...parts),
    realPath: target => settle(() => realPath(path.resolve(target))),
    locate: target => settle(() => locate(target)),
    read: target => settle(() => unlessMissing(() => fs.readFileSync(target, 'utf8'))),
    write: (target, text) =>
      settle(() => {
        const temporary = `${target}.${unique()}`
        const old = unlessMissing(() => fs.statSync(target))
        fs.writeFileSync(temporary, text, { mode: 0o600, flag: 'wx' })
        try {
          if (old !== undefined) fs.chmodSync(temporary, old.mode)
          if (old !== undefined && old.uid !== process.getuid?.()) fs.chownSync(temporary, old.uid, old.gid)
          fs.renameSync(temporary, target)
        } catch (error) {
          fs.rmSync(temporary, { force: true })
          throw error
        }
      }),
    create: (target, text) =>
      settle(() => {
        fs.writeFileSync(target, text, { mode: 0o600, flag: 'wx' })
      }),
    remove: target =>
      settle(() => {
        fs.rmSync(target, { force: true })
      }),
    makeDirectory: target =>
      settle(() => fs.mkdirSync(target, { recursive: true, mode: 0o700 }) !== undefined),
    removeDirectory: (target, { recursive }) =>
      settle(() => {
        if (recursive) fs.rmSync(target, { recursive, force: true })
        else if (unlessMissing(() => fs.readdirSync(target))?.length === 0) fs.rmdirSync(target)
      }),
    list: target => settle(() => unlessMissing(() => fs.readdirSync(target)) ?? []),
    link: (target, place) =>
      settle(() => {
        const isDirectory = fs.statSync(target).isDirectory()
        // Windows lets everybody make junctions, but not symbolic links.
        if (process.platform !== 'win32' || isDirectory) {
          fs.symlinkSync(target, place, isDirectory ? 'junction' : 'file')
        } else fs.copyFileSync(target, place)
      }),
    lock: (target, signal) => lockFile(target, { signal, unique }),
  }
}

/** A throw becomes a rejection. */
function settle<T>(act: () => T): Promise<T> {
  return new Promise(resolve => {
    resolve(act())
  })
}
