import { codeText, plainText } from './markdown.ts'
import type { Action } from './proof.ts'
import type { Access, Channel } from './slot.ts'

export interface LoginReport {
  readonly registry: string
  readonly username: string
  readonly channel: Channel
  readonly access: Access
  readonly input: string
  readonly label: string | undefined
  readonly grant: Readonly<Record<string, readonly Action[]>>
  readonly unproven: string | undefined
  readonly pullSecret: string | undefined
  readonly expiresAt: string | undefined
  readonly warnings: readonly string[]
}

/** The job summary of a login, in GitHub's Markdown. */
export function loginSummary(report: LoginReport): string {
  const {
    registry,
    username,
    channel,
    access,
    input,
    label,
    grant,
    unproven,
    pullSecret,
    expiresAt,
    warnings,
  } = report
  const rows = [
    ['Registry', codeText(registry)],
    ['User', codeText(username)],
    ['Slot', `${channel} ${access}`],
    ['Token', `input ${codeText(input)}${label === undefined ? '' : `, ${codeText(label)} in Docker Home`}`],
    ['Proven', proven(grant, unproven)],
    ...(pullSecret === undefined ? [] : [['Pull secret', codeText(pullSecret)]]),
    ...(expiresAt === undefined ? [] : [['Expires', expiresAt]]),
  ]
  const table = rows.map(([name = '', value = '']) => `| ${name} | ${value} |`)
  const notes = warnings.map(warning => `> [!WARNING]\n> ${plainText(warning)}\n`)
  return [
    `### Docker login: ${channel} ${access}`,
    '',
    '| | |',
    '| --- | --- |',
    ...table,
    '',
    ...notes,
  ].join('\n')
}

function proven(grant: LoginReport['grant'], unproven: string | undefined): string {
  const granted = Object.entries(grant).map(
    ([repository, actions]) => `${codeText(repository)} ${actions.join(' and ')}`,
  )
  return [...granted, ...(unproven === undefined ? [] : [`not proven: ${plainText(unproven)}`])].join('<br>')
}
