import path from 'node:path'
import type { Files } from '../base/files.ts'

/** The commit that a checkout of this action has, and how people call it: its version tag, or its branch. */
export interface ClonedCommit {
  readonly commit: string
  readonly version: string
}

const commitName = /^[0-9a-f]{40}$/

/**
 * What a clone of this action has checked out; `undefined` where it is not a clone, such as an installed npm package, or
 * where git's files cannot be read: then the commit is not known, and a finding says so.
 * Read from git's own files (git-scm.com, gitrepository-layout): a machine may have no git.
 */
export async function clonedCommit(folder: string, files: Files): Promise<ClonedCommit | undefined> {
  const read = async (...name: string[]) => (await textOf(path.join(...name), files))?.trim()
  const { git, shared } = await gitFolders(folder, files)
  const head = await read(git, 'HEAD')
  if (head === undefined) return undefined
  const branch = /^ref: (refs\/heads\/\S+)$/.exec(head)?.[1]
  const packed = refsIn((await read(shared, 'packed-refs')) ?? '')
  const commit = branch === undefined ? head : ((await read(shared, branch)) ?? packed.get(branch) ?? '')
  if (!commitName.test(commit)) return undefined
  const tag = [...packed].find(([name, target]) => target === commit && versionTag.test(name))?.[0]
  const version = (tag ?? branch ?? '').replace(/^refs\/(tags|heads)\//, '')
  return { commit, version: version === '' ? commit.slice(0, 7) : version }
}

/** The address of a clone's remote `origin`, where it has one; `undefined` where the folder is no clone. */
export async function clonedOrigin(
  folder: string,
  files: Pick<Files, 'read'>,
): Promise<{ readonly url: string | undefined } | undefined> {
  const { git, shared } = await gitFolders(folder, files)
  if ((await textOf(path.join(git, 'HEAD'), files)) === undefined) return undefined
  const config = (await textOf(path.join(shared, 'config'), files)) ?? ''
  return { url: /\[remote "origin"\][^[]*?\burl *= *(\S+)/.exec(config)?.[1] }
}

/** `owner/name` of the remote `origin` of a clone; `undefined` where it has none, or one that is not on that server. */
export async function clonedName(folder: string, files: Files, server: string): Promise<string | undefined> {
  return repositoryOfUrl((await clonedOrigin(folder, files))?.url ?? '', server)
}

/** `owner/repo` of `https://host/owner/repo.git`, `git@host:owner/repo` and `ssh://git@host/owner/repo`. */
export function repositoryOfUrl(url: string, server: string): string | undefined {
  const short = /^(?:[\w.-]+@)?(?<host>[\w.-]+):(?!\/)(?<path>.+)$/.exec(url)?.groups
  const long = short === undefined && URL.canParse(url) ? new URL(url) : undefined
  const host = short?.['host'] ?? long?.hostname
  const path = (short?.['path'] ?? long?.pathname ?? '').replace(/^\/+|\/+$/g, '').replace(/\.git$/, '')
  const isServer = URL.canParse(server) && host?.toLowerCase() === new URL(server).hostname
  return isServer && /^[\w.-]+\/[\w.-]+$/.test(path) ? path : undefined
}

/** `git`: what the worktree has of its own; `shared`: branches and settings, which lie with those of the first worktree. */
async function gitFolders(
  folder: string,
  files: Pick<Files, 'read'>,
): Promise<{ git: string; shared: string }> {
  const dotGit = path.join(folder, '.git')
  // A further worktree, or a submodule, has a file there, which names the directory.
  const own = /^gitdir: (.+)$/.exec((await textOf(dotGit, files))?.trim() ?? '')?.[1]
  const git = own === undefined ? dotGit : path.resolve(folder, own)
  const common = (await textOf(path.join(git, 'commondir'), files))?.trim()
  return { git, shared: path.resolve(git, common ?? '') }
}

/** `undefined` for whatever cannot be read: without the commit only the pin of an edit is missing. */
async function textOf(name: string, files: Pick<Files, 'read'>): Promise<string | undefined> {
  try {
    return await files.read(name)
  } catch {
    return undefined
  }
}

const versionTag = /^refs\/tags\/v\d+\.\d+\.\d+$/

/** A tag with a text of its own stands for the commit in the line behind it. */
function refsIn(text: string): ReadonlyMap<string, string> {
  const refs = new Map<string, string>()
  let last = ''
  for (const line of text.split('\n')) {
    const [, target = '', name = ''] = /^([0-9a-f]{40}) (refs\/\S+)$/.exec(line) ?? []
    const peeled = /^\^([0-9a-f]{40})$/.exec(line)?.[1]
    if (name !== '') refs.set(name, target)
    else if (peeled !== undefined) refs.set(last, peeled)
    if (name !== '') last = name
  }
  return refs
}
