import type { OatError } from '../base/error.ts'
import { codeText, plainText, twoColumns } from '../base/markdown.ts'
import { entryWords } from '../token-list/token-list.ts'
import type { Proof } from '../registry/prove.ts'
import type { LoginCredential } from './credential.ts'
import type { LoginInputs } from './inputs.ts'

/** What a login came to. */
export interface LoginReport {
  readonly registry: string
  readonly token: LoginCredential
  readonly proof: Proof
  /** What was seen of each tag, in Markdown. */
  readonly tags: readonly string[]
  /** docker-config: scoped. */
  readonly isForBuilds: boolean
  readonly pullSecret: string | undefined
  readonly expiresAt: string | undefined
  readonly warnings: readonly string[]
}

/** The job summary of a login, in GitHub's Markdown. */
export function loginSummary(report: LoginReport): string {
  const { registry, token, proof, tags, isForBuilds, pullSecret, expiresAt, warnings } = report
  const table = twoColumns([
    ['Registry', codeText(registry)],
    ['User', codeText(token.credential.username)],
    ['Token for', entryWords(token)],
    ['Token', source(report)],
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
    ...(push.length === 0
      ? []
      : [`- A step that pushes ${names(push)} fails, unless Docker has another login for it.`]),
    ...(pull.length === 0
      ? []
      : [
          `- A step that pulls ${names(pull)} fails, unless it is public. Then the limits for anonymous pulls apply.`,
        ]),
    ...(push.length + pull.length === 0 ? ['- A step that needs this login fails.'] : []),
  ]
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

function source({ token: { input, connection }, proof: { label } }: LoginReport): string {
  if (connection !== undefined) return `keyless, by OIDC connection ${codeText(connection)}`
  return `input ${codeText(input)}${label === undefined ? '' : `, ${codeText(label)} in Docker Home`}`
}

function proven({ grant, unproven }: Proof): string {
  const granted = Object.entries(grant).map(
    ([repository, actions]) => `${codeText(repository)} ${actions.join(' and ')}`,
  )
  return [...granted, ...(unproven === undefined ? [] : [`not checked: ${plainText(unproven)}`])].join('<br>')
}
