import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { readRegisterYaml } from '../yaml/read.ts'
import type { Register } from './register.ts'

/**
 * The register at `path`; `undefined` when the default path holds none.
 * Throws REGISTER_MISSING for an explicit path without a file, REGISTER_INVALID for anything wrong with it.
 */
export async function loadRegister(
  config: { path: string; isExplicit: true },
  files: Files,
): Promise<Register>
export async function loadRegister(
  config: { path: string; isExplicit: boolean },
  files: Files,
): Promise<Register | undefined>
export async function loadRegister(
  config: { path: string; isExplicit: boolean },
  files: Files,
): Promise<Register | undefined> {
  const text = await readRegister(config.path, files)
  if (text !== undefined) {
    // A login without a register starts sooner without its parser.
    const { parseRegister } = await import('./read.ts')
    return parseRegister(await readRegisterYaml(text), config.path)
  }
  if (!config.isExplicit) return undefined
  throw new OatError('REGISTER_MISSING', {
    message: `there is no register at ${config.path} (input "config")`,
    terminalHint: 'check the path; it starts at the current directory',
    hint: 'check the path, from the root of the workspace; the job has to check the repository out first',
  })
}

async function readRegister(path: string, files: Files): Promise<string | undefined> {
  try {
    return await files.read(path)
  } catch (cause) {
    throw new OatError('REGISTER_INVALID', {
      message: `${path} cannot be read`,
      hint: 'it has to be a file that this user may read',
      cause,
    })
  }
}
