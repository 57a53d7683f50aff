import type { ReadingPlace } from '../../base/error.ts'
import { type Look, lookAt, unseen } from '../../base/look.ts'
import type { ReadYaml } from '../../yaml/read.ts'
import type { YamlDocument } from '../../yaml/tree.ts'
import { type Parse, parseBlob, parseFolder } from './answers.ts'
import type { GithubClient } from './client.ts'

/** A repository as a commit has it; by a tag or branch as it is today. */
export interface Tree {
  readonly repository: string
  readonly ref: string
}

type YamlFile = Extract<YamlDocument, { readonly root: unknown }> & { readonly text: string }

export type GithubContents = ReturnType<typeof createGithubContents>

/** Asks for each object of git once. */
function createObjects<T>(client: GithubClient, place: ReadingPlace, parse: Parse<T>) {
  return once(path => {
    const about = subjectOf(path)
    return lookAt(about.place, place, () => client.find(path, { about, parse }))
  })
}

/** Gives git's hash of a file; `undefined`: it is not there. A tree of all folders is cut where it is large. */
export function createHashes(client: GithubClient, place: ReadingPlace) {
  const folder = createObjects(client, place, parseFolder)
  return async ({ repository, ref }: Tree, path: string): Promise<Look<string | undefined>> => {
    let hash = encodeURIComponent(ref)
    const parts = path.split('/')
    for (const [at, part] of parts.entries()) {
      const inside = await folder(`/repos/${repository}/git/trees/${hash}`)
      if ('unseen' in inside) return inside
      if (inside.seen === undefined) return unseen(path, gone)
      const entry = inside.seen.entries.get(part)
      if (entry === undefined && inside.seen.isCut) return unseen(path, 'GitHub does not list its folder')
      if (entry?.kind === 'elsewhere') return unseen(path, 'it is a link, or in a submodule')
      if (entry?.kind !== (at < parts.length - 1 ? 'folder' : 'file')) return { seen: undefined }
      hash = entry.hash
    }
    return { seen: hash }
  }
}

/** Files of YAML in repositories. Git's own hashes are followed, so that what several commits share is read once. */
export function createGithubContents(client: GithubClient, readYaml: ReadYaml, place: ReadingPlace) {
  const hashOf = createHashes(client, place)
  const blob = createObjects(client, place, json => {
    const text = parseBlob(json)
    return text === undefined ? undefined : { ...readYaml(text), text }
  })

  /** Of the first of these paths that is there. */
  async function fileIn(tree: Tree, paths: readonly string[]): Promise<Look<YamlFile | undefined>> {
    for (const path of paths) {
      const hash = await hashOf(tree, path)
      if ('unseen' in hash) return hash
      if (hash.seen === undefined) continue
      const file = await blob(`/repos/${tree.repository}/git/blobs/${hash.seen}`)
      if ('unseen' in file) return file
      if (file.seen === undefined) return unseen(path, gone)
      if ('root' in file.seen) return { seen: file.seen }
      return unseen(path, `line ${file.seen.problem.line}: ${file.seen.problem.message}`)
    }
    return { seen: undefined }
  }

  /**
   * A file as each tree has it that has one, the same one once. Where none has it, it was not seen.
   * @param paths where it may be. @param what it is, for a gap
   */
  return async (trees: readonly Tree[], paths: readonly string[], what: string) => {
    const files = new Set<YamlFile>()
    for (const tree of trees) {
      const file = await fileIn(tree, paths)
      if ('unseen' in file) return { unseen: { ...file.unseen, what } }
      if (file.seen !== undefined) files.add(file.seen)
    }
    return files.size > 0 ? { seen: [...files] } : unseen(what, 'their commit does not have it')
  }
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

/** The repository of a path, as an error names it. */
export function subjectOf(path: string) {
  const name = path.split('/').slice(2, 4).join('/')
  const place = `repository ${name}`
  const rights = '"Actions: read", "Contents: read" and "Pull requests: read"'
  return { name: place, place, permission: `the repository permissions ${rights} for ${name}` }
}
