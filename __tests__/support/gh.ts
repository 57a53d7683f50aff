import { type ChildProcess, spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { join } from 'node:path'
import { createSocketFolder } from '../../sandbox/folder.ts'
import { findProgram } from '../../sandbox/program.ts'
import type { World } from '../../sandbox/world.ts'
import { git } from './git.ts'

const programs = await Promise.all(['gh', 'jq', 'curl', 'git'].map(findProgram))

/** Why gh cannot run here and how to have it; `undefined`: it can. */
export const ghObstacle: string | undefined = programs.includes(undefined)
  ? 'gh, jq, curl or git is missing (Debian: apt-get install gh jq curl git)'
  : undefined

export type GhResult = Readonly<{ code: number | null; out: string }>

/** A checkout of a repository in which gh talks to the sandbox's GitHub as if it were github.com. */
export interface GhCheckout {
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  /** Runs a script as GitHub runs a step: only one with `shell: bash` notices a failure in the middle of a pipe. */
  bash(
    script: string,
    options?: { input?: string; env?: Readonly<Record<string, string>>; shell?: string | undefined },
  ): Promise<GhResult>
  close(): Promise<void>
}

/** gh sends everything to a socket when its configuration names one; behind it is the sandbox. */
export async function startGh(
  world: Pick<World, 'github'>,
  { repository, token }: { repository: string; token: string },
): Promise<GhCheckout> {
  const place = await createSocketFolder()
  const folder = place.path
  const socket = join(folder, 'github.sock')
  const { port, protocol } = new URL(world.github?.origin ?? '')
  const server = createServer(client => {
    const to = { host: '127.0.0.1', port: Number(port) }
    // gh itself speaks plain HTTP to a socket. Whom it talks to is not the question here.
    const github = protocol === 'https:' ? connectTls({ ...to, rejectUnauthorized: false }) : connect(to)
    client.pipe(github).pipe(client)
    const hangUp = () => {
      client.destroy()
      github.destroy()
    }
    client.on('error', hangUp)
    github.on('error', hangUp)
  })
  await new Promise<void>(resolve => {
    server.listen(socket, resolve)
  })
  await writeFile(join(folder, 'config.yml'), `http_unix_socket: ${socket}\n`)
  git(folder, 'init', '--quiet')
  git(folder, 'remote', 'add', 'origin', `https://github.com/${repository}.git`)
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    GH_CONFIG_DIR: folder,
    GH_TOKEN: token,
    GH_PROMPT_DISABLED: '1',
    RUNNER_TEMP: folder,
  }
  return {
    folder,
    environment,
    bash: async (script, { input = '', env = {}, shell } = {}) => {
      const pipefail = shell === 'bash' ? ['-o', 'pipefail'] : []
      const child = spawn('bash', ['-e', ...pipefail, '-c', script], {
        cwd: folder,
        env: { ...environment, ...env },
      })
      child.stdin.end(input)
      return ended(child)
    },
    close: async () => {
      server.close()
      await place.close()
    },
  }
}

function ended(child: ChildProcess): Promise<GhResult> {
  let out = ''
  child.stdout?.on('data', (text: Buffer) => (out += text.toString()))
  child.stderr?.on('data', (text: Buffer) => (out += text.toString()))
  return new Promise(resolve => {
    child.once('close', code => {
      resolve({ code, out })
    })
  })
}
