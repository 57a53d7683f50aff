import type { Secret } from '../base/secret.ts'
import { organizationVariable } from '../migrate/decide/plan.ts'
import { draftTokenList, withoutLine } from '../migrate/report/draft.ts'
import { familyOf, isSecretStore, placeName, type Store, type StoreFamily } from '../token-list/store.ts'
import type { Declined, TokenList } from '../token-list/token-list.ts'
import { appPermissions, obtainApp, obtainOwner, type OwnerAccount } from './accounts.ts'
import type { SetupWishes } from './ask.ts'
import { refusal } from './asker.ts'
import { environmentWords } from './environments.ts'
import type { PlannedFile } from './logins.ts'
import { type Facts, secretIn } from './look.ts'
import type { Ports } from './ports.ts'
import { obtainTokens, placesOf, rotateHere } from './tokens.ts'
import { auditWorkflow, names, reviewWorkflow, rotateWorkflow } from './workflow-texts.ts'

/** What is done once everything is agreed to. `false`: a token could not be copied everywhere. */
export type SetupAct = () => Promise<boolean>

interface SetupStep {
  readonly lines: readonly { readonly what: string; readonly isDone: boolean }[]
  readonly files?: readonly PlannedFile[] | undefined
  /** Asks for what it takes and tries that, before anything is changed. */
  readonly prepare?: ((ports: Ports) => Promise<SetupAct>) | undefined
}

function step(line: string, isDone: boolean, doing: Omit<SetupStep, 'lines'>): SetupStep {
  const { files, prepare } = isDone ? {} : doing
  return { lines: [{ what: line, isDone }], files, prepare }
}

export type Plan = ReturnType<typeof planSetup>

type AskOwner = ((ports: Ports) => Promise<OwnerAccount>) | undefined

