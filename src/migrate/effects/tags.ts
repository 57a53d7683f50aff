import { type Expression, parseCondition } from '../workflow/expression.ts'
import { inImages, splitOutside, textParts } from '../workflow/open-text.ts'

/** What a tag says about the channel; `neutral`: nothing (a commit, a branch), `open`: the file does not tell. */
export type TagKind = 'release' | 'nightly' | 'latest' | 'neutral' | 'open'

/** A tag that a push gives its images, and when it does. */
export interface TagRule {
  readonly kind: TagKind
  readonly text: string
  readonly only: 'tag' | 'branch' | 'schedule' | 'pull' | undefined
  readonly condition: Expression | undefined
}

const nightlyWord = /(^|[^a-z])(nightl(y|ies)|edge|canary|snapshots?|unstable)([^a-z]|$)/i

/** True for names that say nightly: of an image, a tag, or a branch. */
export function saysNightly(text: string): boolean {
  return nightlyWord.test(text)
}

/** @param tag the text after an image's colon, `undefined` for an image without one. */
export function tagRule(tag: string | undefined): TagRule {
  return rule(kindOf(tag), tag ?? 'latest')
}

function rule(kind: TagKind, text: string): TagRule {
  return { kind, text, only: undefined, condition: undefined }
}

const fromRef =
  /github\.(ref|ref_name|sha|run_id|run_number|head_ref)\b|GITHUB_(REF|REF_NAME|SHA|RUN_ID|RUN_NUMBER|HEAD_REF)\b/i

function kindOf(tag: string | undefined): TagKind {
  if (tag === undefined || tag === '' || tag === 'latest') return 'latest'
  const parts = textParts(tag, inImages)
  const literal = parts.map(part => (part.open === undefined ? part.text.replace(/\$\w+/g, '') : '')).join('')
  if (saysNightly(literal)) return 'nightly'
  if (/^(sha|commit|git)-/.test(literal)) return 'neutral'
  if (/^pr-|^(main|master|dev|develop|next|trunk)([-.]|$)/.test(literal)) return 'nightly'
  // An expression that chooses between texts may choose any of them.
  if (parts.some(part => part.open === '${{' && part.text.includes("'"))) return 'open'
  if (literal !== tag) return fromRef.test(tag) || /\$\(git rev-parse|\$\(date/.test(tag) ? 'neutral' : 'open'
  if (/^v?\d+(\.\d+)*([-.+].*)?$/.test(literal) || /^(stable|lts|release)\b/.test(literal)) return 'release'
  return /^latest/.test(literal) ? 'latest' : 'open'
}

/** The rules of docker/metadata-action's `tags:` (its README, "tags input"); without any it follows the ref. */
export function metadataRules(tags: string | undefined): readonly TagRule[] {
  const lines = (tags ?? '').split(/\r?\n/).map(line => line.trim())
  const wanted = lines.filter(line => line !== '' && !line.startsWith('#'))
  const kept = wanted.length === 0 ? ['type=schedule', 'type=ref,event=branch', 'type=ref,event=tag'] : wanted
  return kept.map(metadataRule)
}

function metadataRule(line: string): TagRule {
  const fields = new Map(splitFields(line))
  const type = fields.get('type') ?? 'raw'
  const value = fields.get('value') ?? fields.get('pattern') ?? (line.includes('=') ? undefined : line)
  const enable = fields.get('enable')
  const base = { text: line, ...enabled(enable) }
  switch (type) {
    case 'semver':
    case 'pep440':
    case 'match':
      // With `value=` the version comes from there, on any ref.
      return value !== undefined && fields.has('value')
        ? { ...base, kind: 'release', only: undefined }
        : { ...base, kind: 'release', only: 'tag' }
    case 'schedule':
      return { ...base, kind: value === undefined ? 'nightly' : scheduleKind(value), only: 'schedule' }
    case 'edge':
      return { ...base, kind: 'nightly', only: 'branch' }
    case 'sha':
      return { ...base, kind: 'neutral', only: undefined }
    case 'ref': {
      const event = fields.get('event')
      return { ...base, kind: 'neutral', only: event === 'tag' ? 'tag' : event === 'pr' ? 'pull' : 'branch' }
    }
    default:
      return { ...base, kind: rawKind(value ?? ''), only: undefined }
  }
}

/** A schedule's own pattern, such as `nightly` or `{{date 'YYYYMMDD'}}`. */
function scheduleKind(pattern: string): TagKind {
  return saysNightly(pattern) ? 'nightly' : 'neutral'
}

function rawKind(value: string): TagKind {
  return /^\{\{\s*(branch|sha|tag|base_ref|date)/.test(value) ? 'neutral' : kindOf(value)
}

function enabled(enable: string | undefined): { condition: Expression | undefined } {
  if (enable === undefined || /\{\{\s*is_default_branch\s*\}\}/.test(enable)) {
    return { condition: enable === undefined ? undefined : onDefaultBranch }
  }
  return { condition: parseCondition(enable) }
}

/** Which branch is the default one is not in the file: any branch may be. */
const onDefaultBranch: Expression = {
  kind: 'binary',
  operator: '==',
  left: { kind: 'context', name: 'github.ref_type' },
  right: { kind: 'literal', value: 'branch' },
}

/** Commas inside `${{ }}` and `{{ }}` are not separators. */
function splitFields(line: string): [string, string][] {
  return splitOutside(line, /,/, ['{{'])
    .filter(part => part !== '')
    .map(part => {
      const at = part.indexOf('=')
      return at === -1 ? ['value', part] : [part.slice(0, at).trim(), part.slice(at + 1).trim()]
    })
}
