import { originOf, ownAction } from '../migrate/own-action.ts'
import { listView, migrateFiles } from '../migrate/analyse.ts'
import { parseAnswer } from '../migrate/decide/answer.ts'
import { namedByVariable, organizationVariable } from '../migrate/decide/plan.ts'
import { type DraftedToken, draftTokenList, withoutLine } from '../migrate/report/draft.ts'
import { rulesetLines, unanswered } from '../migrate/report/next.ts'
import { plannedToken } from '../migrate/report/tokens.ts'
import type { Files } from '../base/files.ts'
import { organizationProblem } from '../token-list/names.ts'
import type { Access, Declined, TokenList } from '../token-list/token-list.ts'
import type { Runner } from '../runner/runner.ts'
import { createUnifiedDiff, createWorkflowFiles } from '../workflows/files.ts'
import { namedAction, type OwnAction } from '../workflows/jobs/repository.ts'
import { actionName, inputText, isOurs, listedRepositories } from '../workflows/jobs/workflow.ts'
import { readRepository, usualPlaces } from '../workflows/read.ts'
import { loadWorkflowYaml } from '../yaml/read.ts'

// Setup uses rooms of workflows and migrate in this file alone.

/** A file that is written. `before`: what is there now. */
export interface PlannedFile {
  readonly path: string
  readonly before: string | undefined
  readonly after: string
}

/** This action as workflows name it. */
export type ActionName = OwnAction

/** An entry of the token list to be. */
export type ListEntry = DraftedToken

/** A step of this action. `action`: `owner/name` in lower case. */
export interface OwnStep {
  readonly path: string
  readonly action: string
  readonly mode: string
  readonly environment: string | undefined
  readonly access: Access
  readonly repositories: readonly string[]
  /** The secret that it takes its token from. */
  readonly secret: string | undefined
}

/** What the logins of the workflows need. */
export interface LoginReading {
  /** The Docker organization, where an image names it. */
  readonly organization: string | undefined
  /** Logins that only a person can explain. `canLeave`: they may also stay as they are. */
  readonly open: readonly { readonly place: string; readonly reason: string; readonly canLeave: boolean }[]
  readonly entries: readonly ListEntry[]
  readonly files: readonly PlannedFile[]
  /** Logins that can be changed. */
  readonly count: number
  /** Answers that fit no login. */
  readonly problems: readonly string[]
  /** Secrets that no workflow names any more once the files are written. */
  readonly oldSecrets: readonly string[]
  /** Base images that the new steps check, too. */
  readonly bases: readonly string[]
  /** A step names the organization by this variable. */
  readonly variable: string | undefined
}

/** The workflows of a clone. `read`: what their logins need, with the answers `FILE:LINE=push:acme/app` of a person. */
export type SeenWorkflows = Awaited<ReturnType<typeof openClone>>['workflows']

interface LoginWishes {
  readonly answers: readonly string[]
  readonly isKeyless: boolean
  readonly list: TokenList | undefined
  readonly own: OwnAction | undefined
}

/** Nobody knows how workflows name this action. */
const unnamed: OwnAction = { name: '', tag: '', pin: undefined }

/** The clone in which this runs: its workflows, and how files are written. `release`: where the npm package has its release.json. */
export async function openClone(
  runner: Runner,
  {
    files,
    unique,
    home,
    server,
    release,
  }: Record<'home' | 'server' | 'release', string> & {
    files: Files
    unique: () => string
  },
) {
  const written = createWorkflowFiles(process.cwd(), unique)
  const readYaml = await loadWorkflowYaml()
  const named = namedAction(runner.input('action').trim())
  const own = named ?? ownAction(runner, await originOf(release, files, server))
  const { repository, paths } = readRepository(usualPlaces, {
    files: written,
    readYaml,
    name: home,
    own: own ?? unnamed,
  })
  const { workflows } = repository
  const texts = new Map([...workflows].map(([path, { text }]) => [path, text]))
  return {
    own,
    diff: await createUnifiedDiff(),
    write: ({ path, before, after }: PlannedFile) =>
      before === undefined ? written.create(path, after) : written.replace({ path, before, after }),
    text: (path: string) => written.text(path),
    workflows: {
      texts,
      /** Every workflow file, whatever is in it. */
      paths,
      steps: [...workflows.values()].flatMap(({ path, jobs }) =>
        jobs.flatMap(({ steps, environment }) =>
          steps.filter(isOurs).map((step): OwnStep => {
            const access = inputText(step, 'access') ?? (inputText(step, 'push') ? 'push' : 'pull')
            return {
              ...{ path, action: actionName(step), environment, mode: inputText(step, 'mode') ?? 'login' },
              access: access === 'push' ? access : 'pull',
              repositories: listedRepositories(step, [access]).filter(Boolean),
              secret: /^\$\{\{ *secrets\.(\w+) *\}\}$/.exec(inputText(step, 'token') ?? '')?.[1],
            }
          }),
        ),
      ),
      read: (wishes: LoginWishes): LoginReading => readLogins(repository, wishes),
    },
  }
}