/** A new list, or a changed one; `undefined`: it stays, or nothing is known for it. */
export function listText({ list: { value, text } }: Facts, wishes: SetupWishes): string | undefined {
  const { entries, hubUsername: owner, logins, rotation, audit, review } = wishes
  const without: Declined[] = []
  if (rotation === 'none') without.push('rotation')
  if (!audit) without.push('audit')
  if (!review) without.push('review')
  if (value === undefined || text === undefined) {
    const draft = draftTokenList(entries, {
      without,
      owners: owner === undefined ? [] : [owner],
      head: 'The Docker tokens of this repository: what each may do, and where it is kept.',
    })
    const old = `legacy-secrets: [${logins.oldSecrets.join(', ')}] # of the old account: audit tells of them`
    return logins.oldSecrets.length === 0 ? draft : draft?.replace(/^tokens:$/m, `${old}\ntokens:`)
  }
  if (value.without.toSorted().join() === without.sort().join()) return undefined
  // To the next key, or the end; comments right before a key are about that one.
  const lines = /^without:[^]*?(?=(?:\n[ \t]*(?:#.*)?)*\n[\w"'].*:|\s*$(?![^]))\n?/m
  const otherLines = text.replace(lines, '').replace(/\n*$/, '\n')
  return without.length === 0 ? otherLines : `${otherLines}${withoutLine(without)}\n`
}

/** Compares what was seen with what is wanted. @param text as `listText` gives it, and `list` what it says */
export function planSetup(
  facts: Facts,
  wishes: SetupWishes,
  { list, text }: { list: TokenList; text: string | undefined },
) {
  const { rotation, audit, logins, organization } = wishes
  const { environment } = facts
  const { path, text: currentText } = facts.list
  const needsEnvironment = rotation !== 'none' || audit
  const username = wishes.hubUsername ?? environment.holds?.variables?.get(names.owner)
  let account: Promise<OwnerAccount> | undefined
  const owner: AskOwner =
    rotation === 'owner' && username !== undefined
      ? ports => (account ??= obtainOwner(username, list.organization, ports))
      : undefined
  const edited = logins.files.map(file => file.path).join(', ')
  const permissions = appPermissions(list, facts.home, rotation === 'none' ? 'read' : 'write')
  const listFile = { path, before: currentText, after: text ?? '' }
  const steps = [
    needsEnvironment ? environmentStep(facts) : [],
    step(`the token list ${path}`, text === undefined, { files: [listFile] }),
    edited === '' ? [] : step(`logins in ${edited}`, false, { files: logins.files }),
    workflowSteps(facts, wishes),
    owner === undefined ? [] : keptStep(facts, accountWords, owner),
    needsEnvironment ? keptStep(facts, appWords, ports => obtainApp(facts, permissions, ports)) : [],
    logins.needsVariable ? variableStep(facts, organization) : [],
    tokensStep(facts, list, owner),
  ].flat()
  return { list, steps, needsEnvironment, files: steps.flatMap(({ files = [] }) => files) }
}

/** One that is there is not changed. No secret goes into one that other branches can use. */
function environmentStep({ environment, github, home, server }: Facts): SetupStep {
  const { name, state } = environment
  const { defaultBranch: branch } = github
  const isDone = state === 'limited' || state === 'reviewed'
  const isRefused = state === 'open' || state === 'protected'
  const link = `${server}/${home}/settings/environments`
  const restriction = isDone ? environmentWords(state, branch) : `for ${branch} alone`
  const prepare = ({ environments, runner }: Ports): Promise<SetupAct> => {
    if (isRefused) {
      const problem = `environment ${name} is ${environmentWords(state, branch)}`
      const hint = `limit it to ${branch}: ${link}`
      throw refusal(`${problem}: others than ${branch} could use its secrets`, hint)
    }
    return Promise.resolve(async () => {
      await environments.create(name, branch)
      runner.info(`✓ environment ${name}, for ${branch} alone`)
      return true
    })
  }
  return step(`environment ${name}, ${restriction}${isRefused ? `: ${link}` : ''}`, isDone, { prepare })
}

/** A file of that name may be somebody's own: many a repository has another audit. */
function workflowSteps(facts: Facts, { rotation, audit, review, own }: SetupWishes): readonly SetupStep[] {
  const { environment, server, github } = facts
  const { isPrivate } = github
  const wishes = { own, hasOwner: rotation === 'owner', environment: environment.name, server, isPrivate }
  const workflows = [
    { workflow: facts.rotate, isWanted: rotation !== 'none', name: 'rotate', textOf: rotateWorkflow },
    { workflow: facts.audit, isWanted: audit, name: 'audit', textOf: auditWorkflow },
    { workflow: facts.review, isWanted: review, name: 'docker-tokens', textOf: reviewWorkflow },
  ]
  return workflows
    .filter(({ isWanted }) => isWanted)
    .map(({ workflow, name, textOf }) => {
      const at = (file: string) => `.github/workflows/${file}.yml`
      const path = workflow?.path ?? at(facts.workflows.isRead(at(name)) ? `docker-${name}` : name)
      const files = [{ path, before: undefined, after: textOf(wishes) }]
      return step(path, workflow !== undefined, { files })
    })
}

/** A secret of the environment, and beside it a variable that says whose it is. */
function keptStep(
  { environment: { name, holds } }: Facts,
  { what, secret, variable }: { what: string; secret: string; variable: string },
  obtain: (ports: Ports) => Promise<{ id: string; value: Secret; factor?: Secret | undefined }>,
): SetupStep {
  const isDone = holds?.secrets.has(secret) === true && holds.variables?.has(variable) === true
  const prepare = async (ports: Ports): Promise<SetupAct> => {
    const { id, value, factor } = await obtain(ports)
    const { put, set } = keeping(ports, name)
    return async () => {
      await put(secret, value)
      if (factor !== undefined) await put(names.totp, factor)
      return set(variable, id)
    }
  }
  return step(`${what} in environment ${name}`, isDone, { prepare })
}

const accountWords = { what: 'the Docker account,', secret: names.password, variable: names.owner }
const appWords = { what: 'a GitHub App, its key', secret: names.appKey, variable: names.appId }

/** Steps name the organization by it, where only the old account did. */
function variableStep({ holds }: Facts, organization: string): SetupStep {
  const name = organizationVariable
  const isDone = holds.variables?.get(name) === organization
  const prepare = (ports: Ports) => Promise.resolve(() => keeping(ports).set(name, organization))
  return step(`variable ${name}: ${organization}`, isDone, { prepare })
}

/** What setup writes on this machine: a program of the list is code of the author of the list. */
const isCopiedHere: Readonly<Record<StoreFamily, boolean>> = {
  secret: true,
  kubernetes: true,
  program: false,
}

/** The entries whose secrets are not all there. What was not seen is neither copied nor done. */
function tokensStep({ home, places, steps, ...facts }: Facts, list: TokenList, owner: AskOwner): SetupStep {
  // Before there is a list, it says nothing that a secret has its name: a step that logs in with it does.
  const isNew = facts.list.value === undefined
  const stateOf = (store: Store): 'there' | 'another' | 'missing' | 'not seen' => {
    if (!isSecretStore(store)) return 'not seen'
    const look = places.get(placeName(store, home))
    if (look && 'unseen' in look) return 'not seen'
    if (look?.seen.secrets.has(store.secret) !== true) return 'missing'
    return isNew && !steps.some(({ secrets }) => secrets.includes(store.secret)) ? 'another' : 'there'
  }
  const secretEntries = list.tokens.filter(({ oidc }) => oidc === undefined)
  const isLacking = (store: Store): boolean => ['another', 'missing'].includes(stateOf(store))
  const entries = secretEntries.filter(({ stores }) => stores.some(isLacking))
  const lines = secretEntries.map(({ label, stores }) => {
    const isDone = stores.every(store => !isSecretStore(store) || stateOf(store) === 'there')
    const note = isDone && !stores.every(isSecretStore) ? ' (programs and clusters are not looked at)' : ''
    const another = stores.some(store => stateOf(store) === 'another') ? ', in place of what is there' : ''
    return { what: `token ${JSON.stringify(label)}: ${placesOf(stores, home)}${note}${another}`, isDone }
  })
  if (entries.length === 0) return { lines }
  const prepare = async (ports: Ports): Promise<SetupAct> => {
    const copied = entries.filter(({ stores }) => stores.every(store => isCopiedHere[familyOf(store)]))
    for (const { label } of entries.filter(entry => !copied.includes(entry))) {
      const why = 'setup runs no program of the list on this machine. Mode rotate does'
      ports.runner.warning(`token ${JSON.stringify(label)} is left: ${why}`)
    }
    if (owner !== undefined) {
      const { id, value, factor } = await owner(ports)
      const inputs = {
        'hub-username': id,
        'hub-password': value.reveal(),
        'hub-totp-secret': factor?.reveal() ?? '',
      }
      return () => rotateHere(copied, inputs, ports)
    }
    const tokens = await obtainTokens(copied, list, ports)
    return async () => {
      let isDone = true
      for (const { entry, value, expiresAt } of tokens) {
        const inputs = { token: value.reveal(), 'expires-at': expiresAt }
        isDone = (await rotateHere([entry], inputs, ports)) && isDone
      }
      return isDone
    }
  }
  return { lines, prepare }
}

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
