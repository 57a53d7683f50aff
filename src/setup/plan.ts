import type { Declined, Entry, TokenList } from '../token-list/token-list.ts'
import { isSecretStore, type Store, storeName, storeWords } from '../token-list/store.ts'
import { type AppPermissions, appPermissions } from './app-link.ts'
import type { SetupWishes } from './ask.ts'
import { branchWords, type Facts, names, openness, placeOf } from './facts.ts'
import { draftList, type PlannedFile, withDeclined } from './logins.ts'
import { auditWorkflow, rotateWorkflow } from './workflow-texts.ts'

/** One thing that has to be there, in words. */
interface PlanStep {
  readonly what: string
  readonly isDone: boolean
}

/** Everything that setup does, in this order. What is done already is in `steps` alone. */
export interface Plan {
  readonly steps: readonly PlanStep[]
  readonly list: TokenList
  /** The list is a file: rotation and audit need it. */
  readonly hasFile: boolean
  readonly files: readonly PlannedFile[]
  /** The environment is created, or limited to the default branch. */
  readonly limits: boolean
  /** `undefined`: there is one, or none is needed. */
  readonly app: AppPermissions | undefined
  /** The owner account whose password goes into the environment. */
  readonly username: string | undefined
  readonly variables: readonly { readonly name: string; readonly value: string }[]
  /** Entries whose copies are not all there. */
  readonly tokens: readonly Entry[]
}

/** The text of the list: a new one, or another for the one that is there; `undefined`: it stays. */
export function listText(facts: Facts, wishes: SetupWishes): string | undefined {
  const { list } = facts
  const { entries, connection, hubUsername: owner, logins, isKeyless, rotation, audit } = wishes
  const hasNoToken = isKeyless && entries.every(entry => entry.isKeyless)
  const without: readonly Declined[] = [
    ...(rotation === 'none' && !hasNoToken ? (['rotation'] as const) : []),
    ...(audit ? [] : (['audit'] as const)),
  ]
  const { value, text } = list
  if (text === undefined || value === undefined) {
    return draftList(entries, { owner, connection, without, oldSecrets: logins.oldSecrets })
  }
  const isSaid = [...value.without].sort().join() === [...without].sort().join()
  return isSaid ? undefined : withDeclined(text, without)
}

/** Compares what was seen with what is wanted. `text`: as `listText` gives it, and `list` what it says. */
export function planSetup(
  facts: Facts,
  wishes: SetupWishes,
  { list, text, elsewhere }: { list: TokenList; text: string | undefined; elsewhere: readonly string[] },
): Plan {
  const { environment, home } = facts
  const { rotation, audit, logins } = wishes
  const isOwners = rotation === 'owner'
  const needsEnvironment = rotation !== 'none' || audit
  const hasFile = facts.list.text !== undefined || needsEnvironment
  const limits = needsEnvironment && (environment.branches.kind === 'absent' || openness(facts) !== undefined)
  const branch = limits ? `${facts.github.defaultBranch} alone` : branchWords(facts)
  const holds = (secret: string, variable: string): boolean =>
    environment.holds?.secrets.has(secret) === true && environment.holds.variables?.has(variable) === true
  const [hasApp, hasAccount] = [holds(names.appKey, names.appId), holds(names.password, names.owner)]
  const kept = list.tokens.filter(({ oidc }) => oidc === undefined)
  const tokens = kept.filter(entry => !isKept(entry, facts))
  const wanted = wantedVariables(wishes)
  const variables = wanted.filter(({ name, value }) => facts.holds.variables?.get(name) !== value)
  const files = plannedFiles(facts, wishes, { text: hasFile ? text : undefined, elsewhere })
  const steps: readonly (readonly [isWanted: boolean, what: string, isDone: boolean])[] = [
    [needsEnvironment, `environment ${environment.name}, for ${branch}`, !limits],
    [hasFile, `the token list ${facts.list.path}${declinedWords(facts, list)}`, text === undefined],
    [logins.count > 0 || logins.files.length === 0, loginWords(wishes), logins.files.length === 0],
    [rotation !== 'none', facts.rotate?.path ?? pathFor('rotate', facts), facts.rotate !== undefined],
    [audit, facts.audit?.path ?? pathFor('audit', facts), facts.audit !== undefined],
    [isOwners, `the Docker account, in environment ${environment.name}`, hasAccount],
    [needsEnvironment, `a GitHub App, its key in environment ${environment.name}`, hasApp],
    ...wanted.map(one => [true, `variable ${one.name}: ${one.value}`, !variables.includes(one)] as const),
    ...kept.map(
      entry =>
        [
          true,
          `token ${JSON.stringify(entry.label)}: ${placesOf(entry, home)}`,
          !tokens.includes(entry),
        ] as const,
    ),
  ]
  return {
    ...{ list, hasFile, limits, tokens, files, variables },
    steps: steps.flatMap(([isWanted, what, isDone]) => (isWanted ? [{ what, isDone }] : [])),
    app: needsEnvironment && !hasApp ? appPermissions(list, { writes: rotation !== 'none' }) : undefined,
    username: isOwners && !hasAccount ? wishes.hubUsername : undefined,
  }
}

