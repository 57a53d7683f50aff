import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** Where a program of this name is on PATH; `undefined` when it is not. */
export async function findProgram(name: string): Promise<string | undefined> {
  const names = process.platform === 'win32' ? [`${name}.exe`] : [name]
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const file of names.map(it => join(folder, it))) {
      const executable = await access(file, constants.X_OK).then(
        () => true,
        () => false,
      )
      if (executable) return file
    }
  }
  return undefined
}
