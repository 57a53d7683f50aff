import type { Files } from '../ports.ts'
import { lockFile } from './lock-file.ts'

/** The machine's own files. `unique` names temporary ones. */
export function createFiles(unique: () => string): Files {
  const fs = process.getBuiltinModule('node:fs/promises')
  const path = process.getBuiltinModule('node:path')

  const realPath = async (target: string): Promise<string> => {
    const absolute = path.resolve(target)
    const parent = path.dirname(absolute)
    return (
      (await unlessMissing(fs.realpath(absolute))) ??
      (parent === absolute ? absolute : path.join(await realPath(parent), path.basename(absolute)))
    )
  }

  return {
    join: (...parts) => path.join(...parts),
    realPath,
    read: target => unlessMissing(fs.readFile(target, 'utf8')),
    write: async (target, text) => {
      const temporary = `${target}.${unique()}`
      await fs.writeFile(temporary, text, { mode: 0o600, flag: 'wx' })
      try {
        await fs.rename(temporary, target)
      } catch (error) {
        await fs.rm(temporary, { force: true })
        throw error
      }
    },
    remove: target => fs.rm(target, { force: true }),
    makeDirectory: async target => (await fs.mkdir(target, { recursive: true, mode: 0o700 })) !== undefined,
    removeDirectory: async (target, { recursive }) => {
      if (recursive) await fs.rm(target, { recursive, force: true })
      else if ((await unlessMissing(fs.readdir(target)))?.length === 0) await fs.rmdir(target)
    },
    list: async target => (await unlessMissing(fs.readdir(target))) ?? [],
    link: async (target, place) => {
      const isDirectory = (await fs.stat(target)).isDirectory()
      // Windows lets everybody make junctions, but not symbolic links.
      if (process.platform !== 'win32' || isDirectory)
        await fs.symlink(target, place, isDirectory ? 'junction' : 'file')
      else await fs.copyFile(target, place)
    },
    lock: (target, signal) => lockFile(target, { signal, unique }),
  }
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