function plannedFiles(
  facts: Facts,
  { rotation, audit, logins, own }: SetupWishes,
  { text, elsewhere }: { text: string | undefined; elsewhere: readonly string[] },
): Plan['files'] {
  const { list, environment } = facts
  const hasOwner = rotation === 'owner'
  const wishes = {
    ...{ own, hasOwner, environment: environment.name },
    elsewhere: elsewhere.filter(line => hasOwner || !line.startsWith('hub-url:')),
  }
  const [rotate, nightly] = [pathFor('rotate', facts), pathFor('audit', facts)]
  const before = undefined
  return [
    ...(text === undefined ? [] : [{ path: list.path, before: list.text, after: text }]),
    ...logins.files,
    ...(facts.rotate === undefined && rotation !== 'none'
      ? [{ path: rotate, before, after: rotateWorkflow(wishes, rotate.replace(/.*\//, '')) }]
      : []),
    ...(facts.audit === undefined && audit ? [{ path: nightly, before, after: auditWorkflow(wishes) }] : []),
  ]
}

function loginWords({ logins: { files, bases } }: SetupWishes): string {
  if (files.length === 0) return 'no login of a workflow waits for an edit'
  const also = bases.length === 0 ? '' : `; also checked: base image ${bases.join(', ')}`
  return `logins in ${files.map(({ path }) => path).join(', ')}${also}`
}

/** What a list that is there says anew. */
function declinedWords({ list: { value, text } }: Facts, { without }: TokenList): string {
  if (text === undefined || value?.without.join() === without.join()) return ''
  return without.length === 0 ? ', with rotation and audit' : `, without ${without.join(' and ')}`
}

/** Another name where somebody else's workflow has the usual one. */
function pathFor(mode: 'rotate' | 'audit', { workflows: { paths } }: Facts): string {
  const usual = `.github/workflows/${mode}.yml`
  return paths.has(usual) ? `.github/workflows/docker-${mode}.yml` : usual
}

function wantedVariables({ connection, logins, organization }: SetupWishes): Plan['variables'] {
  return [
    ...(connection === undefined ? [] : [{ name: names.connection, value: connection }]),
    ...(logins.variable === undefined ? [] : [{ name: logins.variable, value: organization }]),
  ]
}

/** Whether all copies of an entry are there; a place that is not looked at counts as filled. */
function isKept({ stores }: Entry, facts: Facts): boolean {
  return stores.filter(isSecretStore).every(store => placeOf(store, facts)?.secrets.has(store.secret) ?? true)
}

/** Every place of an entry's token, in words; a program with all of its own. */
export function placesOf({ stores }: Entry, home: string): string {
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
