import { isSecretStore } from '../token-list/store.ts'
import type { Entry } from '../token-list/token-list.ts'
import { inputEntry } from '../workflows/jobs/workflow.ts'
import { secretNames } from '../workflows/logins/credential.ts'
import { scalarsIn, textOf, valueOf, type YamlNode } from '../yaml/tree.ts'
import type { Call } from './play.ts'

/** What a job could show the action: every secret of its repository, or those that its text names. */
export type ShownSecrets = ReturnType<typeof shownSecrets>

/** The secrets that any step of a job names, by the names under which they are kept. */
export function shownSecrets(call: Call) {
  const { job, file } = call
  const text = textIn(job.node) + textIn(valueOf(file.root, 'env'))
  // What another repository's workflow is given, its jobs may take from any environment.
  const isOpen = job.uses !== undefined || job.environment?.includes('${{') === true
  return { ...keptSecrets(text, call), environment: isOpen ? undefined : (job.environment ?? '') }
}

function textIn(node: YamlNode | undefined): string {
  return node === undefined ? '' : [...scalarsIn(node)].map(({ value }) => `${value}\n`).join('')
}

function keptSecrets(text: string, { caller, job }: Call): { isAll: boolean; names: readonly string[] } {
  // All of them, or one whose name is computed.
  const isComputed = /\bsecrets\s*\)|\bsecrets\[(?!\s*'[\w-]+'\s*\])/i.test(text)
  const isAll = isComputed || (job.uses !== undefined && textOf(job.node, 'secrets') === 'inherit')
  const names = [...new Set(secretNames(text))].filter(name => name !== 'GITHUB_TOKEN')
  const handed = caller && valueOf(caller.job.node, 'secrets')
  const isInherited = handed?.kind === 'scalar'
  if (caller === undefined || isInherited) return { isAll: isAll || isInherited, names }
  const values = isAll ? [handed] : names.map(name => inputEntry(handed, name)?.value)
  return keptSecrets(values.map(textIn).join(''), caller)
}

/** What cannot be seen from the text of a job that had the action: its ID tokens and its machine, too. */
export const limits = {
  idToken: 'they may ask for ID tokens: a keyless login leaves no secret',
  machine: 'they ran on a machine of your own, with what other jobs left there',
} as const

export function limitsOf({ job, file }: Call): readonly (keyof typeof limits)[] {
  const permissions = valueOf(job.node, 'permissions') ?? valueOf(file.root, 'permissions')
  const isAll = permissions?.kind === 'scalar' && permissions.value === 'write-all'
  const found = {
    idToken: isAll || textOf(permissions, 'id-token') === 'write',
    machine: /self-hosted|\$\{\{/.test(textIn(valueOf(job.node, 'runs-on'))),
  }
  return (['idToken', 'machine'] as const).filter(limit => found[limit])
}

/** Whether one of an entry's secrets was shown in a job of this repository. */
export function isExposed(
  { stores }: Entry,
  { isAll, names, environment }: ShownSecrets,
  repository: string,
): boolean {
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
  return stores.filter(isSecretStore).some(store => {
    if (store.app === 'codespaces' || (!isAll && !names.includes(store.secret))) return false
    if (store.kind === 'organization-secret') return same(store.organization, repository.replace(/\/.*/, ''))
    const isHere = same(store.repository ?? repository, repository)
    const isOpen = store.kind === 'repository-secret' || environment === undefined
    return isHere && (isOpen || same(store.environment, environment))
  })
}
