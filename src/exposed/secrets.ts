import { groupBy } from '../base/group-by.ts'
import { type Look, unseen } from '../base/look.ts'
import { counted, unique } from '../base/text.ts'
import type { WorkflowRun } from '../stores/github/answers.ts'
import { equalsIgnoringCase } from '../token-list/names.ts'
import { isSecretStore } from '../token-list/store.ts'
import type { Entry } from '../token-list/token-list.ts'
import { inheritsSecrets } from '../workflows/jobs/repository.ts'
import { inputEntry } from '../workflows/jobs/workflow.ts'
import { type NamedSecrets, namedSecrets } from '../workflows/logins/credential.ts'
import { scalarsIn, textOf, valueOf, type YamlNode } from '../yaml/tree.ts'
import type { Call } from './play.ts'

const none: NamedSecrets = { isAll: false, names: [] }

/** A job of a run that had the bad action, and what it could show that. */
export type ShownJob = ReturnType<typeof shownSecrets>

/** `ofEnvironment`: what a job names of its environment, whatever a caller hands over. */
export function shownSecrets(run: WorkflowRun, call: Call) {
  const { job, file, caller } = call
  if (run.hasNoSecrets) return { run, call, secrets: none, ofEnvironment: none, environment: '' }
  const secrets = namedSecrets(textIn(job.node) + textIn(valueOf(file.root, 'env')))
  const { isAll, names } = handedBy(caller, { ...secrets, isAll: secrets.isAll || inheritsSecrets(job) })
  const handed = caller && valueOf(caller.job.node, 'secrets')
  const environmentNames = secrets.names.filter(name => inputEntry(handed, name) === undefined)
  // What a workflow that the action brought along takes from which environment is not seen.
  const isForeign = job.uses !== undefined
  return {
    run,
    call,
    secrets: { isAll, names: job.environment === undefined ? names : unique(names.concat(environmentNames)) },
    ofEnvironment: { isAll: secrets.isAll || isForeign, names: secrets.names },
    environment: isForeign || job.environment?.includes('${{') ? undefined : (job.environment ?? ''),
  }
}

function textIn(node: YamlNode | undefined): string {
  return node === undefined ? '' : Array.from(scalarsIn(node), ({ value }) => `${value}\n`).join('')
}

/** The same secrets by the names under which they are kept. */
function handedBy(caller: Call | undefined, secrets: NamedSecrets): NamedSecrets {
  if (caller === undefined) return secrets
  if (inheritsSecrets(caller.job)) return { isAll: true, names: secrets.names }
  const handed = valueOf(caller.job.node, 'secrets')
  const values = secrets.isAll ? [handed] : secrets.names.map(name => inputEntry(handed, name)?.value)
  return handedBy(caller.caller, namedSecrets(values.map(textIn).join('')))
}

/** Whether one of an entry's secrets was shown in a job of the repository. `home`: that of the token list. */
export function isExposed(
  { stores }: Entry,
  { secrets, ofEnvironment, environment }: ShownJob,
  { repository, home }: { readonly repository: string; readonly home: string },
): boolean {
  return stores.filter(isSecretStore).some(store => {
    if (store.app === 'codespaces') return false
    const sources = store.kind === 'environment-secret' ? [secrets, ofEnvironment] : [secrets]
    if (!sources.some(({ isAll, names }) => isAll || names.includes(store.secret))) return false
    const [owner = ''] = repository.split('/')
    if (store.kind === 'organization-secret') return equalsIgnoringCase(store.organization, owner)
    const isHere = equalsIgnoringCase(store.repository ?? home, repository)
    const isOpen = store.kind === 'repository-secret' || environment === undefined
    return isHere && (isOpen || equalsIgnoringCase(store.environment, environment))
  })
}

/** What no file tells. It says nothing against a run that did not have the action. */
export function limitLooks(jobs: readonly ShownJob[], todays: ReadonlySet<string>): readonly Look<unknown>[] {
  const looks = Array.from(
    groupBy(jobs.flatMap(limitsOf), limit => limit),
    ([limit, alike]) => unseen(`${counted(alike.length, 'job')} that had the action`, limit),
  )
  const [example] = todays
  if (example !== undefined) {
    const subject = `${counted(todays.size, 'action')} by tag or branch, such as ${example}`
    looks.push(unseen(subject, 'read as they are today: what they were then is not known'))
  }
  const limits = 'deleted runs, other repositories with the same secrets, an earlier base of a pull request'
  return looks.concat(unseen('not looked at', limits))
}

/** What the text of a job that had the action does not tell. */
function limitsOf({ call, environment }: ShownJob): readonly string[] {
  const rights = permissionsOf(call)
  const isAll = rights?.kind === 'scalar' && rights.value === 'write-all'
  const mayAsk = isAll || textOf(rights, 'id-token') === 'write'
  const isUsual = /^((ubuntu|windows|macos)-[\w.-]+\n)?$/.test(textIn(valueOf(call.job.node, 'runs-on')))
  const limits: readonly (readonly [boolean, string])[] = [
    [mayAsk, 'they may ask for ID tokens, which log in without a secret'],
    [!isUsual, 'they may have run on a machine of your own, with what other jobs left there'],
    [environment === undefined, 'their environment is not seen: the secrets of any are counted'],
    [true, 'later jobs that used their caches or artifacts were not looked at'],
  ]
  return limits.flatMap(([applies, text]) => (applies ? [text] : []))
}

function permissionsOf({ job, file, caller }: Call): YamlNode | undefined {
  const permissions = valueOf(job.node, 'permissions') ?? valueOf(file.root, 'permissions')
  return permissions ?? (caller && permissionsOf(caller))
}
