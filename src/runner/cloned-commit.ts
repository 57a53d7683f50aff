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
  const dotGit = path.join(folder, '.git')
  // A further worktree, or a submodule, has a file there, which names the directory.
  const own = /^gitdir: (.+)$/.exec((await read(dotGit)) ?? '')?.[1]
  const git = own === undefined ? dotGit : path.resolve(folder, own)
  const head = await read(git, 'HEAD')
  if (head === undefined) return undefined
  // The branches of a further worktree lie with those of the first.
  const shared = path.resolve(git, (await read(git, 'commondir')) ?? '')
  const branch = /^ref: (refs\/heads\/\S+)$/.exec(head)?.[1]
  const packed = refsIn((await read(shared, 'packed-refs')) ?? '')
  const commit = branch === undefined ? head : ((await read(shared, branch)) ?? packed.get(branch) ?? '')
  if (!commitName.test(commit)) return undefined
  const tag = [...packed].find(([name, target]) => target === commit && versionTag.test(name))?.[0]
  const version = (tag ?? branch ?? '').replace(/^refs\/(tags|heads)\//, '')
  return { commit, version: version === '' ? commit.slice(0, 7) : version }
}

/** `undefined` for whatever cannot be read: without the commit only the pin of an edit is missing. */
async function textOf(name: string, files: Files): Promise<string | undefined> {
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
