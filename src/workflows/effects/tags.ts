import { inImages, splitOutside, textParts } from '../expression/open-text.ts'

/** What a tag says about the channel; `neutral`: nothing (a commit, a branch), `open`: the file does not tell. */
export type TagKind = 'release' | 'nightly' | 'latest' | 'neutral' | 'open'

const nightlyWord = /(^|[^a-z])(nightl(y|ies)|edge|canary|snapshots?|unstable|devel)([^a-z]|$)/i

/** True for names that say nightly: of an image, a tag, or a branch. */
export function saysNightly(text: string): boolean {
  return nightlyWord.test(text)
}

const fromRef =
  /github\.(ref|ref_name|sha|run_id|run_number|head_ref)\b|GITHUB_(REF|REF_NAME|SHA|RUN_ID|RUN_NUMBER|HEAD_REF)\b/i

/** @param tag the text after an image's colon, `undefined` for an image without one. */
export function tagKind(tag: string | undefined): TagKind {
  if (tag === undefined || tag === '') return 'latest'
  const parts = textParts(tag, inImages)
  const literal = parts.map(part => (part.open === undefined ? part.text.replace(/\$\w+/g, '') : '')).join('')
  if (saysNightly(literal)) return 'nightly'
  if (/^(sha|commit|git)-/.test(literal)) return 'neutral'
  if (/^pr-|[-.](dev|next)$|^(main|master|dev|develop|next|trunk)([-.]|$)/.test(literal)) return 'nightly'
  // An expression that chooses between texts may choose any of them.
  if (parts.some(part => part.open === '${{' && part.text.includes("'"))) return 'open'
  if (literal !== tag) return fromRef.test(tag) || /\$\(git rev-parse|\$\(date/.test(tag) ? 'neutral' : 'open'
  if (/^v?\d+(\.\d+)*([-.+].*)?$/.test(literal) || /^(stable|lts|release)\b/.test(literal)) return 'release'
  return /^latest/.test(literal) ? 'latest' : 'open'
}

/** The tags of docker/metadata-action (its README, "tags input", "flavor input"); without any they follow the ref. */
export function metadataTags(tags: string | undefined, flavor = ''): readonly TagKind[] {
  const lines = (tags ?? '').split(/\r?\n/).map(line => line.trim())
  const wanted = lines.filter(line => line !== '' && !line.startsWith('#') && !/,enable=false\b/.test(line))
  const kinds = wanted.length === 0 ? (['neutral'] as const) : wanted.map(metadataTag)
  const [, around = ''] = /^\s*(?:prefix|suffix)=(.*)$/m.exec(flavor) ?? []
  if (saysNightly(around)) return ['nightly']
  return /^\s*latest=true\b/m.test(flavor) ? [...kinds, 'latest'] : kinds
}

function metadataTag(line: string): TagKind {
  const fields = new Map(splitFields(line))
  const value = fields.get('value') ?? fields.get('pattern') ?? (line.includes('=') ? undefined : line)
  switch (fields.get('type')) {
    case 'semver':
    case 'pep440':
    case 'match':
      return 'release'
    case 'schedule':
      return value === undefined ? 'nightly' : scheduleKind(value)
    case 'edge':
      return 'nightly'
    case 'sha':
    case 'ref':
      return 'neutral'
    default:
      return rawKind(value ?? '')
  }
}

/** A schedule's own pattern, such as `nightly` or `{{date 'YYYYMMDD'}}`. */
function scheduleKind(pattern: string): TagKind {
  return saysNightly(pattern) ? 'nightly' : 'neutral'
}

function rawKind(value: string): TagKind {
  return /^\{\{\s*(branch|sha|tag|base_ref|date)/.test(value) ? 'neutral' : tagKind(value)
}

/** Commas inside `${{ }}` and `{{ }}` are not separators. */
function splitFields(line: string): [string, string][] {
  return splitOutside(line, /,/, ['{{']).map(part => {
    const at = part.indexOf('=')
    return at === -1 ? ['value', part] : [part.slice(0, at).trim(), part.slice(at + 1).trim()]
  })
}
