import type { Register, Slot } from '../../register/register.ts'
import { isSecretStore, type SecretStore } from '../../register/store.ts'
import type { PlaceView } from '../../stores/github/inventory.ts'
import type { FileChange } from '../../workflows/files.ts'
import { organizationVariable } from '../../migrate/decide/plan.ts'
import { type AppPermissions, appPermissions } from './app.ts'
import type { Choices } from './choices.ts'
import { type Facts, names } from './facts.ts'
import { auditWorkflow, rotateWorkflow, type WorkflowWishes } from './workflow-texts.ts'

/** One thing that has to be there. */
export interface PlanStep {
  readonly kind:
    | 'register'
    | 'note'
    | 'logins'
    | 'rotate'
    | 'audit'
    | 'environment'
    | 'account'
    | 'app'
    | 'variable'
    | 'token'
  /** In words. `done`: as they stand there already. */
  readonly what: string
  readonly isDone: boolean
}

/** A file that is written. `before`: what is there now. */
export interface PlannedFile extends Omit<FileChange, 'before'> {
  readonly before: string | undefined
}

/** Everything that setup does, in this order. What is done already is in `steps` alone. */
export interface Plan {
  readonly steps: readonly PlanStep[]
  readonly files: readonly PlannedFile[]
  readonly createsEnvironment: boolean
  /** `undefined`: there is one, or none is needed. */
  readonly app: { readonly permissions: AppPermissions } | undefined
  /** The owner account goes into the environment. */
  readonly account: { readonly username: string } | undefined
  readonly variables: readonly { readonly name: string; readonly value: string }[]
  /** Entries whose copies are not all there. */
  readonly tokens: readonly Slot[]
}

/** Compares what was seen with what is wanted. */
export function planSetup(facts: Facts, choices: Choices, register: Register): Plan {
  const files = plannedFiles(facts, choices)
  const { environment } = facts
  const needsEnvironment = choices.rotation !== 'none' || choices.audit
  const hasApp = holds(facts, names.appKey) && environment.holds?.variables?.has(names.appId) === true
  const hasAccount = holds(facts, names.password) && environment.holds?.variables?.has(names.owner) === true
  const kept = register.tokens.filter(({ oidc }) => oidc === undefined)
  const open = kept.filter(slot => !isKept(slot, facts))
  const variables = wantedVariables(choices)
  const isSet = (name: string, value: string): boolean => facts.holds.variables?.get(name) === value
  const steps: readonly (PlanStep | false)[] = [
    step('register', `the register ${facts.register.path}`, facts.register.value !== undefined),
    facts.register.value !== undefined &&
      choices.registerText !== undefined &&
      step('note', `a line in ${facts.register.path}: ${declinedWords(register)}`, false),
    loginStep(choices),
    choices.rotation !== 'none' &&
      step('rotate', facts.rotate?.path ?? pathFor('rotate', facts), facts.rotate !== undefined),
    choices.audit && step('audit', facts.audit?.path ?? pathFor('audit', facts), facts.audit !== undefined),
    needsEnvironment &&
      step(
        'environment',
        `environment ${environment.name}, for protected branches`,
        environment.isProtected !== undefined,
      ),
    choices.rotation === 'owner' &&
      step('account', `the Docker account, in environment ${environment.name}`, hasAccount),
    needsEnvironment && step('app', `a GitHub App, its key in environment ${environment.name}`, hasApp),
    ...variables.map(({ name, value }) => step('variable', `variable ${name}: ${value}`, isSet(name, value))),
    ...kept.map(slot =>
      step('token', `token ${JSON.stringify(slot.label)}: ${placesOf(slot)}`, !open.includes(slot)),
    ),
  ]
  return {
    steps: steps.filter(one => one !== false),
    files,
    createsEnvironment: needsEnvironment && environment.isProtected === undefined,
    app:
      needsEnvironment && !hasApp
        ? { permissions: appPermissions(register, { writes: choices.rotation !== 'none' }) }
        : undefined,
    account:
      choices.rotation === 'owner' && !hasAccount && choices.hubUsername !== undefined
        ? { username: choices.hubUsername }
        : undefined,
    variables: variables.filter(({ name, value }) => !isSet(name, value)),
    tokens: open,
  }
}

function step(kind: PlanStep['kind'], what: string, isDone: boolean): PlanStep {
  return { kind, what, isDone }
}

