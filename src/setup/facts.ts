import { counted } from '../base/text.ts'
import type { Entry } from '../token-list/token-list.ts'
import { isSecretStore, type SecretStore, type Store, storeName, storeWords } from '../token-list/store.ts'
import type { SeenRights } from '../stores/github/settings.ts'
import { branchWords, openness } from './environments.ts'
import type { Facts } from './look.ts'

/** The stores of an entry that this repository keeps, for rights of the person alone. */
export function ownStores({ stores }: Pick<Entry, 'stores'>, home: string): readonly SecretStore[] {
  return stores
    .filter(isSecretStore)
    .filter(
      store =>
        store.kind !== 'organization-secret' &&
        (store.repository ?? home).toLowerCase() === home.toLowerCase(),
    )
}

/** What was seen of the place of a copy; `undefined`: setup does not look at it. */
export function placeOf(store: SecretStore, { environment, holds, home }: Facts) {
  if (ownStores({ stores: [store] }, home).length === 0 || store.app !== 'actions') return undefined
  if (store.kind === 'repository-secret') return holds
  if (store.kind !== 'environment-secret' || store.environment !== environment.name) return undefined
  return environment.branches.kind === 'absent'
    ? { secrets: new Map() as typeof holds.secrets, variables: undefined }
    : environment.holds
}

/** Every place of an entry's token, in words; a program with all of its own. */
export function placesOf({ stores }: Pick<Entry, 'stores'>, home: string): string {
  return stores.map(store => placeWords(store, home)).join(', ')
}

function placeWords(store: Store, home: string): string {
  if (store.kind === 'program') return `the program ${commandOf(store.argv)}`
  const cluster = store.kind === 'kubernetes' && store.context === undefined ? ' of the current context' : ''
  return `${storeWords(storeName(store, home))}${cluster}`
}

/** The words of a program as a shell has them. */
export function commandOf(argv: readonly string[]): string {
  return argv.map(word => (/^[\w./:=@-]+$/.test(word) ? word : JSON.stringify(word))).join(' ')
}

/** What was seen, in a few lines. */
export function foundLines(facts: Facts): readonly string[] {
  const { github, account, list, environment, isBranchProtected, home, logins } = facts
  const role = github.isAdmin ? 'an administrator' : 'not an administrator'
  const branch = isBranchProtected === undefined ? '' : isBranchProtected ? ', protected' : ', not protected'
  const organization = list.value?.organization ?? logins.organization
  const count = [...facts.workflows.paths].filter(path => path.startsWith('.github/workflows/')).length
  const shared = logins.count === 0 ? '' : `, ${counted(logins.count, 'login')} to change`
  const fork = github.forkOf
  const isThere = environment.branches.kind !== 'absent'
  const wide = openness(facts) === undefined ? '' : ' (not limited enough)'
  return [
    `Repository: ${home}${fork === undefined ? '' : ` (a fork of ${fork})`}, branch ${github.defaultBranch}${branch}`,
    ...(fork === undefined
      ? []
      : [`  This is for the runs of ${home} alone: pull requests to ${fork} get no secrets of it`]),
    `Account: ${account.name ?? 'The token'} (from ${account.from}), ${role} of the repository`,
    rightsLine(facts.rights),
    `Workflows: ${count}${shared}${organization === undefined ? '' : `; Docker organization ${organization}`}`,
    `Token list: ${list.text === undefined ? 'none' : `${list.path}, ${counted(list.value.tokens.length, 'token')}`}`,
    `Environment ${environment.name}: ${isThere ? `for ${branchWords(facts)}` : 'none'}${wide}`,
  ]
}

/** What the token can do, in a line. */
function rightsLine({ by, has, lacks }: SeenRights): string {
  const some = has.length === 0 ? 'none' : has.join(', ')
  const without = lacks.length === 0 ? '' : `; missing: ${lacks.join(', ')}`
  const how = by === 'told' ? '' : ' (read: GitHub shows at the first change whether this token can write)'
  return `Rights: ${some}${without}${how}`
}
