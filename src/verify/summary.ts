import { codeText as code, hintText, plainText as text } from '../base/markdown.ts'
import type { OatError } from '../base/error.ts'
import type { ScopeCheck } from '../hub/scopes.ts'
import { type Entry, entryWords } from '../token-list/token-list.ts'
import { remedyOf } from '../runner/failure.ts'
import { scopeWords, verdictOf, type TokenVerdict, type Verification } from './verdict.ts'

type NamedEntry = Pick<Entry, 'label' | 'channel' | 'access'>

/** More images than these are rows, and the tokens are columns. */
const mostColumns = 6

/** How many are right, what each token can do with each image, then what to do. */
export function verifySummary(
  verifications: readonly Verification[],
  unseen: readonly NamedEntry[],
  unavailable: readonly NamedEntry[],
): string {
  const right = verifications.filter(({ problems }) => problems.length === 0).length
  const columns = columnsOf(verifications)
  const without = (reason: string) => (entry: NamedEntry) => [
    `${entryWords(entry)}<br>${code(entry.label)}<br>${reason}`,
    ...columns.map(() => ''),
  ]
  const table = [
    ['token', ...columns.map(({ title }) => title)],
    ...verifications.map(each => [nameOf(each), ...columns.map(({ cell }) => cell(each))]),
    ...unavailable.map(without('keyless, not shown: the job has no ID token')),
    ...unseen.map(without('not given')),
  ]
  const isTall = columns.length > mostColumns
  const shown = isTall ? ['token', ...columns].map((_, at) => table.map(row => row[at] ?? '')) : table
  const [head = [], ...body] = shown
  return [
    `### Docker tokens: ${right} of ${verifications.length} exactly as they should be`,
    '',
    ...[head, head.map(() => '---'), ...body].map(cells => `| ${cells.join(' | ')} |`),
    '',
    '✓ what it can do, as it should · – it can do nothing there, as it should be · ✗ wrong',
    '',
    ...verifications.flatMap(({ problems }) => problems).map(problemText),
  ].join('\n')
}

function problemText(problem: OatError): string {
  return `**${problem.code}**: ${hintText(problem.message)}\n\n${remedyOf(problem)}\n`
}

/** One for each image that was asked about, and one for Docker Hub's API. */
function columnsOf(verifications: readonly Verification[]) {
  const checks = verifications.flatMap(each => each.checks)
  const isPublic = new Set(
    checks.flatMap(({ repository, standsForPublic }) => (standsForPublic ? repository : [])),
  )
  const asked = [
    ...checks.map(({ repository }) => repository),
    ...verifications.flatMap(each => each.foreign),
  ]
  const images = [...new Set(asked)].sort((a, b) => Number(isPublic.has(a)) - Number(isPublic.has(b)))
  const hub = {
    title: "Docker Hub's API",
    cell: (each: Verification) => (each.hub ?? []).map(scopeCell).join('<br>'),
  }
  const isHubAsked = verifications.some(each => each.hub !== undefined)
  const columns = images.map(image => ({
    title: isPublic.has(image) ? 'any public image' : code(image),
    cell: (each: Verification) => cellOf(each, image),
  }))
  return isHubAsked ? [...columns, hub] : columns
}

function nameOf(verification: Verification): string {
  const { context, label, validFor, checks, problems } = verification
  const life = validFor === undefined ? '' : `, valid for ${validFor} s`
  const called = label === undefined ? `input "${context.input}"` : code(label)
  const isMisnamed = problems.some(problem => problem.code === 'WRONG_TOKEN')
  return [
    entryWords(context),
    context.connection === undefined ? called : `keyless${life}`,
    ...(isMisnamed ? ['✗ <b>another token</b>'] : []),
    ...(checks.length === 0 ? [`✗ ${problems[0]?.code ?? ''}`] : []),
  ].join('<br>')
}

const faultWords: Readonly<Record<Exclude<TokenVerdict, 'granted' | 'refused'>, string>> = {
  missing: 'missing',
  excess: 'allowed',
  unknown: 'not shown',
}

function cellOf({ checks, uploads, foreign }: Verification, image: string): string {
  const own = checks.filter(({ repository }) => repository === image)
  if (own.length === 0) return foreign.includes(image) ? '–' : ''
  const granted = own.filter(check => verdictOf(check) === 'granted').map(({ action }) => action)
  const faults = own.flatMap(check => {
    const verdict = verdictOf(check)
    const { kind } = check.answer
    if (verdict === 'granted' || verdict === 'refused') return []
    const isBad = kind === 'rejected' || kind === 'expired'
    return [`✗ <b>${isBad ? `token ${kind}` : `${check.action} ${faultWords[verdict]}`}</b>`]
  })
  const upload = uploads.find(({ repository }) => repository === image)?.answer.kind
  const cell = [
    ...(granted.length === 0 ? [] : [`✓ ${granted.join(', ')}`]),
    ...faults,
    ...(upload === undefined ? [] : [upload === 'opened' ? '✓ upload' : '✗ <b>upload refused</b>']),
  ]
  return cell.length === 0 ? '–' : cell.join('<br>')
}

function scopeCell({ scope, on, answer }: ScopeCheck): string {
  const what = `${scope} on ${code(on)}`
  if (answer === 'allowed') return `✓ ${what}`
  return answer === 'refused' ? `✗ <b>${what} missing</b>` : `– ${what}: ${text(scopeWords[answer])}`
}
