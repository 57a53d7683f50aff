import { scalarsIn, type YamlNode, type YamlScalar } from '../../yaml/tree.ts'
import type { TextEdit } from './edit.ts'

const commit = /@[0-9a-f]{40}$/i

/** True when a `uses:` names a commit. */
export function isPinned(uses: string): boolean {
  return commit.test(uses)
}

/** Replaces what a `uses:` names, in the pinning style it has: a tag, or `pin` with the version as comment. */
export function usesEdits(
  text: string,
  { uses, pin }: { uses: YamlScalar; pin: string },
): readonly TextEdit[] {
  const quoted = uses.style === 'single' || uses.style === 'double' ? 1 : 0
  const start = uses.start + quoted
  const end = uses.end - quoted
  const { name, tag } = actionReference
  if (!isPinned(uses.value)) return [{ start, end, text: `${name}@${tag}` }]
  const reference = { start, end, text: pin }
  const [comment] = /^[ \t]*#[^\r\n]*/.exec(text.slice(uses.end)) ?? []
  if (comment === undefined) {
    const rest = /^[^\r\n]*/.exec(text.slice(uses.end))?.[0] ?? ''
    // In a flow mapping more follows on the line, and a comment would swallow it.
    return rest.trim() === '' ? [reference, tail(uses.end, ` # ${tag}`)] : [reference]
  }
  const [shown = '', prefix = '', action = ''] = versionComment.exec(comment) ?? []
  if (shown === '') return [reference]
  const at = uses.end + comment.indexOf(shown)
  const renamed = action === '' ? `${prefix}${tag}` : `${prefix}${pin.replace(/@.*/, '')}@${tag}`
  return [reference, { start: at, end: at + shown.length, text: renamed }]
}

function tail(at: number, text: string): TextEdit {
  return { start: at, end: at, text }
}

/** `v3.4.0`, `tag=v3`, `ratchet:docker/login-action@v3` */
const versionComment = /((?:tag=|ratchet:|pin@|@)?)(docker\/login-action@)?v?\d+(?:\.\d+)*(?![\w.])/

/** True when most actions of a file are pinned by commit: a new one has to be, too. */
export function pinsByCommit(root: YamlNode): boolean {
  const uses = [...scalarsIn(root)]
    .map(scalar => scalar.value)
    .filter(value => /^[\w.-]+\/[\w./-]+@\S+$/.test(value))
  return uses.filter(isPinned).length * 2 > uses.length
}

/** How a new `uses:` is written in a file: as most of its others are. */
export function newUses(root: YamlNode, pin: string): string {
  const { name, tag } = actionReference
  return pinsByCommit(root) ? `${pin} # ${tag}` : `${name}@${tag}`
}

/** How rewritten files name this action. */
export const actionReference = { name: 'kong/docker-oat-login', tag: 'v1' } as const

/**
 * `owner/name@commit` for files that pin by commit: what the runner itself was told to run, `undefined` when that is no
 * commit. Takes GITHUB_ACTION_REPOSITORY and GITHUB_ACTION_REF (docs.github.com, "Variables").
 */
export function pinnedReference(repository: string | undefined, ref: string | undefined): string | undefined {
  const reference = `${repository ?? ''}@${ref ?? ''}`
  return /^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/.test(reference) ? reference : undefined
}

/** The secret that holds a token where no register names one; `owner` where tokens of several organizations are in use. */
export function secretName(plan: { owner?: string; channel: string | undefined; access: string }): string {
  const words = ['DOCKERHUB', plan.owner, plan.channel, plan.access, 'TOKEN']
  return words
    .filter(word => word !== undefined)
    .join('_')
    .replace(/\W/g, '_')
    .toUpperCase()
}
