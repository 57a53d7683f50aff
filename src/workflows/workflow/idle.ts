import {
  entriesOf,
  isShared,
  itemsOf,
  textOf,
  valueOf,
  type YamlEntry,
  type YamlNode,
} from '../../yaml/tree.ts'
import { pathHere } from './repository.ts'

const credential =
  /secrets|login|credentials|password|auths|DOCKER_AUTH_CONFIG|config\.json|workflow_call|composite/i

/** True for an ordinary workflow that names no credential, hands none on and is called by nobody. */
export function isIdle(text: string): boolean {
  return /^on:/m.test(text) && /^jobs:/m.test(text) && !credential.test(text)
}

interface Around {
  readonly text: string
  /** `owner/name`, when known. */
  readonly repository: string | undefined
}

/**
 * A workflow without the jobs that have nothing to do with logins: most of the tree of a large file, and nobody asks for it.
 * A file that others call stays whole.
 */
export function withoutIdleJobs(root: YamlNode, around: Around): YamlNode {
  // What stands around the jobs reaches each of their steps.
  const env = valueOf(root, 'env')
  if (/workflow_call|composite/.test(around.text) || (env !== undefined && namesCredential(env, around)))
    return root
  const jobs = valueOf(root, 'jobs')
  const needed = new Set(entriesOf(jobs).flatMap(({ value }) => neededBy(value)))
  const kept = entriesOf(jobs).flatMap(entry => {
    if (!isIdleJob(entry.value, around)) return [entry]
    return needed.has(entry.key) ? [{ ...entry, value: withoutSteps(entry.value) }] : []
  })
  const entries = entriesOf(root).map(entry =>
    entry.key === 'jobs' ? { ...entry, value: withEntries(entry.value, kept) } : entry,
  )
  return withEntries(root, entries)
}

function neededBy(job: YamlNode): readonly string[] {
  return itemsOf(valueOf(job, 'needs')).flatMap(item => (item.kind === 'scalar' ? [item.value] : []))
}

/** It names no credential, gives other jobs nothing, shares no text with them, and calls nothing of the repository. */
function isIdleJob(job: YamlNode, around: Around): boolean {
  const isApart = valueOf(job, 'uses') === undefined && valueOf(job, 'outputs') === undefined
  if (!isApart || namesCredential(job, around) || isShared(job)) return false
  const own = around.repository === undefined ? undefined : `${around.repository}/`.toLowerCase()
  return itemsOf(valueOf(job, 'steps')).every(step => {
    const uses = textOf(step, 'uses') ?? ''
    const isHere = pathHere(uses) !== undefined || (own !== undefined && uses.toLowerCase().startsWith(own))
    return !isHere && valueOf(step, 'parallel') === undefined
  })
}

function namesCredential({ start, end }: YamlNode, { text }: Around): boolean {
  return credential.test(text.slice(start, end))
}

/** What jobs that need this one ask for stays: when it runs. */
function withoutSteps(job: YamlNode): YamlNode {
  return withEntries(
    job,
    entriesOf(job).filter(({ key }) => key === 'needs' || key === 'if'),
  )
}

function withEntries(node: YamlNode, entries: readonly YamlEntry[]): YamlNode {
  return node.kind === 'mapping' ? { ...node, entries } : node
}
