import { parseList } from '../base/text.ts'
import { invalidInput, isWritten, readBoolean, readChoice, readText } from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'

/** The inputs of mode migrate. */
export interface MigrateInputs {
  readonly config: { readonly path: string; readonly isExplicit: boolean }
  /** Files and directories, at least one, relative to the workspace. */
  readonly paths: readonly string[]
  readonly write: boolean
  readonly failOn: 'error' | 'warning' | 'never'
}

/** Reads them. Throws INPUT_INVALID. */
export function readMigrateInputs(runner: Runner): MigrateInputs {
  const paths = parseList(readText(runner, 'paths'))
  if (paths.length === 0) throw invalidInput('paths', { said: 'is empty', hint: 'name files or directories' })
  return {
    config: { path: readText(runner, 'config'), isExplicit: isWritten(runner, 'config') },
    paths,
    write: readBoolean(runner, 'write'),
    failOn: readChoice(runner, { name: 'fail-on', choices: ['error', 'warning', 'never'] }),
  }
}
