import { published } from '../runner/command.ts'
import { newTokenMenu } from '../tokens/docker-home.ts'
import type { Steps } from '../base/error.ts'
import { firstOf } from '../base/text.ts'
import { type TokenListMatch, secretNameFor } from '../token-list/find-entry.ts'
import { equalsIgnoringCase } from '../token-list/names.ts'
import type { Access, Entry } from '../token-list/token-list.ts'
import {
  expiryVariable,
  isSecretStore,
  type SecretStore,
  type Store,
  storeName,
  storeWords,
} from '../token-list/store.ts'
import { jobOf } from '../runner/github-variables.ts'
import type { Runner } from '../runner/runner.ts'

/** What is known of a token that has to be made anew. */
export interface Renewal {
  /** The Docker organization, where it is known. */
  readonly organization: string | undefined
  readonly access: Access
  /** What the job needs, where the token list does not know better. */
  readonly repositories: readonly string[]
  /** The input that holds the token. */
  readonly input: string
  /** Its entry in the token list. */
  readonly entry: Entry | undefined
  /** `owner/repo` of the job. */
  readonly thisRepository: string
  /** The workflow run that failed. */
  readonly runId: string | undefined
  /** The date of the old token stands in a variable, so that has to be set as well. */
  readonly hasVariable?: boolean
}

/** What the token list and the run tell of it, and the secret that holds the token. */
export function renewalFacts({ entry }: Pick<TokenListMatch, 'entry'>, { environment }: Runner) {
  const { repository: thisRepository, runId: id } = jobOf(environment)
  const runId = id || undefined
  return {
    secret: entry && secretNameFor(entry, thisRepository),
    renewal: { entry, thisRepository, runId } satisfies Partial<Renewal>,
  }
}

/** What input `expires-at` reads, as far as the token list tells, and how to correct it. */
export function variableWords({ entry, thisRepository }: Renewal): { says: string; correct: string } {
  const known = entry?.stores.flatMap(store =>
    isSecretStore(store) && store.app === 'actions' ? [{ store, name: expiryVariable(store.secret) }] : [],
  )
  if (known === undefined || known.length === 0) {
    return {
      says: 'Input "expires-at" says',
      correct: 'Correct the variable that it reads (gh variable set), or remove the input.',
    }
  }
  const names = [...new Set(known.map(({ name }) => name))].join(', ')
  const commands = known.map(({ store, name }) => `gh variable set ${name}${flagsOf(store, thisRepository)}`)
  return {
    says: `Input "expires-at" (variable ${names}) says`,
    correct: `Correct the variable: ${commands.join('; ')}.`,
  }
}

/** More lines would be cut off: the page has the rest. */
const mostCopies = 4

/** What a person does when a token has expired: what to click and type, in order. */
export function renewalSteps(renewal: Renewal): Steps {
  const { entry, runId, hasVariable, input } = renewal
  const copies = (entry?.stores ?? []).map(store => copyStep(store, renewal))
  const save = firstOf(copies, mostCopies, ' copies').join('; ')
  const place = save === '' ? ` in the secret that input "${input}" is given` : `: ${save}`
  const date = ', and set the variable that expires-at reads to the new date (`gh variable set`)'
  const again = runId === undefined ? 'Run it again' : `\`gh run rerun ${runId} --failed\``
  return {
    steps: [creation(renewal), `Save it${place}${hasVariable === true ? date : ''}`, again],
    end:
      entry === undefined
        ? 'Mode rotate creates and copies new tokens on a schedule'
        : `All copies and their dates at once, in place of step 2: \`${published.command} rotate --only ${quoted(entry.label)} --expires-at DATE --prompt token\``,
  }
}

function creation({ organization, access, repositories, entry }: Renewal): string {
  const where = `Docker Home → ${organization ?? 'your organization'} → ${newTokenMenu}`
  const names = entry?.repositories ?? repositories
  const right = `Image ${access === 'push' ? 'Push' : 'Pull'}`
  const rights = [
    ...(entry === undefined ? [] : [`label ${JSON.stringify(entry.label)}`]),
    ...(names.length === 0 ? [] : [`${right} on ${names.join(', ')}`]),
    ...(entry?.publicPull === false ? [] : ['Read public repositories']),
  ]
  return `${where}: ${rights.join(', ')}`
}

/** The command that puts a new value there, or the place in words. */
function copyStep(store: Store, { thisRepository }: Renewal): string {
  return isSecretStore(store)
    ? `\`gh secret set ${store.secret}${flagsOf(store, thisRepository)}\``
    : storeWords(storeName(store, thisRepository))
}

/** gh takes the checkout's repository, and makes an organization's secret private unless it is told. */
function flagsOf(store: SecretStore, thisRepository: string): string {
  const app = store.app === 'actions' ? '' : ` --app ${store.app}`
  if (store.kind === 'organization-secret') return ` --org ${store.organization}${readersOf(store)}${app}`
  const { repository } = store
  const isOther = repository !== undefined && !equalsIgnoringCase(repository, thisRepository)
  const environment = store.kind === 'environment-secret' ? ` --env ${quoted(store.environment)}` : ''
  return `${environment}${isOther ? ` --repo ${repository}` : ''}${app}`
}

function readersOf({ visibility }: Extract<SecretStore, { kind: 'organization-secret' }>): string {
  if (visibility === undefined) return ' --visibility (as it is now)'
  if (visibility.kind !== 'selected') return ` --visibility ${visibility.kind}`
  return ` --repos ${visibility.repositories.map(name => name.split('/')[1] ?? name).join(',')}`
}

function quoted(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}
