import { entriesOf, itemsOf, textOf, valueOf, type YamlNode } from '../../yaml/tree.ts'
import { exactly, fromGlob, type NamePattern, startingWith } from './names.ts'

/** One way in which a workflow can start: an event and the refs it can start on. */
export interface Scenario {
  readonly event: string
  /** `refs/heads/…`, `refs/tags/…` or `refs/pull/…`. */
  readonly ref: NamePattern
  /** The filter as the file has it, `''` without one. */
  readonly glob: string
  readonly cron: string | undefined
  /** Someone starts it by hand on a ref of their choice. */
  readonly manual: boolean
  /** A workflow that was called by another one, which hands it inputs. */
  readonly called: boolean
  readonly at: number
}

const branches = 'refs/heads/'
const tags = 'refs/tags/'

/** Every way in which `on:` lets a workflow start. @param on the value of the workflow's `on`. */
export function scenariosOf(on: YamlNode | undefined): readonly Scenario[] {
  if (on?.kind !== 'mapping') {
    return itemsOf(on).flatMap(item => (item.kind === 'scalar' ? ofEvent(item.value, item) : []))
  }
  return on.entries.flatMap(({ key, value, keyRange }) =>
    ofEvent(key, value).map(scenario => ({ ...scenario, at: keyRange.start })),
  )
}

function ofEvent(event: string, filter: YamlNode): Scenario[] {
  const base = { event, glob: '', cron: undefined, manual: false, called: false, at: filter.start }
  switch (event) {
    case 'push':
      return pushScenarios(filter).map(({ ref, glob }) => ({ ...base, ref, glob }))
    case 'pull_request':
    case 'pull_request_review':
      return [{ ...base, ref: startingWith('refs/pull/') }]
    case 'release':
      return releaseScenarios(filter).map(glob => ({ ...base, glob, ref: startingWith(tags) }))
    case 'schedule':
      return itemsOf(filter).map(item => ({
        ...base,
        ref: startingWith(branches),
        cron: textOf(item, 'cron'),
      }))
    case 'workflow_dispatch':
      return [branches, tags].map(prefix => ({ ...base, ref: startingWith(prefix), manual: true }))
    case 'create':
      return [branches, tags].map(prefix => ({ ...base, ref: startingWith(prefix) }))
    case 'merge_group':
      return [{ ...base, ref: startingWith('refs/heads/gh-readonly-queue/') }]
    default:
      return [{ ...base, ref: startingWith(branches) }]
  }
}

/** Removed and unpublished releases start something else than a release. */
function releaseScenarios(filter: YamlNode): string[] {
  const types = itemsOf(valueOf(filter, 'types')).flatMap(item =>
    item.kind === 'scalar' ? [item.value] : [],
  )
  return types.length === 0 ? ['published'] : types
}

/** A filter for branches alone leaves tags out, and the other way round (docs.github.com, "push"). */
function pushScenarios(filter: YamlNode): { ref: NamePattern; glob: string }[] {
  const has = (key: string) => valueOf(filter, key) !== undefined
  const named = ['branches', 'branches-ignore', 'tags', 'tags-ignore'].some(has)
  const found: { ref: NamePattern; glob: string }[] = []
  if (!named || has('branches') || has('branches-ignore')) found.push(...refs(filter, branches))
  if (!named || has('tags') || has('tags-ignore')) found.push(...refs(filter, tags))
  return found
}

function refs(filter: YamlNode, prefix: string): { ref: NamePattern; glob: string }[] {
  const key = prefix === tags ? 'tags' : 'branches'
  const globs = texts(valueOf(filter, key))
  const ignored = [
    ...globs.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1)),
    ...texts(valueOf(filter, `${key}-ignore`)),
  ].map(glob => within(prefix, fromGlob(glob)))
  const wanted = globs.filter(glob => !glob.startsWith('!'))
  const kept = wanted.length === 0 ? [''] : wanted
  return kept.map(glob => {
    const ref = within(prefix, glob === '' ? startingWith('') : fromGlob(glob))
    return { glob, ref: ref.exact ? ref : { ...ref, without: ignored } }
  })
}

function within(prefix: string, pattern: NamePattern): NamePattern {
  return pattern.exact ? exactly(prefix + pattern.prefix) : startingWith(prefix + pattern.prefix)
}

function texts(node: YamlNode | undefined): string[] {
  return itemsOf(node).flatMap(item => (item.kind === 'scalar' ? [item.value] : []))
}

/** The workflow's declared secrets for callers; `undefined` when it is not callable. */
export function declaredSecrets(on: YamlNode | undefined): readonly string[] | undefined {
  const call = valueOf(on, 'workflow_call')
  if (call !== undefined) return entriesOf(valueOf(call, 'secrets')).map(entry => entry.key)
  const bare = itemsOf(on).some(item => item.kind === 'scalar' && item.value === 'workflow_call')
  return on?.kind !== 'mapping' && bare ? [] : undefined
}
