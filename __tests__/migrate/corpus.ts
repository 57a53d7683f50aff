import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { migrateFiles, type Migration } from '../../src/migrate/analyse.ts'
import { type LoginAnswer, parseAnswer } from '../../src/workflows/logins/answer.ts'
import type { RegisterView } from '../../src/workflows/logins/plan.ts'
import { createOtherFiles } from '../../src/workflows/other-files.ts'
import type { Finding } from '../../src/migrate/report/finding.ts'
import type { Repository } from '../../src/workflows/workflow/repository.ts'
import { readWorkflow, type Workflow } from '../../src/workflows/workflow/workflow.ts'
import { loadWorkflowYaml } from '../../src/yaml/read.ts'
import type { YamlDocument } from '../../src/yaml/tree.ts'

const folder = join(import.meta.dirname, 'corpus')

/** One repository of the corpus: a file that stands alone, or a folder of files that belong together. */
export interface Sample {
  readonly name: string
  /** Path in that repository to text. */
  readonly files: ReadonlyMap<string, string>
  readonly register: RegisterView | undefined
}

/** Every sample, by name. */
export function samples(): readonly Sample[] {
  const all = readdirSync(folder, { withFileTypes: true })
  // The transcript of a sample lies beside it.
  const entries = all
    .filter(entry => !entry.name.endsWith('.txt'))
    .sort((a, b) => a.name.localeCompare(b.name))
  return entries.map(entry => {
    const files = new Map<string, string>()
    if (entry.isFile()) {
      files.set(`.github/workflows/${entry.name}`, readFileSync(join(folder, entry.name), 'utf8'))
    } else {
      for (const file of readdirSync(join(folder, entry.name), { recursive: true, withFileTypes: true })) {
        if (!file.isFile()) continue
        const path = join(file.parentPath, file.name)
        files.set(relative(join(folder, entry.name), path), readFileSync(path, 'utf8'))
      }
    }
    return sampleOf(entry.name.replace(/\.ya?ml$/, ''), files)
  })
}

/** These files as a sample, with the register that a comment in them tells. */
export function sampleOf(name: string, files: ReadonlyMap<string, string>): Sample {
  return { name, files, register: registerOf(files) }
}

/** `# register: kong` in any file: the repository has a register of that organization. */
function registerOf(files: ReadonlyMap<string, string>): RegisterView | undefined {
  const found = [...files.values()].flatMap(text => /^# register: (\S+)(.*)$/m.exec(text) ?? [])
  const [, organization, rest = ''] = found
  if (organization === undefined) return undefined
  const slots = [
    ...rest.matchAll(/(release|nightly|any)-(pull|push)=(\S+?)(?:@(\w+))?(~oidc)?(?=\s|$)/g),
  ].map(match => ({
    channel: match[1] === 'any' ? undefined : match[1],
    access: match[2] === 'pull' ? ('pull' as const) : ('push' as const),
    repositories: (match[3] ?? '').split(','),
    secret: match[4],
    ...(match[5] === undefined ? {} : { oidc: '7e9f1a52-0000-4000-8000-000000000000' }),
  }))
  return { organization, slots }
}

const readYaml = await loadWorkflowYaml()
const documents = new Map<string, YamlDocument>()

/** Each text is read once: mutants and several tests ask for the same ones. */
function reader(text: string): YamlDocument {
  const document = documents.get(text) ?? readYaml(text)
  documents.set(text, document)
  return document
}

/** What migrate looks at by itself; any other file it reads when a workflow leads there. */
const ofMigrate = /^(\.(github|gitea|forgejo)\/workflows\/.*\.ya?ml|(.*\/)?action\.ya?ml)$/

/** The sample's files as migrate reads them. */
export function parse(files: ReadonlyMap<string, string>): ReadonlyMap<string, Workflow> {
  const workflows = new Map<string, Workflow>()
  for (const [path, text] of files) {
    if (!ofMigrate.test(path)) continue
    const document = reader(text)
    if ('problem' in document) throw new Error(`${path}: ${document.problem.message}`)
    const workflow = readWorkflow({ path, text, ...document })
    if (workflow !== undefined && 'problem' in workflow) {
      throw new Error(`${path}: ${workflow.problem.message}`)
    }
    if (workflow !== undefined) workflows.set(path, workflow)
  }
  return workflows
}

/** The files as the repository that migrate looks at. */
export function repositoryOf(files: ReadonlyMap<string, string>, workflows = parse(files)): Repository {
  const pin = said(files, /^# pin: (?:\S+@)?([0-9a-f]{40})$/m)
  return {
    workflows,
    name: 'kong/sample',
    isWhole: said(files, /^# (partly)$/m) === undefined,
    otherFiles: createOtherFiles(path => files.get(path), reader),
    own: {
      name: 'org/docker-oat-login',
      tag: 'v1',
      pin: pin === undefined ? undefined : { commit: pin, version: 'v1' },
    },
  }
}

/** What migrate makes of a sample. */
export function migrateSample(sample: Sample, files = sample.files, workflows = parse(files)): Migration {
  const repository = repositoryOf(files, workflows)
  const wished = said(files, /^# prefer: (oidc(?:-all)?)$/m)
  const prefer = wished === 'oidc' || wished === 'oidc-all' ? wished : 'token'
  const first = migrateFiles(repository, sample.register, { answers: [], prefer })
  const answers = answersTo(first.findings, files)
  return answers.length === 0 ? first : migrateFiles(repository, sample.register, { answers, prefer })
}

function said(files: ReadonlyMap<string, string>, pattern: RegExp): string | undefined {
  return [...files.values()].flatMap(text => pattern.exec(text)?.[1] ?? [])[0]
}

/** `# answer: push:acme/app` is an answer to the next finding below it. */
function answersTo(findings: readonly Finding[], files: ReadonlyMap<string, string>): readonly LoginAnswer[] {
  return [...files].flatMap(([file, text]) =>
    text.split('\n').flatMap((content, index) => {
      const text = /^\s*# answer: (.*?)\s*$/.exec(content)?.[1]
      const lines = findings.flatMap(one =>
        one.file === file && (one.line ?? 0) > index ? [one.line ?? 0] : [],
      )
      if (text === undefined || lines.length === 0) return []
      const answer = parseAnswer(`${file}:${String(Math.min(...lines))}=${text}`)
      if ('problem' in answer) throw new Error(answer.problem)
      return [answer]
    }),
  )
}
