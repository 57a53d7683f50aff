import path from 'node:path'
import type { Files } from '../base/files.ts'

/** The commit that a checkout of this action has, and how people call it: its version tag, or its branch. */
export interface ClonedCommit {
  readonly commit: string
  readonly version: string
}

const commitName = /^[0-9a-f]{40}$/

/**
 * What a clone of this action has checked out; `undefined` where the folder is none, such as an installed npm package.
 * Read from git's own files (git-scm.com, gitrepository-layout): a machine may have no git.
 */
export async function clonedCommit(folder: string, files: Files): Promise<ClonedCommit | undefined> {
  const read = async (name: string) => (await files.read(path.join(folder, '.git', name)))?.trim()
  const head = await read('HEAD')
  if (head === undefined) return undefined
  const branch = /^ref: (refs\/heads\/\S+)$/.exec(head)?.[1]
  const packed = refsIn((await read('packed-refs')) ?? '')
  const commit = branch === undefined ? head : ((await read(branch)) ?? packed.get(branch) ?? '')
  if (!commitName.test(commit)) return undefined
  const tag = [...packed].find(([name, target]) => target === commit && versionTag.test(name))?.[0]
  const version = (tag ?? branch ?? '').replace(/^refs\/(tags|heads)\//, '')
  return { commit, version: version === '' ? commit.slice(0, 7) : version }
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
