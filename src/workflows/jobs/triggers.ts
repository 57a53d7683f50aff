import { itemsOf, valueOf, type YamlNode } from '../../yaml/tree.ts'

/** One way in which a workflow starts. */
export interface Trigger {
  readonly event: string
  /** Of a push a ref as the file has it, such as `refs/tags/v*`, of a release its type; `''` for any. */
  readonly filter: string
  readonly at: number
}

/** Every way in which `on:` lets a workflow start. */
export function triggersOf(on: YamlNode | undefined): readonly Trigger[] {
  if (on?.kind !== 'mapping') {
    return itemsOf(on).flatMap(item =>
      item.kind === 'scalar'
        ? filtersOf(item.value, item).map(filter => ({ event: item.value, filter, at: item.start }))
        : [],
    )
  }
  return on.entries.flatMap(({ key, value, keyRange }) =>
    filtersOf(key, value).map(filter => ({ event: key, filter, at: keyRange.start })),
  )
}

function filtersOf(event: string, node: YamlNode): readonly string[] {
  if (event === 'release') {
    const types = texts(node, 'types')
    return types.length === 0 ? ['published'] : types
  }
  if (event !== 'push') return ['']
  // A filter for branches alone leaves tags out, and the other way round (docs.github.com, "push").
  const has = (key: string) =>
    valueOf(node, key) !== undefined || valueOf(node, `${key}-ignore`) !== undefined
  const isOpen = !has('branches') && !has('tags')
  return ['branches', 'tags'].flatMap(key => {
    if (!isOpen && !has(key)) return []
    const globs = texts(node, key).filter(glob => !glob.startsWith('!'))
    const prefix = key === 'tags' ? 'refs/tags/' : 'refs/heads/'
    return (globs.length === 0 ? [''] : globs).map(glob => prefix + glob)
  })
}

function texts(node: YamlNode, key: string): readonly string[] {
  return itemsOf(valueOf(node, key)).flatMap(item => (item.kind === 'scalar' ? [item.value] : []))
}

/**
 * What follows `repo:OWNER/NAME:` in the subject of a job's ID token, for each way in which its workflow starts
 * (docs.github.com, "OpenID Connect reference"): the environment where the job has one.
 */
export function tokenSubjects(
  triggers: readonly Trigger[],
  environment: string | undefined,
): readonly string[] {
  if (environment !== undefined) return [`environment:${environment.includes('${{') ? '*' : environment}`]
  return [...new Set(triggers.map(subjectOf))]
}

function subjectOf({ event, filter }: Trigger): string {
  if (/^pull_request/.test(event)) return 'pull_request'
  if (event === 'release') return 'ref:refs/tags/*'
  const ref = event === 'push' ? filter.replace(/[+?[].*/, '*').replaceAll('**', '*') : ''
  if (ref === '') return 'ref:refs/heads/*'
  return `ref:${ref.endsWith('/') ? `${ref}*` : ref}`
}
