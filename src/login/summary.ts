import { codeText, namedLines, plainText } from '../base/markdown.ts'
import type { ProofContext } from '../registry/failure.ts'
import type { Proof } from '../registry/prove.ts'
import { entryWords } from '../token-list/token-list.ts'

interface LoginReport {
  proof: Proof
  /** Docker's config directory, or that of buildx where the login is for builds alone. */
  directory: string
  isForBuilds: boolean
  /** What was seen of each tag, in Markdown. */
  tags: readonly string[]
  /** Where it was written. */
  pullSecret: string | undefined
  /** ISO text, where it is known. */
  expiresAt: string | undefined
  warnings: readonly string[]
}

/** The outputs of a login, by name. */
export function loginOutputs(
  { registry, user, channel, access }: ProofContext,
  { proof, directory, pullSecret, expiresAt }: LoginReport,
): Readonly<Record<string, string>> {
  return {
    'logged-in': 'true',
    registry,
    username: user.username,
    channel: channel ?? '',
    access,
    grant: JSON.stringify(proof.grant),
    'docker-config': directory,
    ...(pullSecret !== undefined && { 'pull-secret': pullSecret }),
    'expires-at': expiresAt ?? '',
  }
}

/** The job summary of a login, in GitHub's Markdown. */
export function loginSummary(context: ProofContext, report: LoginReport): string {
  const { proof, isForBuilds, tags, pullSecret, expiresAt, warnings } = report
  const { registry, user, input, connection } = context
  const label = proof.label === undefined ? '' : `, ${codeText(proof.label)} in Docker Home`
  const keyless = `keyless, by OIDC connection ${codeText(connection ?? '')}`
  const facts = namedLines([
    ['Registry', codeText(registry)],
    ['User', codeText(user.username)],
    ['Token for', entryWords(context)],
    ['Token', connection === undefined ? `input ${codeText(input)}${label}` : keyless],
    ['Checked', proven(proof)],
    ...(tags.length === 0 ? [] : [['Tags', tags.join('<br>')] as const]),
    ...(isForBuilds ? [['Used by', 'builds with buildx, for these repositories'] as const] : []),
    ...(pullSecret === undefined ? [] : [['Pull secret', codeText(pullSecret)] as const]),
    ...(expiresAt === undefined ? [] : [['Expires', expiresAt] as const]),
  ])
  const notes = warnings.map(warning => `> [!WARNING]\n> ${plainText(warning)}\n`)
  return [`### Docker login: ${entryWords(context)}`, '', facts, ...notes].join('\n')
}

function proven({ grant, unproven }: Proof): string {
  const granted = Object.entries(grant).map(
    ([repository, actions]) => `${codeText(repository)} ${actions.join(' and ')}`,
  )
  return [...granted, ...(unproven === undefined ? [] : [`not checked: ${plainText(unproven)}`])].join('<br>')
}
