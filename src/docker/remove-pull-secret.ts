import { errno } from '../base/errno.ts'
import type { Files } from '../base/files-port.ts'
import { printable } from '../base/text.ts'
import type { Fingerprint, Runner } from '../ports.ts'
import type { Layer, PullSecretRecord } from './undo-stack.ts'

/** Removes the file of a login's pull secret, if it still is what that login wrote and no other login needs it. */
export async function removePullSecret(
  { path, put }: PullSecretRecord,
  undo: { others: readonly Layer[]; files: Files; runner: Runner; fingerprint: Fingerprint },
): Promise<void> {
  const { others, files, runner, fingerprint } = undo
  if (others.some(({ pullSecret }) => pullSecret?.path === path && pullSecret.put === put)) {
    runner.info(`${path} is the pull secret of another login, too: its own undo removes it`)
    return
  }
  try {
    const { kind } = await files.locate(path)
    if (kind === 'nothing' || kind === 'no-directory') return
    const text = kind === 'file' ? await files.read(path) : undefined
    // Empty: main was killed as it wrote.
    if (text !== undefined && (text === '' || fingerprint(text) === put)) {
      await files.remove(path)
      runner.info(`removed ${path}`)
    } else runner.notice(`${path} is not the pull secret that this login wrote any more: left as it is`)
  } catch (error) {
    if (errno(error) === undefined) throw error
    // The login itself has to be undone all the same.
    runner.warning(`${path}, a pull secret, could not be removed: ${printable(String(error))}`)
  }
}
