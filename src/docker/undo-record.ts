import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { isJsonObject, parseJsonObject } from '../base/json.ts'
import type { RegistryHost } from '../registry/host.ts'
import type { Credential } from '../registry/registry.ts'
import type { Runner } from '../runner/runner.ts'
import { type readConfigIn, readingConfig, undoFileName, writingConfig } from './config-files.ts'
import type { Docker } from './docker.ts'
import type { PullSecret } from './pull-secret.ts'
import { fingerprint, fingerprintCredential, readStored } from './stored-login.ts'
import { addLayer, type UndoRecord } from './undo-stack.ts'

interface ConfigDirectory {
  /** Docker's config directory, links resolved. */
  readonly directory: string
  readonly files: Files
}

/**
 * What our logins left there for their undo; `undefined` when there is none. One that is damaged is removed with a warning, since
 * nobody could ever use it. Only under the lock. Throws CONFIG_INVALID, also for a file that another user can have written.
 */
export async function readUndoRecord(
  where: ConfigDirectory & { runner: Runner },
): Promise<UndoRecord | undefined> {
  const text = await readUndoText(where)
  if (text === undefined) return undefined
  const record = parseUndoRecord(text)
  if (record !== undefined) return record
  const path = where.files.join(where.directory, undoFileName)
  where.runner.warning(
    `${path} was damaged and is removed. Logins from before it cannot be restored: run docker logout for registries that this machine no longer needs`,
  )
  await writingConfig(where.directory, () => where.files.remove(path))
  return undefined
}

/** A login that is about to be made. */
export interface NotedLogin extends ConfigDirectory {
  readonly runner: Runner
  readonly docker: Docker
  readonly registry: RegistryHost
  readonly credential: Credential
  /** Names it in the undo record; `undefined` keeps none. */
  readonly layer: string | undefined
  /** Recorded with it; whoever logs in writes it. */
  readonly pullSecret?: PullSecret | undefined
}

/**
 * Notes a login that is coming, and what is there before it. `after`: config.json as it will be, where nothing but our own write comes in
 * between; without it the login counts as pending. Only under the lock. Throws CONFIG_INVALID.
 */
export async function noteLogin(
  login: NotedLogin,
  { text, config }: Awaited<ReturnType<typeof readConfigIn>>,
  { madeDirectory, after }: { madeDirectory: boolean; after?: string },
): Promise<void> {
  const { layer: id, registry, pullSecret: file } = login
  if (id === undefined) return
  const key = registry.configKey
  const below = await readStored(config, key, login.docker)
  const pullSecret = file && { path: file.path, put: fingerprint(file.text.reveal()) }
  const isPending = after === undefined && { pending: true as const }
  const put = fingerprintCredential(login.credential)
  const layer = { id, key, put, below, ...isPending, ...(pullSecret && { pullSecret }) }
  const seen = fingerprint(text ?? '')
  const record = addLayer(await readUndoRecord(login), { layer, file: text, seen, madeDirectory })
  await writeUndoRecord(login, after === undefined ? record : { ...record, seen: fingerprint(after) })
}

/** Where a login is, as far as can be told without the lock. `pending` also for a record that is damaged. Throws CONFIG_INVALID. */
export async function stageOf(
  where: ConfigDirectory,
  id: string,
): Promise<'no-record' | 'pending' | 'finished'> {
  const text = await readUndoText(where)
  if (text === undefined) return 'no-record'
  const record = parseUndoRecord(text)
  const isPending = record === undefined || record.layers.some(layer => layer.id === id && layer.pending)
  return isPending ? 'pending' : 'finished'
}

/** Keeps the record, readable for this user alone; an empty one is removed. Throws CONFIG_INVALID. */
export async function writeUndoRecord(
  { directory, files }: ConfigDirectory,
  record: UndoRecord,
): Promise<void> {
  const path = files.join(directory, undoFileName)
  await writingConfig(directory, () =>
    record.layers.length === 0 ? files.remove(path) : files.writeOwn(path, JSON.stringify(record)),
  )
}

async function readUndoText({ directory, files }: ConfigDirectory): Promise<string | undefined> {
  const path = files.join(directory, undoFileName)
  try {
    return await readingConfig(path, () => files.readOwn(path))
  } catch (error) {
    if (!(error instanceof OatError)) throw error
    throw new OatError(error.code, {
      message: error.message,
      hint: 'remove it; logins from before it are then not restored. Or use another directory ("docker-config: isolated", or DOCKER_CONFIG)',
      cause: error.cause,
    })
  }
}

/** `undefined` when it is not what we write. The reason is never told: the text holds other logins. */
function parseUndoRecord(text: string): UndoRecord | undefined {
  const record = parseJsonObject(text)
  const layers: unknown = record?.['layers']
  const isOurs = typeof record?.['seen'] === 'string' && Array.isArray(layers) && layers.every(isLayer)
  return isOurs ? (record as unknown as UndoRecord) : undefined
}

function isLayer(value: unknown): boolean {
  if (!isJsonObject(value) || !isJsonObject(value['below'])) return false
  const { kind, entry, name, answer } = value['below']
  const isHelper = typeof name === 'string' && (answer === null || typeof answer === 'string')
  const isStored =
    kind === 'nothing' || (kind === 'entry' ? isJsonObject(entry) : kind === 'helper' && isHelper)
  return isStored && [value['id'], value['key'], value['put']].every(one => typeof one === 'string')
}
