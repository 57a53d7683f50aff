import { createHash } from 'node:crypto'
import { type AskedThere, found, type GithubReply, notFound } from './asked.ts'

/** Of a tree that is asked for with all its folders (docs.github.com, "Get a tree"). */
const mostEntries = 100_000

/** Every file of the default branch, or of a commit, by its hash. */
export function answerTree({ name, repository }: AskedThere): GithubReply {
  const files = name === repository.defaultBranch ? repository.files : repository.commits.get(name)
  if (files === undefined) return notFound
  const tree = [...files].slice(0, mostEntries).map(([path, text]) => ({
    path,
    mode: '100644',
    type: 'blob',
    size: Buffer.byteLength(text),
    sha: hashOf(text),
  }))
  return found({ sha: '0'.repeat(40), tree, truncated: files.size > mostEntries })
}

export function answerBlob({ name: sha, repository: { files, commits } }: AskedThere): GithubReply {
  const texts = [files, ...commits.values()].flatMap(one => [...one.values()])
  const text = texts.find(one => hashOf(one) === sha)
  if (text === undefined) return notFound
  const content = Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\n')
  return found({ sha, content, encoding: 'base64', size: Buffer.byteLength(text) })
}

function hashOf(text: string): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex')
}
