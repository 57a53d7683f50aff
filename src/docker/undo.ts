import { isDeepStrictEqual } from 'node:util'
import { type JsonObject } from '../base/json.ts'
import { formatDockerConfig, parseDockerConfig } from './config.ts'
import {
  configFileName,
  ownPrefix,
  readConfigIn,
  readingConfig,
  writeConfigIn,
  writingConfig,
} from './config-files.ts'
import { lockConfig } from './config-lock.ts'
import type { DockerPorts } from './docker.ts'
import { fingerprint, fingerprintStored, readStored, restoreStored } from './stored-login.ts'
import { removePullSecret } from './pull-secret.ts'
import { readUndoRecord, stageOf, writeUndoRecord } from './undo-record.ts'
import { type Layer, removeLayer, type UndoRecord } from './undo-stack.ts'

export interface UndoLayer extends UndoContext {
  readonly layer: string
  /** Ends what a main that was killed left running. */
  readonly killProcessesOf: (id: string) => Promise<void>
}

/** Takes one login of this action out of docker's configuration, under the lock. Throws CONFIG_INVALID, DOCKER_LOGIN_FAILED. */
export async function undoLayer(undo: UndoLayer): Promise<void> {
  const { directory, files, layer } = undo
  // Without a record there is nothing to lock: main failed before it could write one.
  const stage = await stageOf(undo, layer)
  if (stage === 'no-record' && !(await hasRemains(undo))) {
    undo.runner.info('nothing to undo')
    return
  }
  // A docker that is still running would store the login after its undo.
  if (stage === 'pending') await undo.killProcessesOf(layer)
  const lock = await lockConfig(directory, { ...undo, doing: layer })
  let madeDirectory = false
  try {
    await finishUndo(
      undo,
      lock.unfinished.filter(id => id !== layer),
    )
    const left = await removeLogin(undo, layer)
    if (left === undefined) undo.runner.info('nothing to undo')
    else madeDirectory = left.madeDirectory && left.layers.length === 0
  } finally {
    await lock.release()
  }
  if (madeDirectory) await files.removeEmpty(directory)
}

/** A main that was killed before its record leaves its lock, or what it wrote for that: whoever has the lock next clears it away. */
async function hasRemains({ directory, files }: UndoContext): Promise<boolean> {
  const names = await readingConfig(directory, () => files.list(directory))
  return names.some(name => name.startsWith(ownPrefix))
}

export interface UndoContext extends DockerPorts {
  readonly directory: string
  /** What to call the login; the registry's key when not given. */
  readonly name?: string
}

/**
 * Takes one login of this action out of docker's configuration, in whatever order logins came. The caller holds the lock.
 * Gives the record that is left; `undefined` when there is no such login. Throws CONFIG_INVALID, DOCKER_LOGIN_FAILED.
 */
async function removeLogin(undo: UndoContext, id: string): Promise<UndoRecord | undefined> {
  const record = await readUndoRecord(undo)
  const layer = record?.layers.find(known => known.id === id)
  if (record === undefined || layer === undefined) return undefined
  if (layer.pullSecret !== undefined) {
    const others = record.layers.filter(other => other !== layer)
    await removePullSecret(layer.pullSecret, { ...undo, others })
  }
  const left = await change(undo, record, layer)
  await writeUndoRecord(undo, left)
  return left
}

/** The same for logins whose own undo was begun, and died with its process. */
export async function finishUndo(undo: UndoContext, unfinished: readonly string[]): Promise<void> {
  for (const id of unfinished) {
    const left = await removeLogin(undo, id)
    if (left !== undefined) undo.runner.notice('an earlier login was interrupted; it is undone now')
  }
}

async function change(undo: UndoContext, record: UndoRecord, layer: Layer): Promise<UndoRecord> {
  const { docker, files, runner } = undo
  const name = undo.name ?? layer.key
  const { text, config } = await readConfigIn(undo.directory, files)
  const current = await readStored(config, layer.key, docker)
  const { record: left, undoing } = removeLayer(record, layer, current)
  const intact = record.intact && record.seen === fingerprint(text ?? '')

  if (undoing.kind === 'foreign') {
    runner.notice(`somebody else has logged in to ${name} since: their login stays`)
  }
  if (undoing.kind === 'joined') {
    runner.info(`a later login to ${name} is still in use; its post step does the rest`)
  }
  const restored =
    undoing.kind === 'restore'
      ? await restoreStored(config, { key: layer.key, current, below: undoing.below, docker })
      : config
  const isLast = left.layers.length === 0
  // Also below a login that never happened: what is there then was there before the first login of this action.
  const asBefore = undoing.kind !== 'foreign' && ((isLast && intact) || isSame(restored, left.original))
  const after = asBefore ? left.original : restored === config ? (text ?? null) : formatDockerConfig(restored)
  await writeConfig(undo, text ?? null, after)
  if (undoing.kind === 'restore') {
    const isBack = fingerprintStored(undoing.below) !== undefined
    runner.info(`${name}: ${isBack ? 'the previous login is restored' : 'logged out'}`)
  }
  return { ...left, intact, seen: fingerprint(after ?? '') }
}

/** Same content, whatever the layout: docker writes the file anew with every login and logout. */
function isSame(config: JsonObject, original: string | null): boolean {
  const first = parseDockerConfig(original ?? undefined, configFileName)
  return isDeepStrictEqual({ auths: {}, ...config }, { auths: {}, ...first })
}

async function writeConfig(
  { directory, files }: UndoContext,
  before: string | null,
  after: string | null,
): Promise<void> {
  if (after === before) return
  if (after !== null) return writeConfigIn(directory, files, after)
  await writingConfig(directory, () => files.remove(files.join(directory, configFileName)))
}
