import type { Files } from '../base/files.ts'
import { listView, migrateFiles } from '../migrate/analyse.ts'
import { parseAnswer } from '../migrate/decide/answer.ts'
import { namedByVariable, organizationVariable } from '../migrate/decide/plan.ts'
import { originOf, ownAction } from '../migrate/own-action.ts'
import { draftTokenList, withoutLine } from '../migrate/report/draft.ts'
import { unanswered } from '../migrate/report/next.ts'
import { type NewToken, plannedToken } from '../migrate/report/tokens.ts'
import { organizationProblem } from '../token-list/names.ts'
import type { Access, Declined, TokenList } from '../token-list/token-list.ts'
import type { Runner } from '../runner/runner.ts'
import { createUnifiedDiff, createWorkflowFiles } from '../workflows/files.ts'
import { namedAction, type OwnAction } from '../workflows/jobs/repository.ts'
import {
  actionName,
  inputText,
  isOurs,
  listedRepositories,
  type WorkflowStep,
} from '../workflows/jobs/workflow.ts'
import { readRepository, usualPlaces } from '../workflows/read.ts'
import { loadWorkflowYaml } from '../yaml/read.ts'

/** This action as workflows name it. */
export type ActionName = OwnAction

/** An entry of the token list to be. */
export type ListEntry = NewToken & { readonly isKeyless?: boolean }

/** A file that is written. `before`: what is there now. */
export interface PlannedFile {
  readonly path: string
  readonly before: string | undefined
  readonly after: string
}

/** What the logins of the workflows need. */
export type LoginReading = ReturnType<typeof readLogins>

/** The workflows of a clone. */
export type SeenWorkflows = Awaited<ReturnType<typeof openClone>>['workflows']

/** Where nothing says how workflows name this action. */
const unnamed: OwnAction = { name: '', tag: '', pin: undefined }

/** The clone in which this runs: its workflows, and how files are written. `release`: where the npm package has its release.json. */
export async function openClone(
  runner: Runner,
  ports: { home: string; server: string; release: string; files: Files; unique: () => string },
) {
  const { home: name, server, release, files } = ports
  const written = createWorkflowFiles(process.cwd(), ports.unique)
  const readYaml = await loadWorkflowYaml()
  const named = namedAction(runner.input('action').trim())
  const own = named ?? ownAction(runner, await originOf(release, files, server))
  const found = readRepository(usualPlaces, { files: written, readYaml, name, own: own ?? unnamed })
  const { workflows } = found.repository
  return {
    own,
    diff: await createUnifiedDiff(),
    write: ({ path, before, after }: PlannedFile) =>
      before === undefined ? written.create(path, after) : written.replace({ path, before, after }),
    workflows: {
      texts: new Map([...workflows].map(([path, { text }]) => [path, text])),
      /** Every workflow file, whatever is in it. */
      paths: found.seen,
      steps: [...workflows.values()].flatMap(({ path, jobs }) =>
        jobs.flatMap(({ steps, environment }) =>
          steps.filter(isOurs).map(step => ({ path, environment, ...ownStep(step) })),
        ),
      ),
      /** With the answers `FILE:LINE=push:acme/app` of a person. */
      read: (wishes: LoginWishes) => readLogins(found.repository, wishes),
    },
  }
}

/** A step of this action. */
function ownStep(step: WorkflowStep) {
  const access = inputText(step, 'access') ?? (inputText(step, 'push') ? 'push' : 'pull')
  return {
    /** `owner/name` in lower case. */
    action: actionName(step),
    mode: inputText(step, 'mode') ?? 'login',
    access: access === 'push' ? 'push' : ('pull' as Access),
    repositories: listedRepositories(step, access).filter(Boolean),
    /** The secret that it takes its token from. */
    secret: /^\$\{\{ *secrets\.(\w+) *\}\}$/.exec(inputText(step, 'token') ?? '')?.[1],
  }
}

interface LoginWishes {
  readonly answers: readonly string[]
  readonly isKeyless: boolean
  readonly list: TokenList | undefined
  readonly own: OwnAction | undefined
}

