import type { Secret } from '../base/secret.ts'
import type { Declined, TokenList, Entry } from '../token-list/token-list.ts'
import { expiryVariable, isSecretStore } from '../token-list/store.ts'
import type { Right } from '../stores/github/settings.ts'
import { appPermissions, obtainApp } from './app.ts'
import type { SetupWishes } from './ask.ts'
import { branchWords, limitEnvironment, openness } from './environments.ts'
import { ownStores, placeOf, placesOf } from './facts.ts'
import { draftList, type PlannedFile, withDeclined } from './logins.ts'
import { type Facts, secretIn } from './look.ts'
import { obtainOwner, type OwnerAccount } from './owner.ts'
import type { Ports } from './ports.ts'
import { obtainTokens, rotateByHand, rotateByOwner, withoutPrograms } from './tokens.ts'
import { auditWorkflow, names, rotateWorkflow } from './workflow-texts.ts'

/** What is done once everything is agreed to. `false`: a token could not be copied everywhere. */
export type SetupAct = () => Promise<boolean>

/** How something comes to be there; nothing where it is. */
interface Doing {
  readonly file?: PlannedFile
  /** What doing it takes of a person's GitHub token. */
  readonly needs?: readonly Right[]
  /** Asks for what it takes and tries that, before anything is changed. */
  readonly prepare?: (ports: Ports) => Promise<SetupAct>
}

/** Something that has to be there. */
interface SetupStep extends Doing {
  readonly lines: readonly { readonly what: string; readonly isDone: boolean }[]
}

function step(what: string, isDone: boolean, doing: Doing = {}): SetupStep {
  return { lines: [{ what, isDone }], ...(isDone ? {} : doing) }
}

/** Everything that setup does, in this order. */
export type Plan = ReturnType<typeof planSetup>

