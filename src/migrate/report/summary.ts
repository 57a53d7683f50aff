import { codeText as code, plainText } from '../../base/markdown.ts'
import { counted, printable } from '../../base/text.ts'
import type { Finding } from './finding.ts'
import type { Migration } from './next.ts'

/** How many logins change and how much is left, in a sentence. */
export function migrateCount({ findings, changed, isWritten, tokens }: Migration): string {
  const moved = findings.filter(
    ({ code: name, file = '' }) => name === 'LOGIN_SHARED' && (!isWritten || changed.includes(file)),
  )
  const change = `${counted(moved.length, 'login')} ${isWritten ? 'changed' : 'to change'}`
  // Its edit checks nothing: a person says which repositories its token is for.
  const unlisted = new Set(tokens.flatMap(token => token.unlisted))
  const partial = moved.filter(({ file = '', line = 0 }) => unlisted.has(`${file}:${line}`))
  const open = counted(findings.filter(needsPerson).length + partial.length, 'finding')
  return `${change} in ${counted(changed.length, 'file')}, ${open} to decide by hand`
}

export function migrateSummary(migration: Migration, next: readonly string[]): string {
  const { findings, isWritten, draft = '', diff } = migration
  const sorted = findings.toSorted((a, b) => Number(needsPerson(b)) - Number(needsPerson(a)))
  return [
    '## Migrate from a shared account',
    '',
    `**${migrateCount(migration)}.**`,
    '',
    sorted.slice(0, most).map(item),
    findings.length > most ? `- … and more: see the output \`findings\`` : [],
    '',
    folded(isWritten ? 'Changes made' : 'Changes proposed', 'diff', diff),
    folded('Draft of the token list', 'yaml', draft),
    next.length === 0 ? [] : ['### What to do next', ''],
    next.slice(0, most).map(stepLine),
  ]
    .flat()
    .join('\n')
}

const most = 500

function needsPerson({ severity, code: name }: Finding): boolean {
  return severity !== 'notice' && name !== 'LOGIN_SHARED'
}

function item({ code: name, severity, file, line, message, remedy, answer }: Finding): string {
  const where = file === undefined ? '' : ` ${code(printable(line === undefined ? file : `${file}:${line}`))}`
  const [text, todo] = [message, remedy].map(text => plainText(printable(text)))
  const answered = answer === undefined ? '' : ` (answered: ${code(printable(answer))})`
  return `- ${severity === 'error' ? '✗ ' : ''}**${name}**${where}: ${text}${answered}<br>_${todo}_`
}

/** A numbered step; below it commands and places stay as they are, to be copied. */
function stepLine(line: string): string {
  const text = printable(line.trim(), 1000)
  return line.startsWith(' ') ? `   - ${code(text)}` : text.replace(/(?<=^\d+\. ).*/, plainText)
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
