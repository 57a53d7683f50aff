import { codeText, plainText, twoColumns } from '../base/markdown.ts'
import { type SlotName, slotWords } from '../register/register.ts'
import type { Action } from '../registry/protocol.ts'

export interface LoginReport extends SlotName {
  readonly registry: string
  readonly username: string
  readonly input: string
  /** The OIDC connection of a keyless login. */
  readonly connection: string | undefined
  readonly label: string | undefined
  readonly grant: Readonly<Record<string, readonly Action[]>>
  readonly unproven: string | undefined
  /** docker-config: scoped. */
  readonly isForBuilds: boolean
  readonly pullSecret: string | undefined
  readonly expiresAt: string | undefined
  readonly warnings: readonly string[]
}

/** The job summary of a login, in GitHub's Markdown. */
export function loginSummary(report: LoginReport): string {
  const { registry, username, grant, unproven, isForBuilds, pullSecret, expiresAt, warnings } = report
  const table = twoColumns([
    ['Registry', codeText(registry)],
    ['User', codeText(username)],
    ['Token for', slotWords(report)],
    ['Token', source(report)],
    ['Checked', proven(grant, unproven)],
    ...(isForBuilds ? [['Used by', 'builds with buildx, for these repositories'] as const] : []),
    ...(pullSecret === undefined ? [] : [['Pull secret', codeText(pullSecret)] as const]),
    ...(expiresAt === undefined ? [] : [['Expires', expiresAt] as const]),
  ])
  const notes = warnings.map(warning => `> [!WARNING]\n> ${plainText(warning)}\n`)
  return [`### Docker login: ${slotWords(report)}`, '', table, ...notes].join('\n')
}

/** The job summary of a login that was skipped: which later steps fail. */
export function skippedSummary(skipped: {
  registry: string
  reason: string
  push: readonly string[]
  pull: readonly string[]
}): string {
  const { registry, reason, push, pull } = skipped
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
    `> Docker is not logged in to ${codeText(registry)} by this step: ${plainText(reason)}`,
    '',
    ...lost,
    '',
  ].join('\n')
}

function source({ input, connection, label }: LoginReport): string {
  if (connection !== undefined) return `keyless, by OIDC connection ${codeText(connection)}`
  return `input ${codeText(input)}${label === undefined ? '' : `, ${codeText(label)} in Docker Home`}`
}

function proven(grant: LoginReport['grant'], unproven: string | undefined): string {
  const granted = Object.entries(grant).map(
    ([repository, actions]) => `${codeText(repository)} ${actions.join(' and ')}`,
  )
  return [...granted, ...(unproven === undefined ? [] : [`not checked: ${plainText(unproven)}`])].join('<br>')
}
