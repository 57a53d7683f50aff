import { codeText as code, plainText } from '../../base/markdown.ts'
import { counted, printable } from '../../base/text.ts'
import { groupBy } from '../../base/group-by.ts'
import type { Finding } from './finding.ts'
import type { NextStep } from './next.ts'

interface MigrateResult {
  readonly findings: readonly Finding[]
  readonly changed: readonly string[]
  readonly written: boolean
}

const most = 500

/** How many logins change and how much is left, in a sentence. */
export function migrateCount({ findings, changed, written }: MigrateResult): string {
  const isMoved = ({ code: name, file = '' }: Finding) =>
    name === 'LOGIN_SHARED' && (!written || changed.includes(file))
  const logins = counted(findings.filter(isMoved).length, 'login')
  const change = `${logins} ${written ? 'changed' : 'to change'} in ${counted(changed.length, 'file')}`
  return `${change}, ${counted(findings.filter(needsPerson).length, 'finding')} to decide by hand`
}

/** The job summary of migrate: what needs a person; the other findings; what changes; the token list's draft; what to do next. */
export function migrateSummary(
  result: MigrateResult & {
    readonly draft: string | undefined
    readonly diff: string
    readonly next: readonly NextStep[]
  },
): string {
  const { findings, written, draft, diff, next } = result
  return [
    '## Migrate from a shared account',
    '',
    `**${migrateCount(result)}.**`,
    '',
    ...section('To decide by hand', findings.filter(needsPerson)),
    ...section(
      'Found',
      findings.filter(finding => !needsPerson(finding)),
    ),
    ...folded(written ? 'Changes made' : 'Changes proposed', 'diff', diff),
    ...folded('Draft of the token list', 'yaml', draft ?? ''),
    ...(next.length === 0 ? [] : ['### What to do next', '']),
    ...next.flatMap(stepMarkdown),
  ].join('\n')
}

/** A numbered item; commands and places stay as they are, to be copied. */
function stepMarkdown({ what, details, isProse = false }: NextStep, at: number): string[] {
  const shown = isProse ? plainText : code
  const lines = details.slice(0, most).map(text => `   - ${shown(printable(text, 1000))}`)
  return [`${at + 1}. ${plainText(printable(what, 1000))}`, ...lines]
}

function needsPerson({ severity, code: name }: Finding): boolean {
  return severity !== 'notice' && name !== 'LOGIN_SHARED'
}

/** A list for each file. A list wraps on a narrow screen, where a table would scroll. */
function section(title: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return []
  const files = groupBy(findings.slice(0, most), ({ file = '' }) => file)
  const lines = [...files].flatMap(([file, own]) => [
    ...(file === '' ? [] : [code(printable(file)), '']),
    ...own.map(item),
    '',
  ])
  const more = findings.length - most
  return [
    `### ${title}`,
    '',
    ...lines,
    ...(more > 0 ? [`… and ${more} more, see the output \`findings\`.`] : []),
  ]
}

function item({ code: name, severity, line, message, remedy, answer }: Finding): string {
  const where = line === undefined ? '' : `line ${line}: `
  const [what, todo] = [message, remedy].map(text => plainText(printable(text)))
  const answered = answer === undefined ? '' : ` (answered: ${code(printable(answer))})`
  return `- ${severity === 'error' ? '✗ ' : ''}${where}**${name}** ${what}${answered}<br>_${todo}_`
}

/** Shown on demand, in a fence that no line of the text can end; half of what a summary may hold. */
function folded(title: string, language: string, text: string): string[] {
  if (text === '') return []
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(match => match[0].length))
  const ticks = '`'.repeat(longest + 1)
  const bounded = text.length > 400_000 ? `${text.slice(0, 400_000)}\n… shortened` : text
  const block = `${ticks}${language}\n${bounded.trimEnd()}\n${ticks}`
  return [`<details><summary>${title}</summary>`, '', block, '', '</details>', '']
}
