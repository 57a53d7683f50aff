import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** Where an executable is on `path`; `undefined` when it is not. */
export async function findOnPath(name: string, path: string): Promise<string | undefined> {
  for (const directory of path.split(delimiter).filter(each => each !== '')) {
    const file = join(directory, name)
    const executable = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (executable) return file
  }
  return undefined
}