/** `without rotation`. */
function declinedWords({ without }: Register): string {
  return without.length === 0 ? 'rotation and audit are wanted' : `without ${without.join(' and ')}`
}

function holds({ environment }: Facts, secret: string): boolean {
  return environment.holds?.secrets.has(secret) === true
}

function loginStep({ migration }: Choices): PlanStep | false {
  const count = migration.changed.size
  if (count > 0) return step('logins', `logins in ${[...migration.changed.keys()].join(', ')}`, false)
  const uses = migration.findings.some(({ code }) => code === 'LOGIN_SHARED')
  return uses ? false : step('logins', 'no login of a workflow waits for an edit', true)
}

function plannedFiles(facts: Facts, choices: Choices): readonly PlannedFile[] {
  const { own, registerText, migration } = choices
  const rotate = pathFor('rotate', facts)
  const wishes: WorkflowWishes | undefined = own && {
    own,
    environment: facts.environment.name,
    hasOwner: choices.rotation === 'owner',
    elsewhere: choices.elsewhere.filter(line => choices.rotation === 'owner' || !line.startsWith('hub-url:')),
  }
  return [
    ...(registerText === undefined
      ? []
      : [{ path: facts.register.path, before: facts.register.text, after: registerText }]),
    ...[...migration.changed].map(([path, after]) => ({
      path,
      before: facts.repository.workflows.get(path)?.text ?? '',
      after,
    })),
    ...(facts.rotate === undefined && choices.rotation !== 'none' && wishes !== undefined
      ? [{ path: rotate, before: undefined, after: rotateWorkflow(wishes, rotate.replace(/.*\//, '')) }]
      : []),
    ...(facts.audit === undefined && choices.audit && wishes !== undefined
      ? [
          {
            path: pathFor('audit', facts),
            before: undefined,
            after: auditWorkflow({
              ...wishes,
              elsewhere: wishes.elsewhere.filter(line => !line.startsWith('registry:')),
            }),
          },
        ]
      : []),
  ]
}

/** Another name where somebody else's workflow has the usual one. */
function pathFor(mode: 'rotate' | 'audit', { taken }: Facts): string {
  const usual = `.github/workflows/${mode}.yml`
  return taken.has(usual) ? `.github/workflows/docker-${mode}.yml` : usual
}

function wantedVariables({ connection, migration, organization }: Choices): Plan['variables'] {
  const texts = [...migration.changed.values()].join('\n')
  const isNamed = texts.includes(`vars.${organizationVariable}`)
  return [
    ...(connection === undefined ? [] : [{ name: names.connection, value: connection }]),
    ...(isNamed ? [{ name: organizationVariable, value: organization }] : []),
  ]
}

/** The stores of an entry that this repository keeps, for rights of the person alone. */
export function ownStores({ stores }: Pick<Slot, 'stores'>, home: string): readonly SecretStore[] {
  return stores
    .filter(isSecretStore)
    .filter(
      store =>
        store.kind !== 'organization-secret' &&
        (store.repository ?? home).toLowerCase() === home.toLowerCase(),
    )
}

/** Whether all copies of an entry are there; a place that is not looked at counts as filled. */
function isKept({ stores }: Slot, facts: Facts): boolean {
  return stores.filter(isSecretStore).every(store => placeOf(store, facts)?.secrets.has(store.secret) ?? true)
}

/** What was seen of the place of a copy; `undefined`: setup does not look at it. */
export function placeOf(store: SecretStore, { environment, holds, home }: Facts): PlaceView | undefined {
  const isOwn = ownStores({ stores: [store] }, home).length > 0 && store.app === 'actions'
  if (!isOwn) return undefined
  if (store.kind === 'repository-secret') return holds
  if (store.kind !== 'environment-secret' || store.environment !== environment.name) return undefined
  return environment.isProtected === undefined ? emptyPlace : environment.holds
}

const emptyPlace: PlaceView = { secrets: new Map(), variables: new Map() }

/** Where an entry's token is kept, in words. */
export function placesOf({ stores }: Slot): string {
  const secrets = stores.filter(isSecretStore).map(({ secret }) => secret)
  const others = stores.length - secrets.length
  return [...secrets.map(name => `secret ${name}`), ...(others > 0 ? [`${others} more places`] : [])].join(
    ', ',
  )
}
