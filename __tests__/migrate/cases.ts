import { diffLines } from 'diff'
import type { Migration } from '../../src/migrate/analyse.ts'
import { jobViews } from '../../src/workflows/effects/job.ts'
import { repositoryOf as repositoryOfImage } from '../../src/workflows/workflow/image.ts'
import { describeParts } from '../support/transcript-parts.ts'
import { migrateSample, parse, repositoryOf, sampleOf } from './corpus.ts'
import { shortened } from './edits.ts'

/** The path of a case's one workflow. */
export const path = '.github/workflows/a.yml'

/** A case by its name: one workflow, or the files of a repository. What `# register:` and the like say in it counts. */
export type Cases = Readonly<Record<string, string | Readonly<Record<string, string>>>>

/** A test for each case: the findings about a place, and the lines that change. */
export function describeCases(subject: string, cases: Cases, transcript: URL): void {
  describeParts(subject, parts(cases, told), transcript)
}

/** The same with what is found about secrets, and with the draft of the register. */
export function describeWhole(subject: string, cases: Cases, transcript: URL): void {
  const whole = (migration: Migration, files: ReadonlyMap<string, string>) => {
    const secrets = migration.findings.filter(({ line }) => line === undefined)
    const lines = secrets.map(({ code, message, remedy }) => `${code}: ${message} → ${remedy}`)
    return [...told(migration, files), ...lines, ...(migration.draft ?? '').trimEnd().split('\n')]
  }
  describeParts(subject, parts(cases, whole), transcript)
}

type Tell = (migration: Migration, files: ReadonlyMap<string, string>) => readonly string[]

function parts(cases: Cases, tell: Tell): Readonly<Record<string, () => string>> {
  return Object.fromEntries(
    Object.entries(cases).map(([name, given]) => {
      const files = new Map(Object.entries(typeof given === 'string' ? { [path]: given } : given))
      return [name, () => shortened.shorten(tell(migrateSample(sampleOf(name, files)), files)).join('\n')]
    }),
  )
}

/** The findings about a place, then the lines that change. */
function told({ findings, changed }: Migration, files: ReadonlyMap<string, string>): readonly string[] {
  const lines = findings.flatMap(({ code, file, line, confidence, channel, access, message, remedy }) => {
    if (line === undefined) return []
    const place = file === path || file === undefined ? `${line}` : `${file}:${line}`
    const about = [code, confidence, channel, access].filter(part => part !== undefined).join(' ')
    return [`${place} ${about}: ${message} → ${remedy}`]
  })
  // What cannot be read any more throws.
  parse(changed)
  const edits = [...changed].flatMap(([file, after]) => [
    ...(file === path ? [] : [`@ ${file}`]),
    ...diffLines(files.get(file) ?? '', after).flatMap(({ added, removed, value }) =>
      added || removed
        ? value
            .replace(/\n$/, '')
            .split('\n')
            .map(line => (added ? '+' : '-') + line.replace('\r', '␍'))
        : [],
    ),
  ])
  return [...lines, ...edits]
}

/** A workflow of one job with these steps. */
export function workflow(
  steps: readonly string[],
  { top = 'on: push', job = '' }: { top?: string; job?: string } = {},
): string {
  const indented = (text: string, by: string) => text.replace(/^(?=.)/gm, by)
  return [
    top,
    'jobs:',
    '  a:',
    ...(job === '' ? [] : [indented(job, '    ')]),
    '    steps:',
    ...steps.map(step => indented(step.replace(/^(?=.)/gm, '  ').replace(/^ {2}/, '- '), '      ')),
    '',
  ].join('\n')
}

/** A login with the shared account. */
export const login = `uses: docker/login-action@v3
with:
  username: \${{ secrets.DOCKER_USER }}
  password: \${{ secrets.DOCKER_PASSWORD }}`

/** A test for each case: what the steps of its jobs do to registries. */
export function describeEffects(subject: string, cases: Cases, transcript: URL): void {
  const texts = Object.entries(cases).map(([name, given]) => {
    const files = new Map(Object.entries(typeof given === 'string' ? { [path]: given } : given))
    return [name, () => effectsOf(files)] as const
  })
  describeParts(subject, Object.fromEntries(texts), transcript)
}

function effectsOf(files: ReadonlyMap<string, string>): string {
  const lines = jobViews(repositoryOf(files, parse(files))).flatMap(({ workflow, effects }) =>
    effects().map(({ kind, by, at, images, owner }) => {
      const names = images.map(({ image, tags }) => {
        const host = image.registry === 'hub' ? '' : `${image.registry}:`
        const name = repositoryOfImage(image) ?? `?(${image.text})`
        return `${host}${name}[${tags.join(' ')}]`
      })
      const line = workflow.positionAt(at).line
      const of = owner === undefined ? [] : [`of ${owner}`]
      return [`${line}`, kind, `(${by})`, ...names, ...of].join(' ').replaceAll('\n', '⏎')
    }),
  )
  return lines.join('\n')
}
