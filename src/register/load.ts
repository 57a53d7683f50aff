import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { readRegisterYaml } from '../yaml/read.ts'
import { parseRegister } from './read.ts'
import type { Register } from './register.ts'

/**
 * The register at `path`, which has to exist.
 * Throws REGISTER_MISSING without a file, REGISTER_INVALID for anything wrong with it.
 */
export async function loadRegister(path: string, files: Files): Promise<Register> {
  const text = await readRegister(path, files)
  if (text !== undefined) return parse(text, path)
  throw new OatError('REGISTER_MISSING', {
    message: `there is no register at ${path} (input "config")`,
    hint: 'check the path. It starts at the current directory; in a workflow, actions/checkout has to run first',
  })
}

/** As `loadRegister`; `undefined` where nobody wrote the path and there is no file. */
export async function findRegister(
  config: { path: string; isExplicit: boolean },
  files: Files,
): Promise<Register | undefined> {
  if (config.isExplicit) return loadRegister(config.path, files)
  const text = await readRegister(config.path, files)
  return text === undefined ? undefined : parse(text, config.path)
}

async function parse(text: string, path: string): Promise<Register> {
  return parseRegister(await readRegisterYaml(text), path)
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
