import path from 'node:path'
import type { Environment } from '../base/child-environment.ts'
import type { Files } from '../base/files.ts'
import { jobOf } from './job.ts'

type Reading = Pick<Files, 'read'>

/** The commit that a clone has checked out, and how people call it: its version tag, or its branch. */
export interface ClonedCommit {
  readonly commit: string
  readonly version: string
}

/**
 * Git's own files of a clone (git-scm.com, gitrepository-layout): a machine may have no git. `undefined` where the folder is not a clone,
 * such as an installed npm package. What cannot be read is as if it were not there: then a pin or a home is not known, and that is said.
 */
async function openGit(folder: string, files: Reading) {
  const textOf = async (...name: readonly string[]): Promise<string | undefined> =>
    (await files.read(path.join(...name)).catch(() => undefined))?.trim()
  const dotGit = path.join(folder, '.git')
  // A further worktree, or a submodule, has a file there, which names the directory.
  const own = /^gitdir: (.+)$/.exec((await textOf(dotGit)) ?? '')?.[1]
  const git = own === undefined ? dotGit : path.resolve(folder, own)
  const head = await textOf(git, 'HEAD')
  // Branches and settings lie with those of the first worktree.
  const shared = path.resolve(git, (await textOf(git, 'commondir')) ?? '')
  return head === undefined ? undefined : { head, read: (name: string) => textOf(shared, name) }
}

type Git = NonNullable<Awaited<ReturnType<typeof openGit>>>

const commitName = /^[0-9a-f]{40}$/
const versionTag = /^refs\/tags\/v\d+\.\d+\.\d+$/

async function commitOf({ head, read }: Git): Promise<ClonedCommit | undefined> {
  const branch = /^ref: (refs\/heads\/\S+)$/.exec(head)?.[1]
  const packed = refsIn((await read('packed-refs')) ?? '')
  const commit = branch === undefined ? head : ((await read(branch)) ?? packed.get(branch) ?? '')
  if (!commitName.test(commit)) return undefined
  const tag = [...packed].find(([name, target]) => target === commit && versionTag.test(name))?.[0]
  const version = (tag ?? branch ?? '').replace(/^refs\/(tags|heads)\//, '')
  return { commit, version: version === '' ? commit.slice(0, 7) : version }
}

/** A tag with a text of its own stands for the commit in the line behind it. */
function refsIn(text: string): ReadonlyMap<string, string> {
  const refs = new Map<string, string>()
  let last = ''
  for (const [, target, name, peeled] of text.matchAll(
    /^(?:([0-9a-f]{40}) (refs\/\S+)|\^([0-9a-f]{40}))$/gm,
  )) {
    last = name ?? last
    refs.set(last, peeled ?? target ?? '')
  }
  return refs
}

async function originOf({ read }: Git): Promise<string | undefined> {
  return /\[remote "origin"\][^[]*?\burl *= *(\S+)/.exec((await read('config')) ?? '')?.[1]
}

/** What a clone has checked out; `undefined` where the folder is not one, or its commit cannot be read. */
export async function clonedCommit(folder: string, files: Reading): Promise<ClonedCommit | undefined> {
  const git = await openGit(folder, files)
  return git && commitOf(git)
}

/** `owner/name` of the remote `origin` of a clone; `undefined` where it has none, or one that is not on that server. */
export async function clonedName(
  folder: string,
  files: Reading,
  server: string,
): Promise<string | undefined> {
  const git = await openGit(folder, files)
  return repositoryOfUrl((git && (await originOf(git))) ?? '', server)
}

/** The clone around a file, with its commit and the address of its `origin`. In a job no folder above the workspace counts. */
export async function cloneAround(file: string, files: Reading, environment: Environment) {
  const last = path.resolve(jobOf(environment).workspace || '/')
  for (let top = path.dirname(path.resolve(file)); ; top = path.dirname(top)) {
    const git = await openGit(top, files)
    if (git !== undefined) return { top, commit: (await commitOf(git))?.commit, origin: await originOf(git) }
    if (top === last || top === path.dirname(top)) return undefined
  }
}

/** Host and path of `https://user@host:port/path.git`, `git@host:path` and `ssh://git@host/path`; `undefined` for a folder. */
export function placeOfUrl(url: string): { host: string; inside: string } | undefined {
  const short = /^(?:[\w.-]+@)?(?<host>[\w.-]+):(?!\/)(?<path>.+)$/.exec(url)?.groups
  const long = short === undefined && URL.canParse(url) ? new URL(url) : undefined
  const host = (short?.['host'] ?? long?.hostname ?? '').toLowerCase()
  const inside = (short?.['path'] ?? long?.pathname ?? '').replace(/^\/+|\/+$/g, '').replace(/\.git$/, '')
  return host === '' || inside === '' ? undefined : { host, inside }
}

/** `owner/repo` of a remote's address, where it leads to that server. */
export function repositoryOfUrl(url: string, server: string): string | undefined {
  const { host, inside = '' } = placeOfUrl(url) ?? {}
  const isServer = URL.canParse(server) && host === new URL(server).hostname
  return isServer && /^[\w.-]+\/[\w.-]+$/.test(inside) ? inside : undefined
}
