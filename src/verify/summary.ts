import { codeText as code, plainText as text } from '../base/markdown.ts'
import type { ScopeCheck } from '../hub/scopes.ts'
import { type Slot, slotWords } from '../register/register.ts'
import {
  type Check,
  foreignWords,
  scopeWords,
  type TokenVerdict,
  verdictOf,
  type Verification,
} from './verdict.ts'

const words: Readonly<Record<TokenVerdict, (action: string) => string>> = {
  granted: action => `✓ ${action}`,
  refused: action => `✓ no ${action}`,
  missing: action => `✗ <b>${action} missing</b>`,
  excess: action => `✗ <b>${action} allowed</b>`,
  unknown: action => `✗ <b>${action} not shown</b>`,
}

type NamedSlot = Pick<Slot, 'label' | 'channel' | 'access'>

/** The job summary of mode verify: how many are right, a row for each token and repository, then what to do. */
export function verifySummary(
  verifications: readonly Verification[],
  unseen: readonly NamedSlot[],
  unavailable: readonly NamedSlot[],
): string {
  const right = verifications.filter(({ problems }) => problems.length === 0).length
  const problems = verifications.flatMap(each => each.problems)
  return [
    `### Docker tokens: ${right} of ${verifications.length} exactly as they should be`,
    '',
    '| token | checked |',
    '| --- | --- |',
    ...verifications.flatMap(rowsOf),
    ...unavailable.map(slot =>
      row([`${slotWords(slot)}<br>${code(slot.label)}, keyless`, 'not shown: the job has no ID token']),
    ),
    ...unseen.map(slot => row([`${slotWords(slot)}<br>${code(slot.label)}`, 'not given'])),
    '',
    ...problems.map(({ code: name, message, hint }) => `- **${name}**: ${text(message)}<br>_${text(hint)}_`),
    '',
  ].join('\n')
}

function rowsOf(verification: Verification): string[] {
  const { context, checks, uploads, hub = [], problems } = verification
  const slot = `${slotWords(context)}<br>${nameOf(verification)}`
  const repositories = [...new Set(checks.map(({ repository }) => repository))]
  if (repositories.length === 0) return [row([slot, `✗ ${problems[0]?.code ?? ''}`])]
  const others = foreignWords(verification)
  const rows = repositories.map((name, index) => {
    const own = checks.filter(({ repository }) => repository === name)
    const upload = uploads.find(({ repository }) => repository === name)
    const misnamed = index === 0 && problems.some(problem => problem.code === 'WRONG_TOKEN')
    const proven = [
      ...(misnamed ? ['✗ <b>another token</b>'] : []),
      ...own.map(describe),
      ...(upload ? [upload.answer.kind === 'opened' ? '✓ upload' : '✗ <b>upload refused</b>'] : []),
    ]
    const what = own.some(check => check.standsForPublic) ? `any public image (${code(name)})` : code(name)
    return row([`${index === 0 ? `${slot}<br>` : ''}on ${what}`, proven.join('<br>')])
  })
  return [
    ...rows,
    ...(others === undefined ? [] : [row(['on repositories of other entries', '✓ nothing'])]),
    ...(hub.length === 0 ? [] : [row([`at Docker Hub's API`, hub.map(describeScope).join('<br>')])]),
  ]
}

function nameOf({ context, label, validFor }: Verification): string {
  if (context.connection !== undefined) {
    return validFor === undefined ? 'keyless' : `keyless, valid for ${validFor} s`
  }
  return label === undefined ? `input "${context.input}"` : code(label)
}

function describe(check: Check): string {
  return check.answer.kind === 'rejected' || check.answer.kind === 'expired'
    ? `✗ <b>token ${check.answer.kind}</b>`
    : words[verdictOf(check)](check.action)
}

function describeScope({ scope, on, answer }: ScopeCheck): string {
  const what = `${scope} on ${code(on)}`
  if (answer === 'allowed') return `✓ ${what}`
  return answer === 'refused' ? `✗ <b>${what} missing</b>` : `– ${what}: ${scopeWords[answer]}`
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
