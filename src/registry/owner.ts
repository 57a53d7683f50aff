import type { TokenList } from '../token-list/token-list.ts'
import { inputWords } from '../runner/input-words.ts'
import { namespaceOf } from './repositories.ts'

/** A user name for the registry, and what it comes from, in words for a refusal. */
export interface Owner {
  readonly name: string
  readonly from: string
}

/** Inputs whose repositories tell an organization. */
type ListInput = 'push' | 'pull' | 'repositories'

/** The token's organization, by the step, else the token list, else the namespace of the repositories. */
export function ownerOf(
  inputs: {
    organization: string | undefined
    repositories: readonly { input: ListInput; names: readonly string[] }[]
  },
  tokenList: TokenList | undefined,
): Owner | undefined {
  if (inputs.organization !== undefined) {
    return { name: inputs.organization, from: inputWords(['organization']) }
  }
  if (tokenList !== undefined) return { name: tokenList.organization, from: 'the token list' }
  const [owner] = inputs.repositories.flatMap(({ input, names }): Owner[] => {
    const name = namespaceOf(names)
    return name === undefined ? [] : [{ name, from: inputWords([input]) }]
  })
  return owner
}

/** The user of the login: input `username`, else the organization. */
export function userOf(username: string | undefined, owner: Owner | undefined): Owner | undefined {
  return username === undefined ? owner : { name: username, from: inputWords(['username']) }
}

/** What to say where nothing tells whose the token is. `lists`: the mode's inputs that would. */
export function ownerMissing(lists: readonly ListInput[]): { message: string; hint: string } {
  const written = lists.map(name => `"${name}:"`).join(' or ')
  return {
    message: 'input "organization" is missing',
    hint: `write "organization:" with the Docker organization that owns the token, or ${written} with its repositories; it is the user name of the login`,
  }
}
