import { isSecretStore } from '../token-list/store.ts'
import type { Entry } from '../token-list/token-list.ts'
import { scalarsIn, textOf, valueOf, type YamlNode } from '../yaml/tree.ts'
import { boundTo, type Frame, type PlayedJob } from '../workflows/jobs/play.ts'
import { pathHere } from '../workflows/jobs/repository.ts'
import { secretNames } from '../workflows/logins/credential.ts'

/** The action that was compromised. `now`: the commit that its tag names today. */
export interface BadAction {
  readonly name: string
  readonly ref: string | undefined
  readonly now: string | undefined
}

/** What a job could show the action: every secret of its repository, or those that its text names. */
type SeenSecrets = Readonly<{ isAll: boolean; names: readonly string[] }>

/** Whether a `uses:` is the bad action. A tag counts where nothing resolves it, or where it may have been moved since. */
export function compromisedUse(uses: string, { name, ref, now }: BadAction): 'yes' | 'no' | 'pinned' {
  const [, own = '', used = ''] = /^([\w.-]+\/[\w.-]+)(?:\/[^@]*)?@(.*)$/s.exec(uses) ?? []
  if (own.toLowerCase() !== name.toLowerCase()) return 'no'
  if (ref === undefined || used === ref) return 'yes'
  const [isPinned, isCommit] = [used, ref].map(one => /^[0-9a-f]{40}$/i.test(one))
  if (isPinned !== true || isCommit === true) return isPinned !== true && isCommit === true ? 'yes' : 'no'
  return now === undefined || used === now ? 'yes' : 'pinned'
}

/** The file that a run starts, above what it calls. */
export function startOf({ file, caller }: Frame): string {
  return caller === undefined ? file.path : startOf(caller.step?.frame ?? caller.job.frame)
}

/** The secrets that any step of a job names, by the names under which they are kept. */
export function seenSecrets({ node, frame, environment = '' }: PlayedJob) {
  return { ...keptSecrets(textIn(node) + textIn(valueOf(frame.file.root, 'env')), frame), environment }
}

function textIn(node: YamlNode | undefined): string {
  return node === undefined ? '' : [...scalarsIn(node)].map(({ value }) => `${value}\n`).join('')
}

function keptSecrets(text: string, frame: Frame): SeenSecrets {
  // All of them, or one whose name is computed.
  const isAll = /\bsecrets\s*\)|\bsecrets\[(?!\s*'[\w-]+'\s*\])/i.test(text)
  const names = [...new Set(secretNames(text))].filter(name => name !== 'GITHUB_TOKEN')
  const { caller } = frame
  if (caller === undefined || caller.inherits) return { isAll: isAll || caller?.inherits === true, names }
  const handed = isAll
    ? textIn(valueOf(caller.job.node, 'secrets'))
    : names.map(name => boundTo(frame, 'secrets', name)?.node.value ?? '').join('\n')
  return keptSecrets(handed, caller.job.frame)
}

/** What cannot be seen from the text of a job: where it had the action, its ID tokens and its machine, too. */
export function limitsOf({ node, frame, uses }: PlayedJob, found: readonly string[], name: string) {
  const permissions = valueOf(node, 'permissions') ?? valueOf(frame.file.root, 'permissions')
  const isAll = permissions?.kind === 'scalar' && permissions.value === 'write-all'
  const had = found.includes('yes')
  const limits = {
    elsewhere: uses !== undefined && pathHere(uses.value, { name }) === undefined,
    pinned: !had && found.includes('pinned'),
    idToken: had && (isAll || textOf(permissions, 'id-token') === 'write'),
    machine: had && /self-hosted|\$\{\{/.test(textIn(valueOf(node, 'runs-on'))),
  }
  return (Object.keys(limits) as (keyof typeof limits)[]).filter(limit => limits[limit])
}

/** Whether one of an entry's secrets was seen in a job of this repository. */
export function isExposed(
  { stores }: Entry,
  { isAll, names, environment }: ReturnType<typeof seenSecrets>,
  repository: string,
): boolean {
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
  return stores.filter(isSecretStore).some(store => {
    if (store.app === 'codespaces' || (!isAll && !names.includes(store.secret))) return false
    if (store.kind === 'organization-secret') return same(store.organization, repository.replace(/\/.*/, ''))
    const isHere = same(store.repository ?? repository, repository)
    const isOpen = store.kind === 'repository-secret' || environment.includes('${{')
    return isHere && (isOpen || same(store.environment, environment))
  })
}
