import { plainText } from '../markdown.ts'
import { printable } from '../printable.ts'
import type { Finding } from './finding.ts'

const order = { error: 0, warning: 1, notice: 2 }

/** The job summary of migrate: counts, findings worst first, the draft of the register, the diff. */
export function migrateSummary(result: {
  findings: readonly Finding[]
  changed: readonly string[]
  written: boolean
  draft: string | undefined
  diff: string
}): string {
  const { findings, changed, written, draft, diff } = result
  const moved = findings.filter(finding => finding.code === 'LOGIN_SHARED').length
  const held = findings.filter(finding => finding.severity !== 'notice').length - (written ? 0 : moved)
  const rows = [...findings].sort((a, b) => order[a.severity] - order[b.severity]).map(row)
  return [
    '## Off the shared account',
    '',
    `${moved} logins ${written ? 'changed' : 'to change'} in ${changed.length} files, ${held} findings that need a person.`,
    '',
    ...(rows.length === 0
      ? ['No login with a shared account was found.']
      : ['| where | code | what | what to do |', '|---|---|---|---|', ...rows.slice(0, 500)]),
    ...(rows.length > 500 ? [`… and ${rows.length - 500} more, see the output \`findings\`.`] : []),
    ...(draft === undefined ? [] : ['', '### Draft of the register', '', fence(draft, 'yaml')]),
    ...(diff === ''
      ? []
      : ['', written ? '### Changes made' : '### Changes proposed', '', fence(diff, 'diff')]),
    '',
  ].join('\n')
}

function row({ file, line, code, severity, message, remedy }: Finding): string {
  const where = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}`
  return `| ${[where, `${code} (${severity})`, message, remedy].map(text => plainText(printable(text))).join(' | ')} |`
}

/** Fenced so that no line of the text can end the block; half of what a summary may hold. */
function fence(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(match => match[0].length))
  const ticks = '`'.repeat(longest + 1)
  const bounded = text.length > 400_000 ? `${text.slice(0, 400_000)}\n… shortened` : text
  return `${ticks}${language}\n${bounded.trimEnd()}\n${ticks}`
}
