import { codeText, namedLines, plainText } from '../base/markdown.ts'
import type { ProofContext } from '../registry/failure.ts'
import type { Proof } from '../registry/prove.ts'
import { entryWords } from '../token-list/token-list.ts'
import type { LoginReport } from './outputs.ts'

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
    ['Tags', tags.join('<br>')],
    ['Used by', isForBuilds ? 'builds with buildx, for these repositories' : ''],
    ['Pull secret', pullSecret === undefined ? '' : codeText(pullSecret)],
    ['Expires', expiresAt ?? ''],
  ])
  const notes = warnings.map(warning => `> [!WARNING]\n> ${plainText(warning)}\n`)
  return [`### Docker login: ${entryWords(context)}`, '', facts].concat(notes).join('\n')
}

function proven({ grant, unproven }: Proof): string {
  const granted = Object.entries(grant).map(
    ([repository, actions]) => `${codeText(repository)} ${actions.join(' and ')}`,
  )
  return granted.concat(unproven === undefined ? [] : `not checked: ${plainText(unproven)}`).join('<br>')
}
