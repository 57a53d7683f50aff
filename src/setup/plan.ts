import type { Declined, TokenList, Entry } from '../token-list/token-list.ts'
import { expiryVariable, isSecretStore } from '../token-list/store.ts'
import type { Right } from '../stores/github/settings.ts'
import { appPermissions } from './app.ts'
import type { SetupWishes } from './ask.ts'
import { branchWords, openness, ownStores, placeOf, placesOf } from './facts.ts'
import type { Hands } from './hands.ts'
import { draftList, type PlannedFile, withDeclined } from './logins.ts'
import type { Facts } from './look.ts'
import { auditWorkflow, names, rotateWorkflow } from './workflow-texts.ts'

/** What is done once everything is agreed to. `false`: a token could not be copied everywhere. */
export type SetupAct = () => Promise<boolean>

/** Something that has to be there. */
interface SetupStep {
  readonly lines: readonly { readonly what: string; readonly isDone: boolean }[]
  /** What doing it takes of a person's GitHub token. */
  readonly needs?: readonly Right[]
  readonly file?: PlannedFile
  /** Asks for what it takes and tries that, before anything is changed. `undefined`: it is there already. */
  readonly prepare?: (hands: Hands) => Promise<SetupAct> | SetupAct
}

/** Everything that setup does, in this order. */
export type Plan = ReturnType<typeof planSetup>

/** The text of the list: a new one, or another for the one that is there; `undefined`: it stays. */
export function listText(facts: Facts, wishes: SetupWishes): string | undefined {
  const { value, text } = facts.list
  const { entries, connection, hubUsername: owner, logins, isKeyless, rotation, audit } = wishes
  const hasNoToken = isKeyless && entries.every(entry => entry.isKeyless)
  const without: Declined[] = []
  if (rotation === 'none' && !hasNoToken) without.push('rotation')
  if (!audit) without.push('audit')
  if (text === undefined) {
    return draftList(entries, { owner, connection, without, oldSecrets: logins.oldSecrets })
  }
  const isSaid = [...value.without].sort().join() === without.sort().join()
  return isSaid ? undefined : withDeclined(text, without)
}

/**
 * Compares what was seen with what is wanted.
 * @param text as `listText` gives it, and `list` what it says
 * @param elsewhere lines of `with:` for what is not at the usual place
 */
export function planSetup(
  facts: Facts,
  wishes: SetupWishes,
  { list, text, elsewhere }: { list: TokenList; text: string | undefined; elsewhere: readonly string[] },
) {
  const { rotation, audit } = wishes
  const needsEnvironment = rotation !== 'none' || audit
  // Rotation and audit need the list as a file.
  const { path, text: before } = facts.list
  const written = text === undefined ? undefined : { path, before, after: text }
  const hasFile = facts.list.text !== undefined || needsEnvironment
  const known = wishes.hubUsername ?? facts.environment.holds?.variables?.get(names.owner)
  const username = rotation === 'owner' ? known : undefined
  const steps: readonly SetupStep[] = [
    ...(needsEnvironment ? [environmentStep(facts)] : []),
    ...(hasFile ? [fileStep(`the token list ${path}`, written)] : []),
    ...loginSteps(wishes),
    ...workflowSteps(facts, wishes, elsewhere),
    ...(username === undefined ? [] : [accountStep(facts, list, username)]),
    ...(needsEnvironment ? [appStep(facts, list, rotation !== 'none')] : []),
    ...variableSteps(facts, wishes),
    tokensStep(facts, list, { hasFile, username }),
  ]
  return { list, steps, needsEnvironment, files: steps.flatMap(({ file }) => file ?? []) }
}

const line = (what: string, isDone: boolean) => [{ what, isDone }]

function environmentStep(facts: Facts): SetupStep {
  const { environment, github } = facts
  const isOpen = environment.branches.kind === 'absent' || openness(facts) !== undefined
  const branch = isOpen ? `${github.defaultBranch} alone` : branchWords(facts)
  const lines = line(`environment ${environment.name}, for ${branch}`, !isOpen)
  if (!isOpen) return { lines }
  return { lines, needs: ['Administration'], prepare: hands => hands.limitEnvironment(facts) }
}

function fileStep(what: string, file: PlannedFile | undefined): SetupStep {
  const lines = line(what, file === undefined)
  return file === undefined ? { lines } : { lines, file, prepare: hands => () => hands.write(file) }
}

/** Shown as one line. */
function loginSteps({ logins: { files } }: SetupWishes): readonly SetupStep[] {
  const [first, ...rest] = files
  if (first === undefined) return [fileStep('no login of a workflow waits for an edit', undefined)]
  const what = `logins in ${files.map(({ path }) => path).join(', ')}`
  return [fileStep(what, first), ...rest.map(file => ({ ...fileStep('', file), lines: [] }))]
}

