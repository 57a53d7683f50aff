import type { OatError } from '../base/error.ts'
import { codeText, plainText, twoColumns } from '../base/markdown.ts'
import type { Proof } from '../registry/prove.ts'
import { entryWords } from '../token-list/token-list.ts'
import type { LoginInputs } from './inputs.ts'
import type { LoginJob } from './job.ts'

/** The job summary of a login, in GitHub's Markdown. `tags`: what was seen of each, in Markdown. */
export function loginSummary(
  { inputs, token }: LoginJob,
  report: {
    proof: Proof
    tags: readonly string[]
    pullSecret: string | undefined
    expiresAt: string | undefined
    warnings: readonly string[]
  },
): string {
  const { proof, tags, pullSecret, expiresAt, warnings } = report
  const isForBuilds = inputs.dockerConfig === 'scoped'
  const { input, connection } = token
  const label = proof.label === undefined ? '' : `, ${codeText(proof.label)} in Docker Home`
  const keyless = `keyless, by OIDC connection ${codeText(connection ?? '')}`
  const table = twoColumns([
    ['Registry', codeText(inputs.registry.name)],
    ['User', codeText(token.credential.username)],
    ['Token for', entryWords(token)],
    ['Token', connection === undefined ? `input ${codeText(input)}${label}` : keyless],
    ['Checked', proven(proof)],
    ...(tags.length === 0 ? [] : [['Tags', tags.join('<br>')] as const]),
    ...(isForBuilds ? [['Used by', 'builds with buildx, for these repositories'] as const] : []),
    ...(pullSecret === undefined ? [] : [['Pull secret', codeText(pullSecret)] as const]),
    ...(expiresAt === undefined ? [] : [['Expires', expiresAt] as const]),
  ])
  const notes = warnings.map(warning => `> [!WARNING]\n> ${plainText(warning)}\n`)
  return [`### Docker login: ${entryWords(token)}`, '', table, ...notes].join('\n')
}

/** The job summary of a login that was skipped: which later steps fail. */
export function skippedSummary({ registry, push, pull }: LoginInputs, { message }: OatError): string {
  const names = (repositories: readonly string[]): string => repositories.map(codeText).join(', ')
  const lost = [
    push.length > 0 && `- A step that pushes ${names(push)} fails, unless Docker has another login for it.`,
    pull.length > 0 &&
      `- A step that pulls ${names(pull)} fails, unless it is public. Then the limits for anonymous pulls apply.`,
    push.length + pull.length === 0 && '- A step that needs this login fails.',
  ].filter(line => line !== false)
  return [
    `### Docker login: skipped`,
    '',
    '> [!NOTE]',
    `> Docker is not logged in to ${codeText(registry.name)} by this step: ${plainText(message)}`,
    '',
    ...lost,
    '',
  ].join('\n')
}

function proven({ grant, unproven }: Proof): string {
  const granted = Object.entries(grant).map(
    ([repository, actions]) => `${codeText(repository)} ${actions.join(' and ')}`,
  )
  return [...granted, ...(unproven === undefined ? [] : [`not checked: ${plainText(unproven)}`])].join('<br>')
}
