import { codeText as code, plainText } from '../../base/markdown.ts'
import { counted, printable } from '../../base/text.ts'
import type { Finding } from './finding.ts'
import type { NextStep } from './next.ts'

/** What migrate did, or would do. */
export interface MigrateResult {
  readonly findings: readonly Finding[]
  readonly changed: readonly string[]
  readonly written: boolean
}

const most = 500

/** How many logins change and how much is left, in a sentence. */
export function migrateCount({ findings, changed, written }: MigrateResult): string {
  const logins = findings.filter(isMoved({ changed, written })).length
  const left = findings.filter(needsPerson).length
  const change = `${counted(logins, 'login')} ${written ? 'changed' : 'to change'} in ${counted(changed.length, 'file')}`
  return `${change}, ${counted(left, 'finding')} to decide by hand`
}

/** The job summary of migrate: what needs a person, worst first; what changes; the old secrets; the token list's draft. */
export function migrateSummary(
  result: MigrateResult & {
    readonly draft: string | undefined
    readonly diff: string
    readonly next: readonly NextStep[]
  },
): string {
  const { findings, written, draft, diff, next } = result
  const moved = findings.filter(isMoved(result))
  const secrets = findings.filter(({ file }) => file === undefined)
  const rest = findings.filter(
    finding => !needsPerson(finding) && !moved.includes(finding) && !secrets.includes(finding),
  )
  return [
    '## Migrate from a shared account',
    '',
    `**${migrateCount(result)}.**`,
    '',
    ...section('To decide by hand', byFile(findings.filter(needsPerson))),
    ...section(written ? 'Logins changed' : 'Logins to change', byFile(moved)),
    ...(diff === '' ? [] : folded(written ? 'Changes made' : 'Changes proposed', fence(diff, 'diff'))),
    ...section('Old secrets', secrets.map(item)),
    ...(draft === undefined ? [] : folded('Draft of the token list', fence(draft, 'yaml'))),
    ...section('Left as it is', byFile(rest)),
    ...section('What to do next', next.flatMap(stepMarkdown)),
  ].join('\n')
}

/** A numbered item; commands and places stay as they are, to be copied. */
function stepMarkdown({ what, details, isProse = false }: NextStep, at: number): string[] {
  const shown = isProse ? plainText : code
  const lines = details.slice(0, most).map(text => `   - ${shown(printable(text, 1000))}`)
  return [`${at + 1}. ${plainText(printable(what, 1000))}`, ...lines]
}

/** A file that could not be written has its logins as before. */
function isMoved({ changed, written }: Omit<MigrateResult, 'findings'>): (finding: Finding) => boolean {
  return ({ code: name, file = '' }) => name === 'LOGIN_SHARED' && (!written || changed.includes(file))
}

function needsPerson({ severity, code: name }: Finding): boolean {
  return severity !== 'notice' && name !== 'LOGIN_SHARED'
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`### ${title}`, '', ...lines, '']
}

/** GitHub shows what is folded only on demand: a diff may be longer than everything else. */
function folded(title: string, content: string): string[] {
  return [`<details><summary>${title}</summary>`, '', content, '', '</details>', '']
}

/** A list for each file, those with errors first. A list wraps on a narrow screen, where a table would scroll. */
function byFile(findings: readonly Finding[]): string[] {
  const files = [...new Set(findings.slice(0, most).map(({ file = '' }) => file))]
  const isBad = (file: string) => findings.some(one => one.file === file && one.severity === 'error')
  const lines = [...files.filter(isBad), ...files.filter(file => !isBad(file))].flatMap(file => [
    code(printable(file)),
    '',
    ...findings
      .slice(0, most)
      .filter(one => one.file === file)
      .map(item),
    '',
  ])
  const more = findings.length - most
  return more > 0 ? [...lines, `… and ${more} more, see the output \`findings\`.`] : lines
}

function item({ code: name, severity, line, message, remedy, answer }: Finding): string {
  const where = line === undefined ? '' : `line ${line}: `
  const mark = severity === 'error' ? '✗ ' : ''
  const [what, todo] = [message, remedy].map(text => plainText(printable(text)))
  const answered = answer === undefined ? '' : ` (answered: ${code(printable(answer))})`
  return `- ${mark}${where}**${name}** ${what}${answered}<br>_${todo}_`
}

/** Fenced so that no line of the text can end the block; half of what a summary may hold. */
function fence(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(match => match[0].length))
  const ticks = '`'.repeat(longest + 1)
  const bounded = text.length > 400_000 ? `${text.slice(0, 400_000)}\n… shortened` : text
  return `${ticks}${language}\n${bounded.trimEnd()}\n${ticks}`
}
