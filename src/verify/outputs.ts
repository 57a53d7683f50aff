import { entryWords } from '../token-list/token-list.ts'
import type { Log, Runner } from '../runner/runner.ts'
import { foreignWords, grantOf, scopeWords, verdictOf, verdictWords, type Verification } from './verdict.ts'

export function tell(verification: Verification, log: Log): void {
  const { context, label, validFor, checks, uploads, hub = [] } = verification
  const { input, connection, registry } = context
  const life = validFor === undefined ? '' : `, valid for ${validFor} s`
  const called = label === undefined ? '' : `, ${JSON.stringify(label)}`
  const keyless = `keyless, by OIDC connection ${connection}${life}`
  const from = connection === undefined ? `input "${input}"${called}` : keyless
  const lines = [
    `${entryWords(context)}: ${from}`,
    checks.map(check => `${check.action} ${check.repository}: ${verdictWords[verdictOf(check)]}`),
    foreignWords(verification) ?? [],
    hub.map(({ scope, on, answer }) => `Docker Hub's API: ${scope} on ${on}: ${scopeWords[answer]}`),
  ]
  for (const line of lines.flat()) log.info(line)
  for (const { repository, answer } of uploads) {
    const isLeft = answer.kind === 'opened' && !answer.cancelled
    log.info(`upload to ${repository}: ${answer.kind === 'opened' ? 'started' : 'refused'}`)
    const leftover = `an empty upload to ${repository} stays until ${registry} removes it`
    if (isLeft) log.notice(`a push token cannot cancel an upload there: ${leftover}`)
  }
}

export function grantEntry({ context, label, validFor, checks, hub, problems }: Verification) {
  const { input, channel, access, connection } = context
  return {
    input,
    channel: channel ?? null,
    access,
    label: label ?? null,
    ok: problems.length === 0,
    grant: grantOf(checks),
    hub: hub?.map(({ scope, on, answer }) => ({ scope, on, answer })),
    connection,
    validFor: connection === undefined ? undefined : (validFor ?? null),
  }
}

/** The outputs; `false` when a token is not as it has to be. */
export function reportGrants(grants: readonly { ok: boolean }[], runner: Pick<Runner, 'output'>): boolean {
  const ok = grants.every(token => token.ok)
  runner.output('ok', String(ok))
  runner.output('grants', JSON.stringify(grants))
  return ok
}
