import { itemsOf, valueOf, type YamlNode } from '../../yaml/tree.ts'

/** One way in which a workflow starts. */
export interface Trigger {
  readonly event: string
  /** Of a push a ref as the file has it, such as `refs/tags/v*`; `''` for any. */
  readonly ref: string
}

/** Every way in which `on:` lets a workflow start. */
export function triggersOf(on: YamlNode | undefined): readonly Trigger[] {
  const events: readonly { key: string; value: YamlNode | undefined }[] =
    on?.kind === 'mapping'
      ? on.entries
      : itemsOf(on).flatMap(item => (item.kind === 'scalar' ? [{ key: item.value, value: undefined }] : []))
  return events.flatMap(({ key, value }) => refsOf(key, value).map(ref => ({ event: key, ref })))
}

function refsOf(event: string, node: YamlNode | undefined): readonly string[] {
  if (event !== 'push') return ['']
  // A filter for branches alone leaves tags out, and the other way round (docs.github.com, "push").
  const kinds = ['branches', 'tags'].filter(key => valueOf(node, key) ?? valueOf(node, `${key}-ignore`))
  return (kinds.length === 0 ? ['branches', 'tags'] : kinds).flatMap(key => {
    const globs = itemsOf(valueOf(node, key)).flatMap(item => (item.kind === 'scalar' ? [item.value] : []))
    const wanted = globs.filter(glob => !glob.startsWith('!'))
    return (wanted.length === 0 ? [''] : wanted).map(
      glob => `refs/${key === 'tags' ? 'tags' : 'heads'}/${glob}`,
    )
  })
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

function subjectOf({ event, ref }: Trigger): string {
  if (/^pull_request/.test(event)) return 'pull_request'
  if (event === 'release') return 'ref:refs/tags/*'
  const pattern = ref.replace(/[+?[].*/, '*').replaceAll('**', '*')
  if (pattern === '') return 'ref:refs/heads/*'
  return `ref:${pattern.endsWith('/') ? `${pattern}*` : pattern}`
}
