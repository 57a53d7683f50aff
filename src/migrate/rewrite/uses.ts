import type { YamlScalar } from '../../yaml/tree.ts'
import { pinsByCommit } from '../decide/form.ts'
import type { OwnAction } from '../../workflows/jobs/repository.ts'
import type { TextEdit } from './edit.ts'

/** Replaces what a `uses:` names, in the pinning style it has: a tag, or a commit with the version as comment. */
export function usesEdits(text: string, uses: YamlScalar, own: OwnAction): readonly TextEdit[] {
  const quoted = uses.style === 'single' || uses.style === 'double' ? 1 : 0
  const [start, end] = [uses.start + quoted, uses.end - quoted]
  const { name, tag, pin } = own
  if (!/@[0-9a-f]{40}$/i.test(uses.value) || pin === undefined) {
    return [{ start, end, text: `${name}@${tag}` }]
  }
  const reference = { start, end, text: `${name}@${pin.commit}` }
  const rest = /^[^\r\n]*/.exec(text.slice(uses.end))?.[0] ?? ''
  const [comment] = /^[ \t]*#.*/.exec(rest) ?? []
  // In a flow mapping more follows on the line, and a comment would swallow it.
  if (comment === undefined) {
    return rest.trim() === ''
      ? [reference, { start: uses.end, end: uses.end, text: ` # ${pin.version}` }]
      : [reference]
  }
  const [shown = '', prefix = '', action = ''] = versionComment.exec(comment) ?? []
  if (shown === '') return [reference]
  const at = uses.end + comment.indexOf(shown)
  return [
    reference,
    {
      start: at,
      end: at + shown.length,
      text: action === '' ? `${prefix}${pin.version}` : `${prefix}${name}@${pin.version}`,
    },
  ]
}

/** `v3.4.0`, `tag=v3`, `ratchet:docker/login-action@v3` */
const versionComment = /((?:tag=|ratchet:|pin@|@)?)(docker\/login-action@)?v?\d+(?:\.\d+)*(?![\w.])/

/** How a new `uses:` is written in a file: as most of its others are. */
export function newUses(text: string, { name, tag, pin }: OwnAction): string {
  return pinsByCommit(text) && pin !== undefined ? `${name}@${pin.commit} # ${pin.version}` : `${name}@${tag}`
}