function workflowSteps(
  facts: Facts,
  wishes: SetupWishes,
  elsewhere: readonly string[],
): readonly SetupStep[] {
  const { environment, server, workflows } = facts
  const hasOwner = wishes.rotation === 'owner'
  const own = {
    ...{ own: wishes.own, hasOwner, environment: environment.name, server },
    elsewhere: elsewhere.filter(text => hasOwner || !text.startsWith('hub-url:')),
  }
  return (['rotate', 'audit'] as const).flatMap(mode => {
    const isWanted = mode === 'audit' ? wishes.audit : wishes.rotation !== 'none'
    const seen = facts[mode]?.path
    if (!isWanted) return []
    if (seen !== undefined) return [fileStep(seen, undefined)]
    // Another name where somebody else's workflow has the usual one.
    const usual = `.github/workflows/${mode}.yml`
    const path = workflows.paths.has(usual) ? `.github/workflows/docker-${mode}.yml` : usual
    const after = mode === 'audit' ? auditWorkflow(own) : rotateWorkflow(own, path.replace(/.*\//, ''))
    return [fileStep(path, { path, before: undefined, after })]
  })
}

/** The owner account whose password goes into the environment. */
function accountStep({ environment: { name, holds } }: Facts, list: TokenList, username: string): SetupStep {
  const isDone = holds?.secrets.has(names.password) === true && holds.variables?.has(names.owner) === true
  const lines = line(`the Docker account, in environment ${name}`, isDone)
  if (isDone) return { lines }
  const prepare = async (hands: Hands): Promise<SetupAct> => {
    const { password, totpSecret } = await hands.owner(username, list)
    return async () => {
      await hands.put(names.password, password, name)
      if (totpSecret !== undefined) await hands.put(names.totp, totpSecret, name)
      return hands.set(names.owner, username, name)
    }
  }
  return { lines, needs: ['Environments'], prepare }
}

function appStep(facts: Facts, list: TokenList, writes: boolean): SetupStep {
  const { name, holds } = facts.environment
  const isDone = holds?.secrets.has(names.appKey) === true && holds.variables?.has(names.appId) === true
  const lines = line(`a GitHub App, its key in environment ${name}`, isDone)
  if (isDone) return { lines }
  const prepare = async (hands: Hands): Promise<SetupAct> => {
    const { clientId, key } = await hands.app(facts, appPermissions(list, { writes }))
    return async () => {
      await hands.put(names.appKey, key, name)
      return hands.set(names.appId, clientId, name)
    }
  }
  return { lines, needs: ['Environments'], prepare }
}

function variableSteps({ holds }: Facts, { connection, logins, organization }: SetupWishes) {
  const wanted = [
    [names.connection, connection],
    [logins.variable, organization],
  ] as const
  return wanted.flatMap(([name, value]): readonly SetupStep[] => {
    if (name === undefined || value === undefined) return []
    const isDone = holds.variables?.get(name) === value
    const lines = line(`variable ${name}: ${value}`, isDone)
    return [
      isDone ? { lines } : { lines, needs: ['Variables'], prepare: hands => () => hands.set(name, value) },
    ]
  })
}

/** The entries whose copies are not all there; a place that is not looked at counts as filled. */
function tokensStep(
  facts: Facts,
  list: TokenList,
  { hasFile, username }: { hasFile: boolean; username: string | undefined },
): SetupStep {
  const { home } = facts
  const isKept = ({ stores }: Entry): boolean =>
    stores.filter(isSecretStore).every(store => placeOf(store, facts)?.secrets.has(store.secret) ?? true)
  const kept = list.tokens.filter(({ oidc }) => oidc === undefined)
  const entries = kept.filter(entry => !isKept(entry))
  const lines = kept.map(entry => ({
    what: `token ${JSON.stringify(entry.label)}: ${placesOf(entry, home)}`,
    isDone: !entries.includes(entry),
  }))
  if (entries.length === 0) return { lines }
  const kinds = entries.flatMap(entry => ownStores(entry, home)).map(({ kind }) => kind)
  const prepare = async (hands: Hands): Promise<SetupAct> => {
    const allowed = await hands.withoutPrograms(entries)
    if (username !== undefined) {
      const account = await hands.owner(username, list)
      return () => hands.rotateByOwner(facts, account, allowed)
    }
    const tokens = await hands.tokens(allowed, list)
    if (hasFile) return () => hands.rotateByHand(facts, tokens)
    // Without a list there is nothing to rotate: each token goes into the secrets of this repository.
    return async () => {
      for (const { entry, value, expiresAt } of tokens) {
        for (const { secret } of entry.stores.filter(isSecretStore)) {
          await hands.put(secret, value)
          if (expiresAt !== '') await hands.set(expiryVariable(secret), new Date(expiresAt).toISOString())
        }
      }
      return true
    }
  }
  const needs: Right[] = []
  if (kinds.includes('repository-secret')) needs.push('Secrets', 'Variables')
  if (kinds.includes('environment-secret')) needs.push('Environments')
  return { lines, needs, prepare }
}
