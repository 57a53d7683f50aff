import type { Files } from '../base/files.ts'
import type { ChildResult } from '../base/process.ts'
import type { Secret } from '../base/secret.ts'
import { configFileName } from './config.ts'
import type { Docker } from './docker.ts'

/**
 * A `docker login` that was started before its token may be handed over: it has read config.json, and waits. Nothing was sent: docker
 * asks no registry before it has the password (docker/cli 26.1 and 28.5).
 */
export interface WaitingDocker {
  /**
   * Hands the token over, the first time. `undefined` when it was not handed over and this docker is gone: config.json is not the file
   * that docker has read, and would write back. Throws what `Docker.login` throws.
   */
  readonly finish: (token: Secret) => Promise<ChildResult | undefined>
  /** Kills it, since it must not take the end of its input for a password; after `finish` there is nothing to end. Never rejects. */
  readonly dismiss: () => Promise<void>
}

/** Starts it, with the config.json in `directory`. `registry`: as docker names it. */
export async function startWaitingDocker(
  login: { registry: string; username: string; directory: string },
  { docker, files }: { docker: Docker; files: Files },
): Promise<WaitingDocker> {
  const { registry, username, directory } = login
  const path = files.join(directory, configFileName)
  // Before docker is there: what changes from now on, it may have read or not.
  const noted = await files.version(path)
  let hand: (token: Secret) => void = () => undefined
  const token = new Promise<Secret>(resolve => (hand = resolve))
  const end = new AbortController()
  const call = { registry, username, token, configDirectory: directory, signal: end.signal }
  const ending = docker.login(call)
  // `finish` tells it, if that is ever asked.
  ending.catch(() => undefined)
  let isOver = false
  const dismiss = async (): Promise<void> => {
    if (isOver) return
    isOver = true
    end.abort()
    await ending.catch(() => undefined)
  }
  const finish = async (token: Secret): Promise<ChildResult | undefined> => {
    if (isOver) return undefined
    if ((await files.version(path)) === noted) {
      isOver = true
      hand(token)
      return ending
    }
    await dismiss()
    return undefined
  }
  return { finish, dismiss }
}
