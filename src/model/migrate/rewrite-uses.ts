import { actionReference } from './action-reference.ts'
import type { SourceNode, SourceScalar } from './source-node.ts'
import { scalarsIn } from './source-node.ts'
import type { TextEdit } from './text-edit.ts'

const commit = /@[0-9a-f]{40}$/i

/** Replaces what a `uses:` names, in the pinning style it has: a tag, or a commit with the version as comment. */
export function usesEdits(text: string, uses: SourceScalar): readonly TextEdit[] {
  const quoted = uses.style === 'single' || uses.style === 'double' ? 1 : 0
  const start = uses.start + quoted
  const end = uses.end - quoted
  const { name, tag, version } = actionReference
  if (!commit.test(uses.value)) return [{ start, end, text: `${name}@${tag}` }]
  const reference = { start, end, text: `${name}@${actionReference.commit}` }
  const [comment] = /^[ \t]*#[^\r\n]*/.exec(text.slice(uses.end)) ?? []
  if (comment === undefined) {
    const rest = /^[^\r\n]*/.exec(text.slice(uses.end))?.[0] ?? ''
    // In a flow mapping more follows on the line, and a comment would swallow it.
    return rest.trim() === ''
      ? [{ ...reference, text: reference.text }, tail(uses.end, ` # ${version}`)]
      : [reference]
  }
  const [shown = '', prefix = '', action = ''] = versionComment.exec(comment) ?? []
  if (shown === '') return [reference]
  const at = uses.end + comment.indexOf(shown)
  const renamed = action === '' ? `${prefix}${version}` : `${prefix}${name}@${version}`
  return [reference, { start: at, end: at + shown.length, text: renamed }]
}

function tail(at: number, text: string): TextEdit {
  return { start: at, end: at, text }
}

/** `v3.4.0`, `tag=v3`, `ratchet:docker/login-action@v3` */
const versionComment = /((?:tag=|ratchet:|pin@|@)?)(docker\/login-action@)?v?\d+(?:\.\d+)*(?![\w.])/

/** How a new `uses:` is written in a file: as most of its others are. */
export function newUses(root: SourceNode): string {
  const pins = [...scalarsIn(root)]
    .map(scalar => scalar.value)
    .filter(value => /^[\w.-]+\/[\w./-]+@\S+$/.test(value))
  const { name, tag, version } = actionReference
  const byCommit = pins.filter(pin => commit.test(pin)).length * 2 > pins.length
  return byCommit ? `${name}@${actionReference.commit} # ${version}` : `${name}@${tag}`
}
