import { errno } from '../base/errno.ts'
import { OatError } from '../base/error.ts'
import type { Files, Located } from '../base/files-port.ts'
import { Secret } from '../base/secret.ts'
import type { Credential, Runner } from '../ports.ts'
import type { RegistryHost } from '../registry/host.ts'
import { invalidInput } from '../runner/inputs.ts'
import { formatPullSecret, isPullSecretOf } from './pull-secret.ts'

/** A pull secret that may be written. */
export interface PullSecret {
  readonly path: string
  readonly text: Secret
  /** Takes the place of one of ours, or of an empty file, which an earlier job left behind. */
  readonly replaces: boolean
}

interface Ports {
  readonly files: Files
  readonly runner: Runner
}

const example = 'name a new file in a directory of the job, such as ${{ runner.temp }}/pull-secret.json'

/**
 * Looks where input pull-secret leads before anything is changed; `undefined` when it is not given.
 * Throws INPUT_INVALID for a place that is taken.
 */
export async function preparePullSecret(
  { pullSecret: given, registry }: { pullSecret: string | undefined; registry: RegistryHost },
  { credential, files, runner }: Ports & { credential: Credential },
): Promise<PullSecret | undefined> {
  if (given === undefined) return undefined
  const { username, token } = credential
  const key = registry.configKey
  const { path, kind } = await accessing(given, () => files.locate(given))
  const held = kind === 'file' ? await accessing(path, () => files.read(path)) : undefined
  // An empty one is what a login leaves that was killed, or ran out of disk, as it wrote: nothing is lost with it.
  const replaces = held !== undefined && (held === '' || isPullSecretOf(held, { key, username }))
  if (kind !== 'nothing' && !replaces) throw refusal(path, kind)
  // In base64, as `kubectl get secret` shows it, the runner hides it too.
  const text = new Secret(formatPullSecret(key, `${username}:${token.reveal()}`), runner.mask)
  return { path, text, replaces }
}

/** Writes it, readable for this user alone. Throws INPUT_INVALID. */
export async function writePullSecret(
  { path, text, replaces }: PullSecret,
  { files, runner }: Ports,
): Promise<void> {
  if (replaces) runner.notice(`${path} was there already, from a login that ended without its undo: replaced`)
  await accessing(path, async () => {
    if (replaces) await files.remove(path)
    await files.create(path, text.reveal())
  })
  runner.info(`pull secret written to ${path}`)
}

const taken: Readonly<Record<Exclude<Located['kind'], 'nothing'>, string>> = {
  'no-directory': 'lies in a directory that does not exist',
  file: 'is there already, and is not a pull secret of this action for this registry and user',
  link: 'is a link, or lies behind one',
  other: 'is there already, and is no file',
}

function refusal(path: string, kind: Exclude<Located['kind'], 'nothing'>): OatError {
  return invalidInput('pull-secret', { said: `: ${path} ${taken[kind]}`, hint: example })
}

async function accessing<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    const code = errno(error)
    if (code === undefined) throw error
    throw new OatError('INPUT_INVALID', {
      message: `input pull-secret: ${path} cannot be written (${code})`,
      hint: example,
      cause: error,
    })
  }
}