function readLogins(
  repository: Omit<Parameters<typeof migrateFiles>[0], 'own'>,
  { answers, isKeyless, list, own = unnamed }: LoginWishes,
): LoginReading {
  const parsed = answers.map(parseAnswer)
  const { findings, tokens, keyless, changed, problems } = migrateFiles(
    { ...repository, own },
    listView(list, repository.name ?? ''),
    {
      answers: parsed.flatMap(answer => ('problem' in answer ? [] : answer)),
      prefer: isKeyless ? 'oidc' : 'token',
      warns: true,
    },
  )
  const entries = [...tokens, ...keyless.map(token => ({ ...token, isKeyless: true }))]
  const unlisted = new Set(entries.flatMap(entry => entry.unlisted))
  const asked = new Set(unanswered(findings))
  const shared = findings.filter(({ code }) => code === 'LOGIN_SHARED')
  const files = [...changed].map(([path, after]) => ({
    ...{ path, after },
    before: repository.workflows.get(path)?.text ?? '',
  }))
  const left = new Map([...repository.workflows].map(([path, { text }]) => [path, changed.get(path) ?? text]))
  const namedLater = new Set([...left.values()].flatMap(secretsIn))
  return {
    oldSecrets: [...new Set(files.flatMap(({ before }) => secretsIn(before)))].filter(
      name => !namedLater.has(name),
    ),
    bases: basesIn(files),
    organization: entries
      .map(({ organization }) => organization)
      .find(name => organizationProblem(name) === undefined),
    open: findings.flatMap(finding => {
      const place = `${finding.file ?? ''}:${finding.line ?? 0}`
      const canLeave = asked.has(finding)
      const isOpen = canLeave || (shared.includes(finding) && unlisted.has(place))
      return isOpen ? [{ place, reason: `${finding.message}.`, canLeave }] : []
    }),
    entries,
    files,
    count: shared.length,
    problems: [
      ...parsed.flatMap(answer => ('problem' in answer ? `${answer.text}: it ${answer.problem}` : [])),
      ...problems,
    ],
    variable: files.some(({ after }) => after.includes(`vars.${organizationVariable}`))
      ? organizationVariable
      : undefined,
  }
}

/** The secrets that a workflow names, in upper case. */
export function secretsIn(text: string): readonly string[] {
  return [...text.matchAll(/\bsecrets\.(\w+)/g)].map(([, name = '']) => name.toUpperCase())
}

function basesIn(files: readonly PlannedFile[]): readonly string[] {
  const pulls = files.flatMap(({ before = '', after }) =>
    [...after.matchAll(/^ +push: .*\n +pull: *["']?([^"'\n]+)/gm)].flatMap(([all, list = '']) =>
      before.includes(all) ? [] : list.split(/[\s,]+/),
    ),
  )
  return [...new Set(pulls.filter(Boolean))]
}

/** What is wrong with what a person says of a login; `undefined`: nothing. */
export function loginProblem(place: string, answer: string): string | undefined {
  const read = parseAnswer(`${place}=${answer}`)
  return 'problem' in read ? `It ${read.problem}` : undefined
}

/** Entries of one organization; those that a variable names belong to it. */
export function ownEntries({ entries }: LoginReading, organization: string): readonly ListEntry[] {
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

/** The text of a token list; `undefined`: nobody knows the repositories of a single entry. */
export function draftList(
  entries: readonly ListEntry[],
  known: {
    owner?: string | undefined
    connection?: string | undefined
    without?: readonly Declined[]
    oldSecrets?: readonly string[]
  } = {},
): string | undefined {
  const { owner, connection, without = [], oldSecrets = [] } = known
  const text = draftTokenList(entries, {
    ...{ connection, without, owners: owner === undefined ? [] : [owner] },
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

/** The rulesets of an OIDC connection, as the form in Docker Home has them. */
export const connectionRules: typeof rulesetLines = rulesetLines

/** The action that a person named; `undefined`: that is no `OWNER/NAME@REF`. */
export const actionOf: typeof namedAction = namedAction