/** The text of the list: a new one, or another for the one that is there; `undefined`: it stays. */
export function listText(facts: Facts, wishes: SetupWishes): string | undefined {
  const { value, text } = facts.list
  const { entries, hubUsername: owner, logins, isKeyless, rotation, audit } = wishes
  const without: Declined[] = []
  if (rotation === 'none' && !isKeyless) without.push('rotation')
  if (!audit) without.push('audit')
  if (text === undefined) {
    return draftList(entries, { owner, without, oldSecrets: logins.oldSecrets })
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
  const { rotation, audit, connection, logins, organization } = wishes
  const { environment, holds } = facts
  const { path, text: before } = facts.list
  const needsEnvironment = rotation !== 'none' || audit
  // Rotation and audit need the list as a file.
  const hasFile = before !== undefined || needsEnvironment
  const known = wishes.hubUsername ?? environment.holds?.variables?.get(names.owner)
  let account: Promise<OwnerAccount> | undefined
  const owner =
    rotation !== 'owner' || known === undefined
      ? undefined
      : (ports: Ports) => (account ??= obtainOwner(known, list.organization, ports))
  const [first, ...rest] = logins.files
  const steps: readonly SetupStep[] = [
    ...(needsEnvironment ? [environmentStep(facts)] : []),
    ...(hasFile ? [fileStep(`the token list ${path}`, text && { path, before, after: text })] : []),
    first === undefined
      ? step('no login of a workflow waits for an edit', true)
      : fileStep(`logins in ${logins.files.map(file => file.path).join(', ')}`, first),
    ...rest.map(file => ({ file, lines: [] })),
    ...workflowSteps(facts, wishes, elsewhere),
    ...(owner === undefined ? [] : [accountStep(facts, owner)]),
    ...(needsEnvironment ? [appStep(facts, list, rotation !== 'none')] : []),
    ...variableStep(names.connection, connection, holds),
    ...variableStep(logins.variable, organization, holds),
    tokensStep(facts, list, { hasFile, owner }),
  ]
  return { list, steps, needsEnvironment, files: steps.flatMap(({ file }) => file ?? []) }
}

function environmentStep(facts: Facts): SetupStep {
  const { environment, github } = facts
  const isDone = environment.branches.kind !== 'absent' && openness(facts) === undefined
  const branch = isDone ? branchWords(facts) : `${github.defaultBranch} alone`
  const prepare = (ports: Ports) => limitEnvironment(facts, ports)
  return step(`environment ${environment.name}, for ${branch}`, isDone, {
    needs: ['Administration'],
    prepare,
  })
}

function fileStep(what: string, file: PlannedFile | '' | undefined): SetupStep {
  return file ? step(what, false, { file }) : step(what, true)
}

function workflowSteps(facts: Facts, { rotation, audit, own }: SetupWishes, elsewhere: readonly string[]) {
  const { environment, server, workflows } = facts
  const hasOwner = rotation === 'owner'
  const wishes = {
    own,
    hasOwner,
    environment: environment.name,
    server,
    elsewhere: elsewhere.filter(text => hasOwner || !text.startsWith('hub-url:')),
  }
  return (['rotate', 'audit'] as const).flatMap(mode => {
    const seen = facts[mode]?.path
    if (mode === 'audit' ? !audit : rotation === 'none') return []
    if (seen !== undefined) return [step(seen, true)]
    // Another name where somebody else's workflow has the usual one.
    const usual = `.github/workflows/${mode}.yml`
    const path = workflows.paths.has(usual) ? `.github/workflows/docker-${mode}.yml` : usual
    const after = mode === 'audit' ? auditWorkflow(wishes) : rotateWorkflow(wishes, path.replace(/.*\//, ''))
    return [fileStep(path, { path, before: undefined, after })]
  })
}

/** The owner account whose password goes into the environment. */
function accountStep(
  { environment: { name, holds } }: Facts,
  owner: (ports: Ports) => Promise<OwnerAccount>,
): SetupStep {
  const isDone = holds?.secrets.has(names.password) === true && holds.variables?.has(names.owner) === true
  const prepare = async (ports: Ports): Promise<SetupAct> => {
    const { username, password, totpSecret } = await owner(ports)
    const { put, set } = keeping(ports, name)
    return async () => {
      await put(names.password, password)
      if (totpSecret !== undefined) await put(names.totp, totpSecret)
      return set(names.owner, username)
    }
  }
  return step(`the Docker account, in environment ${name}`, isDone, { needs: ['Environments'], prepare })
}

function appStep(facts: Facts, list: TokenList, writes: boolean): SetupStep {
  const { name, holds } = facts.environment
  const isDone = holds?.secrets.has(names.appKey) === true && holds.variables?.has(names.appId) === true
  const prepare = async (ports: Ports): Promise<SetupAct> => {
    const { clientId, key } = await obtainApp(facts, appPermissions(list, { writes }), ports)
    const { put, set } = keeping(ports, name)
    return async () => {
      await put(names.appKey, key)
      return set(names.appId, clientId)
    }
  }
  return step(`a GitHub App, its key in environment ${name}`, isDone, { needs: ['Environments'], prepare })
}

function variableStep(name: string | undefined, value: string | undefined, { variables }: Facts['holds']) {
  if (name === undefined || value === undefined) return []
  const isDone = variables?.get(name) === value
  const prepare = (ports: Ports) => Promise.resolve(() => keeping(ports).set(name, value))
  return [step(`variable ${name}: ${value}`, isDone, { needs: ['Variables'], prepare })]
}

/** The entries whose copies are not all there; a place that is not looked at counts as filled. */
function tokensStep(
  facts: Facts,
  list: TokenList,
  { hasFile, owner }: { hasFile: boolean; owner: ((ports: Ports) => Promise<OwnerAccount>) | undefined },
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
  const prepare = async (ports: Ports): Promise<SetupAct> => {
    const allowed = await withoutPrograms(entries, ports)
    if (owner !== undefined) {
      const account = await owner(ports)
      return () => rotateByOwner(allowed, account, ports)
    }
    const tokens = await obtainTokens(allowed, list, ports)
    if (hasFile) return () => rotateByHand(tokens, ports)
    // Without a list there is nothing to rotate: each token goes into the secrets of this repository.
    const { put, set } = keeping(ports)
    return async () => {
      for (const { entry, value, expiresAt } of tokens) {
        for (const { secret } of entry.stores.filter(isSecretStore)) {
          await put(secret, value)
          if (expiresAt !== '') await set(expiryVariable(secret), new Date(expiresAt).toISOString())
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

/** Saves in secrets and variables of the repository, or of one of its environments. */
function keeping({ github, settings, runner }: Ports, environment?: string) {
  const where = environment === undefined ? '' : `, environment ${environment}`
  return {
    put: async (secret: string, value: Secret) => {
      const outcome = await github.write(secretIn(environment, secret), { value })
      if (outcome.result === 'lost') throw outcome.error
      runner.info(`✓ secret ${secret}${where}`)
    },
    set: async (name: string, value: string) => {
      await settings.setVariable({ name, environment }, value)
      runner.info(`✓ variable ${name}${where}: ${value}`)
      return true
    },
  }
}
