import type { Finding } from '../../src/migrate/report/finding.ts'
import { migrateSample, type Sample, samples } from './corpus.ts'

/** `# expect: CODE [channel] [access]` above the line that it is about. */
export interface Expectation {
  readonly file: string
  readonly line: number
  readonly text: string
  /** `| asks` at its end: the answer is in none of the files, so a careful person would ask first, too. */
  readonly asks: boolean
}

/** What the sample's comments expect. */
export function expectations(sample: Sample): readonly Expectation[] {
  return [...sample.files].flatMap(([file, text]) =>
    text.split('\n').flatMap((content, index) => {
      const [, expected, mark] = /^\s*# expect: (.*?)( \| asks)?\s*$/.exec(content) ?? []
      return expected === undefined
        ? []
        : [{ file, line: index + 1, text: expected, asks: mark !== undefined }]
    }),
  )
}

export interface Score {
  readonly found: number
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
  /** The findings of which a comment says that a person would ask first, too. */
  readonly asked: ReadonlySet<Finding>
}

/** Compares findings with what the comments expect: the expectation counts for the next finding below it. */
export function score(sample: Sample, findings: readonly Finding[]): Score {
  const located = findings.filter(
    finding => finding.line !== undefined && !finding.code.startsWith('SECRET_'),
  )
  const open = new Set(located)
  const asked = new Set<Finding>()
  const missed: string[] = []
  const wrong: string[] = []
  const expected = expectations(sample)
  for (const { file, line, text, asks } of expected) {
    const matching = [...open].find(
      finding => finding.file === file && within(finding, line) && describe(finding, text) === text,
    )
    if (matching === undefined) missed.push(`${file}:${String(line)} ${text}`)
    else open.delete(matching)
    if (!asks || matching === undefined) continue
    if (isHeld(matching)) asked.add(matching)
    else wrong.push(`${file}:${String(line)} ${text}: it is not left unchanged, so nobody has to ask`)
  }
  wrong.push(...[...open].map(finding => `${place(finding)} ${describe(finding)} ${finding.message}`))
  return { found: expected.length - missed.length, missed, wrong, asked }
}

function place({ file = '', line }: Finding): string {
  return `${file}:${String(line)}`
}

function within(finding: Finding, line: number): boolean {
  return (finding.line ?? 0) > line && (finding.line ?? 0) <= line + 14
}

function describe(finding: Finding, like = 'x y z'): string {
  const parts = [finding.code, finding.channel, finding.access].filter(part => part !== undefined)
  return parts.slice(0, like.split(' ').length).join(' ')
}

const reported =
  /^(LOGIN_(BROKEN|SCOPED|KEYLESS|ELSEWHERE)|CREDENTIAL_(LITERAL|ENVIRONMENT|UNUSED)|AUTH_FILE|HUB_API_USE|CALLEE_MISSING|SECRET_|FILE_|LOCK_)/

/** A login that is left unchanged. An answered one does not count: it was asked about. */
function isHeld({ code, answer }: Finding): boolean {
  return code !== 'LOGIN_SHARED' && !reported.test(code) && answer === undefined
}

/** What the whole corpus shows. */
export interface Figures {
  readonly files: number
  readonly found: number
  readonly missed: number
  readonly wrong: number
  /** Logins that a person would edit with these files: those that are edited, and those that are not. */
  readonly edited: number
  readonly left: number
  /** Logins that are left unchanged, about which a person would ask first, too. */
  readonly asked: number
  /** Logins to which a sample has an answer. */
  readonly answered: number
}

/** Counts over all samples. A login that is left unchanged is one that a person would edit, unless its comment says `asks`. */
export function corpusFigures(): Figures {
  const parts = samples().map(figuresOf)
  const sum = (key: keyof Figures) => parts.reduce((total, part) => total + part[key], 0)
  return {
    files: sum('files'),
    found: sum('found'),
    missed: sum('missed'),
    wrong: sum('wrong'),
    edited: sum('edited'),
    left: sum('left'),
    asked: sum('asked'),
    answered: sum('answered'),
  }
}

function figuresOf(sample: Sample): Figures {
  const { findings } = migrateSample(sample)
  const { found, missed, wrong, asked } = score(sample, findings)
  const held = findings.filter(isHeld)
  return {
    files: sample.files.size,
    found,
    missed: missed.length,
    wrong: wrong.length,
    edited: findings.filter(({ code, answer }) => code === 'LOGIN_SHARED' && answer === undefined).length,
    left: held.filter(finding => !asked.has(finding)).length,
    asked: asked.size,
    answered: findings.filter(({ answer }) => answer !== undefined).length,
  }
}

/** The figures in sentences for docs/migrate.md. */
export function corpusSentences(figures: Figures): string {
  const { files, found, missed, wrong, edited, left, asked, answered } = figures
  const all = edited + left
  const share = Math.floor((100 * edited) / all)
  return `Measured on the samples of this repository (${files} files): of ${found + missed} places that a comment expects, ${found} are found and ${missed} missed; ${wrong} findings are wrong. Of ${all} logins that a person would edit with these files, ${edited} are edited (${share} %), and ${left} are left unchanged with the reason. ${asked} more are left unchanged where a person would have to ask first, too: the answer is in none of the files. ${answered} that got an answer are not counted.`
}
