import { type Look, lookAt, unseen } from '../../base/look.ts'
import type { ReadYaml } from '../../yaml/read.ts'
import type { YamlDocument } from '../../yaml/tree.ts'
import { type Parse, parseBlob, parseRepository, parseTree } from './answers.ts'
import type { GithubClient } from './client.ts'

/** A repository as a commit has it; by a tag or branch as it is today. */
export type Tree = Readonly<{ repository: string; ref: string }>

export type YamlFile = Extract<YamlDocument, { readonly root: unknown }> & { readonly text: string }

export type GithubContents = ReturnType<typeof createGithubContents>

function createObjects<T>(client: GithubClient, parse: Parse<T>) {
  return once(path => {
    const subject = subjectOf(path)
    return lookAt(subject.name, client.place, () => client.find(path, { subject, parse }))
  })
}

/** Git's hash of a file; `undefined`: it is not there. A tree of all folders is cut where it is large. */
export function createHashes(client: GithubClient) {
  const folder = createObjects(client, parseTree)
  return async ({ repository, ref }: Tree, path: string): Promise<Look<string | undefined>> => {
    let hash = encodeURIComponent(ref)
    const parts = path.split('/')
    for (const [index, part] of parts.entries()) {
      const inside = await folder(`/repos/${repository}/git/trees/${hash}`)
      if ('unseen' in inside) return inside
      if (inside.seen === undefined) return unseen(path, gone)
      const { entries, isCut } = inside.seen
      const { hash: next, mode = '' } = entries.get(part) ?? {}
      if (next === undefined && isCut) return unseen(path, 'GitHub does not list its folder')
      if (/^1[26]/.test(mode)) return unseen(path, 'it is a link, or in a submodule')
      const isFolder = mode.startsWith('04')
      if (next === undefined || isFolder === (index === parts.length - 1)) return { seen: undefined }
      hash = next
    }
    return { seen: hash }
  }
}

/** Files of YAML in repositories, by git's hashes, so that what several commits share is read once. */
export function createGithubContents(client: GithubClient, readYaml: ReadYaml) {
  const repository = createObjects(client, parseRepository)
  const hashOf = createHashes(client)
  const blob = createObjects(client, json => {
    const text = parseBlob(json)
    return text === undefined ? undefined : { ...readYaml(text), text }
  })

  async function fileIn(tree: Tree, path: string): Promise<Look<YamlFile | undefined>> {
    const hash = await hashOf(tree, path)
    if ('unseen' in hash) return hash
    if (hash.seen === undefined) return { seen: undefined }
    const file = await blob(`/repos/${tree.repository}/git/blobs/${hash.seen}`)
    if ('unseen' in file) return file
    if (file.seen === undefined) return unseen(path, gone)
    if ('root' in file.seen) return { seen: file.seen }
    return unseen(path, `line ${file.seen.problem.line}: ${file.seen.problem.message}`)
  }

  /**
   * A file as each tree has it that has one, the same one once. Where none has it, it was not seen.
   * @param paths where it may be. @param gapName what it is, for a gap
   */
  async function read(trees: readonly Tree[], paths: readonly string[], gapName: string) {
    const files = new Set<YamlFile>()
    for (const tree of trees) {
      for (const path of paths) {
        const file = await fileIn(tree, path)
        if ('unseen' in file) return { unseen: { ...file.unseen, what: gapName } }
        if (file.seen === undefined) continue
        files.add(file.seen)
        break
      }
    }
    return files.size > 0 ? { seen: Array.from(files) } : unseen(gapName, 'their commit does not have it')
  }

  /** The name of today: GitHub follows the former ones. As it is written where there is none. */
  async function nameOf(name: string): Promise<Look<string>> {
    const repositoryLook = await repository(`/repos/${name}`)
    return 'unseen' in repositoryLook ? repositoryLook : { seen: repositoryLook.seen?.fullName ?? name }
  }

  return { read, nameOf }
}

const gone = 'GitHub no longer has the commit, or does not show it to this token'

/** Asks for each thing once, also where the answer is a refusal. */
export function once<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>()
  return key => {
    const answer = answers.get(key) ?? ask(key)
    answers.set(key, answer)
    return answer
  }
}

export function subjectOf(path: string) {
  const repository = path.split('/').slice(2, 4).join('/')
  const rights = '"Actions: read", "Contents: read" and "Pull requests: read"'
  const permission = `the repository permissions ${rights} for ${repository}`
  return { name: `repository ${repository}`, permission }
}
