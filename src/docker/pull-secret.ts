import { fingerprint } from '../base/fingerprint.ts'
import { errno, type OatError } from '../base/error.ts'
import { Secret } from '../base/secret.ts'
import { printable } from '../base/text.ts'
import type { RegistryHost } from '../registry/host.ts'
import type { Credential } from '../registry/registry.ts'
import { invalidInput, placeOfInput } from '../runner/inputs.ts'
import type { DockerPorts } from './docker.ts'
import type { PullSecretRecord } from './undo-stack.ts'

/** kubernetes.io/docs/concepts/configuration/secret/#docker-config-secrets: one registry, by its key. */
export function formatPullSecret(key: string, credential: string): string {
  return JSON.stringify({ auths: { [key]: { auth: Buffer.from(credential).toString('base64') } } })
}

/** Whether a text is a pull secret of this action for the same registry and user, with any token. */
function isPullSecretOf(text: string, key: string, username: string): boolean {
  const [, auth = ''] = /"auth":"([A-Za-z0-9+/=]+)"/.exec(text) ?? []
  const credential = Buffer.from(auth, 'base64').toString('utf8')
  return credential.startsWith(`${username}:`) && text === formatPullSecret(key, credential)
}

/** `replaces`: the text of a pull secret of this action, or an empty file, that an earlier job left behind. */
export type PullSecret = NonNullable<Awaited<ReturnType<typeof preparePullSecret>>>

type Ports = Pick<DockerPorts, 'files' | 'runner'>

const example = 'name a new file in a directory that nothing else uses, for example below RUNNER_TEMP'
const accessing = placeOfInput('pull-secret', example)

/** Looks where input pull-secret leads, where it is given. Throws INPUT_INVALID for a place that is taken. */
export async function preparePullSecret(
  target: string | undefined,
  { credential, files, registry, runner }: Ports & { credential: Credential; registry: RegistryHost },
) {
  if (target === undefined) return undefined
  const { username, token } = credential
  const key = registry.configKey
  const { path, kind } = await accessing(target, () => files.locate(target))
  const currentText = kind === 'file' ? await accessing(path, () => files.read(path)) : undefined
  // A login that was killed, or ran out of disk, while it wrote leaves an empty one.
  const isReplaced =
    currentText !== undefined && (currentText === '' || isPullSecretOf(currentText, key, username))
  if (kind !== 'nothing' && !isReplaced) {
    throw placeTaken(path, 'is there already, is behind a link, or has no directory to be in')
  }
  // In base64, as `kubectl get secret` shows it, the runner hides it too.
  const text = new Secret(formatPullSecret(key, `${username}:${token.reveal()}`), runner.mask)
  return { path, text, replaces: isReplaced ? currentText : undefined }
}

export function placeTaken(path: string, why: string): OatError {
  return invalidInput('pull-secret', `: ${path} ${why}`, example)
}

/** Readable for this user alone. Throws INPUT_INVALID, also where somebody else has written there since. */
export async function writePullSecret({ path, text, replaces }: PullSecret, { files, runner }: Ports) {
  await accessing(path, async () => {
    // The undo of the login that left it may have removed it by now.
    const { kind } = await files.locate(path)
    if (replaces === undefined || kind === 'nothing') return files.create(path, text.reveal())
    const change = { text: text.reveal(), own: true, before: replaces }
    const isWritten = kind === 'file' && (await files.change(path, change))
    if (!isWritten) throw placeTaken(path, 'was changed meanwhile')
    runner.notice(`replaced ${path}, which an earlier login had left behind`)
  })
  runner.info(`pull secret written to ${path}`)
}

export async function removePullSecret({ path, put }: PullSecretRecord, { files, runner }: Ports) {
  try {
    const { kind } = await files.locate(path)
    if (kind === 'nothing' || kind === 'no-directory') return
    const text = kind === 'file' ? await files.read(path) : undefined
    // Empty: main was killed as it wrote.
    if (text !== undefined && (text === '' || fingerprint(text).startsWith(put))) {
      await files.remove(path)
      runner.info(`removed ${path}`)
    } else runner.notice(`${path} was changed after this login wrote it, so it was not removed`)
  } catch (error) {
    if (errno(error) === undefined) throw error
    // The login itself has to be undone all the same.
    runner.warning(`the pull secret ${path} could not be removed: ${printable(String(error))}`)
  }
}
