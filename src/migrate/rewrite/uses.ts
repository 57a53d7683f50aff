import type { YamlScalar } from '../../yaml/tree.ts'
import type { OwnAction } from '../../workflows/workflow/repository.ts'
import type { TextEdit } from './edit.ts'

const commit = /@[0-9a-f]{40}$/i

/** True when a `uses:` names a commit. */
export function isPinned(uses: string): boolean {
  return commit.test(uses)
}

/** Replaces what a `uses:` names, in the pinning style it has: a tag, or a commit with the version as comment. */
export function usesEdits(text: string, uses: YamlScalar, own: OwnAction): readonly TextEdit[] {
  const quoted = uses.style === 'single' || uses.style === 'double' ? 1 : 0
  const start = uses.start + quoted
  const end = uses.end - quoted
  const { name, tag, pin } = own
  if (!isPinned(uses.value) || pin === undefined) return [{ start, end, text: `${name}@${tag}` }]
  const reference = { start, end, text: `${name}@${pin.commit}` }
  const [comment] = /^[ \t]*#[^\r\n]*/.exec(text.slice(uses.end)) ?? []
  if (comment === undefined) {
    const rest = /^[^\r\n]*/.exec(text.slice(uses.end))?.[0] ?? ''
    // In a flow mapping more follows on the line, and a comment would swallow it.
    return rest.trim() === '' ? [reference, tail(uses.end, ` # ${pin.version}`)] : [reference]
  }
  const [shown = '', prefix = '', action = ''] = versionComment.exec(comment) ?? []
  if (shown === '') return [reference]
  const at = uses.end + comment.indexOf(shown)
  const renamed = action === '' ? `${prefix}${pin.version}` : `${prefix}${name}@${pin.version}`
  return [reference, { start: at, end: at + shown.length, text: renamed }]
}

function tail(at: number, text: string): TextEdit {
  return { start: at, end: at, text }
}

/** `v3.4.0`, `tag=v3`, `ratchet:docker/login-action@v3` */
const versionComment = /((?:tag=|ratchet:|pin@|@)?)(docker\/login-action@)?v?\d+(?:\.\d+)*(?![\w.])/

/** True when most actions of a file are pinned by commit: a new one has to be, too. */
export function pinsByCommit(text: string): boolean {
  const written = text.matchAll(/^[^#\n]*\buses["']?:[ \t]*["']?([\w.-]+\/[\w./-]+@[\w./-]+)/gm)
  const uses = [...written].map(([, name = '']) => name)
  return uses.filter(isPinned).length * 2 > uses.length
}

/** How a new `uses:` is written in a file: as most of its others are. */
export function newUses(text: string, own: OwnAction): string {
  const { name, tag, pin } = own
  return pinsByCommit(text) && pin !== undefined ? `${name}@${pin.commit} # ${pin.version}` : `${name}@${tag}`
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
