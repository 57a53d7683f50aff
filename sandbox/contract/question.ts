import { type ContractVisit, type CreatedToken, NotAsked } from './visit.ts'

/** What earlier questions leave for later ones: one that pulls, one that pushes, one that reads what is public, too. */
export type ContractTokens = Partial<Record<'pull' | 'push' | 'reader', CreatedToken | undefined>>

/** `ask` gives the answer, without values. Throws NotAsked. */
export type ContractQuestion = readonly [
  about: string,
  ask: (visit: ContractVisit, tokens: ContractTokens) => Promise<string>,
]

export const question = (...both: ContractQuestion): ContractQuestion => both

/** A token that an earlier question created. */
export function tokenOf(tokens: ContractTokens, name: keyof ContractTokens): CreatedToken {
  const token = tokens[name]
  if (token === undefined) throw new NotAsked('its token was not created')
  return token
}

export const repositoryResource = (path: string, access: 'pull' | 'push') => {
  return { type: 'TYPE_REPO', path, scopes: [`scope-image-${access}`] }
}

/** When the list of the action's client shows it. */
export const listed = (
  about: string,
  name: keyof ContractTokens,
  isSo: (label: string | undefined, run: string) => boolean,
): ContractQuestion => [
  about,
  ({ client, label, settles }, tokens) => {
    const { id } = tokenOf(tokens, name)
    return settles(async () => isSo((await client.list()).find(token => token.id === id)?.label, label))
  },
]
