import { readRegular } from './file-access.ts'
import type { Files } from './files-port.ts'
import { locate } from './locate.ts'
import { lockFile } from './lock-file.ts'
import { realPath } from './real-path.ts'
import { replaceFile, sweepBeside } from './replace-file.ts'
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
    read: target => settle(() => unlessMissing(() => readRegular(target))),
    readOwn: target => settle(() => unlessMissing(() => readRegular(target, { own: true }))),
    write: (target, text) =>
      settle(() => {
        replaceFile(target, { text, unique, own: false })
      }),
    writeOwn: (target, text) =>
      settle(() => {
        replaceFile(target, { text, unique, own: true })
      }),
    sweep: target =>
      settle(() => {
        sweepBeside(target)
      }),
    create: (target, text) =>
      settle(() => {
        const handle = fs.openSync(target, 'wx', 0o600)
        try {
          fs.writeFileSync(handle, text)
        } catch (error) {
          fs.rmSync(target, { force: true })
          throw error
        } finally {
          fs.closeSync(handle)
        }
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
    lock: (target, options) => lockFile(target, { ...options, unique }),
  }
}

/** A throw becomes a rejection. */
function settle<T>(act: () => T): Promise<T> {
  return new Promise(resolve => {
    resolve(act())
  })
}
