import path from 'node:path'
import type { Files } from '../base/files.ts'

/** The first file that is there counts (docs.github.com, "About code owners"). */
const codeOwnersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const

/** What is around the token list; `undefined` when it lies outside of `root`. */
export async function readCheckout(
  root: string,
  config: string,
  files: Pick<Files, 'realPath' | 'read'>,
): Promise<ListCheckout | undefined> {
  const list = path.relative(await files.realPath(root), await files.realPath(path.resolve(root, config)))
  if (list.startsWith('..') || path.isAbsolute(list)) return undefined
  let codeOwners: string | undefined
  for (const name of codeOwnersPaths) codeOwners ??= await files.read(path.join(root, name))
  return { list: list.split(path.sep).join('/'), codeOwners }
}

/** The files around the token list. */
export interface ListCheckout {
  /** The list's path, from the root of the repository. */
  readonly list: string
  /** `undefined`: there is no such file. */
  readonly codeOwners: string | undefined
}

/** Owners by the last line that fits. GitHub skips a line with a word that cannot be an owner. */
export function ownersOf({ list, codeOwners = '' }: ListCheckout): readonly string[] {
  const lines = codeOwners
    .split(/\r?\n/)
    .map(line => line.replace(/(^|\s)#.*$/, '').trim())
    .filter(line => line !== '')
    // A space that belongs to a name stands behind a backslash.
    .map(line => line.split(/(?<!\\)\s+/))
    .filter(([, ...owners]) => owners.every(isOwner))
  return lines.findLast(([pattern = '']) => toRegExp(pattern).test(list))?.slice(1) ?? []
}

function isOwner(word: string): boolean {
  return /^@[\w-]+(?:\/[\w.-]+)?$/.test(word) || /^[^\s@]+@[^\s@]+$/.test(word)
}

/** `*` within a name, `**` across folders. Without a slash at any depth, of a folder everything in it. */
function toRegExp(written: string): RegExp {
  const pattern = written.replaceAll('\\ ', ' ')
  const start = pattern.replace(/\/$/, '').includes('/') ? '' : '(.*/)?'
  const body = pattern
    .replace(/^\/|\/$/g, '')
    .split(/(\*\*\/|\/\*\*|\*\*|\*|\?)/)
    .map(part => wildcards[part] ?? part.replace(/[.+^${}()|[\]\\]/g, '\\$&'))
    .join('')
  // `folder/*` is for the files of that folder alone, unlike `folder/`.
  const end = pattern.endsWith('/*') ? '$' : pattern.endsWith('/') ? '/' : '(/|$)'
  return new RegExp(`^${start}${body}${end}`)
}

const wildcards: Readonly<Record<string, string>> = {
  '**/': '(.*/)?',
  '/**': '/.*',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
}
