import { createHash } from 'node:crypto'
import { type AskedThere, found, type GithubReply, notFound } from './asked.ts'

type Files = ReadonlyMap<string, string>

/** A branch, a commit, or a folder by its hash: what lies in it, or with `recursive` every file below it. */
export function answerTree({ name, repository, query }: AskedThere): GithubReply {
  const { defaultBranch, files, commits, mostEntries } = repository
  const top = name === defaultBranch ? files : commits.get(name)
  const below = top ?? [files, ...commits.values()].flatMap(one => foldersOf(one).get(name) ?? [])[0]
  if (below === undefined) return notFound
  const all = query.has('recursive')
    ? [...below].map(([path, text]) => fileEntry(path, text))
    : entriesOf(below)
  return found({ sha: '0'.repeat(40), tree: all.slice(0, mostEntries), truncated: all.length > mostEntries })
}

/** A text that begins with `-> ` stands for a link. */
function fileEntry(path: string, text: string) {
  const mode = text.startsWith('-> ') ? '120000' : '100644'
  return { path, mode, type: 'blob', size: Buffer.byteLength(text), sha: hashOf(text) }
}

function entriesOf(files: Files): readonly { readonly sha: string }[] {
  return [...insideOf(files)].map(([path, inside]) =>
    typeof inside === 'string'
      ? fileEntry(path, inside)
      : { path, mode: '040000', type: 'tree', sha: folderHash(inside) },
  )
}

/** By the first part of their paths. */
function insideOf(files: Files): ReadonlyMap<string, string | Files> {
  const inside = new Map<string, string | Map<string, string>>()
  for (const [path, text] of files) {
    const [first = '', ...rest] = path.split('/')
    if (rest.length === 0) inside.set(first, text)
    else {
      const folder = inside.get(first)
      const files = folder === undefined || typeof folder === 'string' ? new Map<string, string>() : folder
      inside.set(first, files.set(rest.join('/'), text))
    }
  }
  return inside
}

function foldersOf(files: Files): ReadonlyMap<string, Files> {
  const folders = [...insideOf(files).values()].filter(one => typeof one !== 'string')
  return new Map(folders.flatMap(one => [[folderHash(one), one] as const, ...foldersOf(one)]))
}

function folderHash(files: Files): string {
  return hashOf(JSON.stringify([...files]))
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
