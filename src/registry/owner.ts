import type { OatError } from '../base/error.ts'
import { invalidInput } from '../runner/inputs.ts'
import type { TokenList } from '../token-list/token-list.ts'
import type { RegistryHost } from './host.ts'
import { officialNamespace } from './repositories.ts'

/** A user name for the registry, and what it comes from, in words for a refusal. */
export type Owner = Readonly<{ name: string; from: string }>

const lists = ['push', 'pull', 'repositories'] as const

interface OwnerInputs extends Readonly<Partial<Record<(typeof lists)[number], readonly string[]>>> {
  organization: string | undefined
  username: string | undefined
  registry: RegistryHost
}

/** The organization by step, list or repositories, and the login's user; INPUT_INVALID in place of `user`. */
export function ownerOf(inputs: OwnerInputs, tokenList: TokenList | undefined) {
  const namespaces = lists.map(list => ({ name: namespaceOf(inputs[list] ?? []), from: `input "${list}"` }))
  const [owner] = [
    { name: inputs.organization, from: 'input "organization"' },
    { name: tokenList?.organization, from: 'the token list' },
  ]
    .concat(namespaces)
    .flatMap(({ name, from }): Owner[] => (name === undefined ? [] : [{ name, from }]))
  const { username } = inputs
  const user = username === undefined ? owner : { name: username, from: 'input "username"' }
  return { organization: owner?.name, user: foreignPush(inputs, owner) ?? user ?? ownerMissing(inputs) }
}

/** The namespace of the first repository that has one of its own; `undefined` when none has. */
function namespaceOf(repositories: readonly string[]): string | undefined {
  const image = repositories.find(name => name.includes('/') && !name.startsWith(`${officialNamespace}/`))
  return image?.split('/')[0]
}

/** No token of one organization can push to another on Docker Hub. */
function foreignPush({ push = [], registry }: OwnerInputs, owner: Owner | undefined): OatError | undefined {
  if (owner === undefined || registry.keepsShortNames) return undefined
  const { name: organization } = owner
  const foreign = push.find(name => !name.startsWith(`${organization}/`))
  if (foreign === undefined) return undefined
  const problem = `: ${foreign} is not a repository of the organization ${organization}`
  const name = `${organization}/${foreign.replace(/^[^/]*\//, '')}`
  return invalidInput('push', problem, `write ${name}, or correct input "organization"`)
}

function ownerMissing(inputs: OwnerInputs): OatError {
  const examples = lists.filter(list => inputs[list] !== undefined).map(list => `"${list}:"`)
  const way = 'write "organization:" with the Docker organization that owns the token'
  const hint = `${way}, or ${examples.join(' or ')} with its repositories; it is the user name of the login`
  return invalidInput('organization', 'is missing', hint)
}
