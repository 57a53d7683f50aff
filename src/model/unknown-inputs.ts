import { OatError } from './error.ts'
import { inputNames } from './input-table.ts'
import { nearest } from './nearest.ts'

/** Inputs of docker/login-action, and what to write here instead. */
const others: Readonly<Record<string, string>> = {
  username: 'organization: <name of the Docker organization>',
  password: 'token: ${{ secrets.… }}',
  ecr: 'nothing: Amazon ECR has its own action',
  scope: 'repositories: <org/name>',
  'registry-auth': 'one step of this action for each registry',
}

/**
 * Refuses `with:` lines of which this action knows nothing, if they are a slip of the pen or docker/login-action's: GitHub only warns,
 * and what they were meant to say would not happen. `environment` has every line as `INPUT_<NAME>`. Throws INPUT_UNKNOWN.
 */
export function refuseUnknownInputs(environment: Readonly<Record<string, string | undefined>>): void {
  const names = Object.entries(environment)
    .filter(([name, value]) => name.startsWith('INPUT_') && value !== undefined && value !== '')
    .map(([name]) => name.slice('INPUT_'.length).toLowerCase())
  const unknown = names.filter(name => !inputNames.some(known => known === name))
  const foreign = unknown.filter(name => name in others)
  if (foreign.length > 0) {
    const used = names.filter(name => name in others)
    throw new OatError('INPUT_UNKNOWN', {
      message: `${used.map(quote).join(' and ')} ${used.length === 1 ? 'is an input' : 'are inputs'} of docker/login-action`,
      hint: `write here: ${used.map(name => others[name]).join(', ')}`,
    })
  }
  const slips = unknown.flatMap(name => {
    const meant = nearest(name, inputNames)
    return meant === undefined ? [] : [{ name, meant }]
  })
  if (slips.length === 0) return
  throw new OatError('INPUT_UNKNOWN', {
    message: slips.map(({ name }) => `${quote(name)} is not an input`).join(', '),
    hint: `did you mean ${slips.map(({ meant }) => quote(meant)).join(', ')}?`,
  })
}

function quote(name: string): string {
  return `"${name}"`
}