function readLogins(
  repository: Omit<Parameters<typeof migrateFiles>[0], 'own'>,
  { answers, isKeyless, list, own = unnamed }: LoginWishes,
) {
  const parsed = answers.map(parseAnswer)
  const wishes = {
    answers: parsed.flatMap(answer => ('problem' in answer ? [] : answer)),
    warns: true,
  }
  const view = listView(list, repository.name ?? '')
  const { findings, tokens, changed, problems } = migrateFiles({ ...repository, own }, view, wishes)
  const entries: readonly ListEntry[] = tokens.map(token => ({ ...token, isKeyless }))
  const unlisted = new Set(entries.flatMap(entry => entry.unlisted))
  const asked = new Set(unanswered(findings))
  const shared = findings.filter(({ code }) => code === 'LOGIN_SHARED')
  const textOf = (path: string): string => repository.workflows.get(path)?.text ?? ''
  const files = [...changed].map(([path, after]): PlannedFile => ({ path, after, before: textOf(path) }))
  const namedLater = new Set(
    [...repository.workflows.keys()].flatMap(path => secretsIn(changed.get(path) ?? textOf(path))),
  )
  return {
    entries,
    files,
    /** The Docker organization, where an image names it. */
    organization: entries
      .map(({ organization }) => organization)
      .find(name => organizationProblem(name) === undefined),
    /** Logins that only a person can explain. `canLeave`: they may also stay as they are. */
    open: findings.flatMap(finding => {
      const place = `${finding.file ?? ''}:${finding.line ?? 0}`
      const canLeave = asked.has(finding)
      const isOpen = canLeave || (shared.includes(finding) && unlisted.has(place))
      return isOpen ? [{ place, reason: `${finding.message}.`, canLeave }] : []
    }),
    /** Logins that can be changed. */
    count: shared.length,
    /** Answers that fit no login. */
    problems: [
      ...parsed.flatMap(answer => ('problem' in answer ? `${answer.text}: it ${answer.problem}` : [])),
      ...problems,
    ],
    /** Secrets that no workflow names any more once the files are written. */
    oldSecrets: [...new Set([...changed.keys()].flatMap(path => secretsIn(textOf(path))))].filter(
      name => !namedLater.has(name),
    ),
    /** A step names the organization by this variable. */
    variable: files.some(({ after }) => after.includes(`vars.${organizationVariable}`))
      ? organizationVariable
      : undefined,
  }
}

/** The secrets that a workflow names, in upper case. */
export function secretsIn(text: string): readonly string[] {
  return [...text.matchAll(/\bsecrets\.(\w+)/g)].map(([, name = '']) => name.toUpperCase())
}

/** Entries of one organization; those that a variable names belong to it. */
export function ownEntries(entries: readonly ListEntry[], organization: string): readonly ListEntry[] {
  return entries
    .filter(entry => [organization, namedByVariable].includes(entry.organization))
    .map(entry => ({ ...entry, organization }))
}

/** An entry of which only the repositories are known. */
export function plainEntry(
  [first, ...rest]: readonly string[],
  { access, home, known }: { access: Access; home: string; known: readonly ListEntry[] },
): readonly ListEntry[] {
  return first === undefined ? [] : [plannedToken([first, ...rest], { access, home, known })]
}

interface DraftKnowledge {
  readonly owner?: string | undefined
  readonly without?: readonly Declined[]
  readonly oldSecrets?: readonly string[]
}

/** The text of a token list; `undefined`: the repositories of no entry are known. */
export function draftList(
  entries: readonly ListEntry[],
  { owner, without = [], oldSecrets = [] }: DraftKnowledge = {},
): string | undefined {
  const text = draftTokenList(entries, {
    without,
    owners: owner === undefined ? [] : [owner],
    head: 'The Docker tokens of this repository: what each may do, and where it is kept.',
  })
  const old = `legacy-secrets: [${oldSecrets.join(', ')}] # of the old account: audit tells of those that are still there\n`
  return oldSecrets.length === 0 ? text : text?.replace(/^tokens:$/m, `${old}tokens:`)
}

/** A list that says something else of what is not wanted. */
export function withDeclined(text: string, without: readonly Declined[]): string {
  const rest = text.replace(/^without:.*\n(?:[ \t]*-.*\n)*/m, '')
  return without.length === 0 ? rest : `${rest.replace(/\n*$/, '\n')}${withoutLine(without)}\n`
}
