import { unique } from '../base/text.ts'
import { migrateFiles } from '../migrate/analyse.ts'
import { parseAnswer } from '../migrate/decide/answer.ts'
import { listView, namedByVariable, organizationVariable } from '../migrate/decide/plan.ts'
import { readAction } from '../migrate/inputs.ts'
import { originOf, ownAction } from '../migrate/own-action.ts'
import { unanswered } from '../migrate/report/next.ts'
import { type NewToken, usedTokens } from '../migrate/report/tokens.ts'
import { organizationProblem } from '../token-list/names.ts'
import type { TokenList } from '../token-list/token-list.ts'
import { createUnifiedDiff, createWorkflowFiles, lockFile } from '../workflows/files.ts'
import { type PlayedJob, type PlayedStep, playJobs, rootOf, textAt } from '../workflows/jobs/play.ts'
import { isOnlyCalled, type OwnAction } from '../workflows/jobs/repository.ts'
import { actionName, inputText, isOurs } from '../workflows/jobs/workflow.ts'
import { mayLogIn, readRepository, usualPlaces } from '../workflows/read.ts'
import { loadWorkflowYaml } from '../yaml/read.ts'
import { secretNames } from '../workflows/logins/credential.ts'
import { showText } from '../workflows/values/text.ts'
import { scalarsIn } from '../yaml/tree.ts'
import type { Ports } from './ports.ts'

/** A file that is written. `before`: what is there now. */
export type PlannedFile = Readonly<{ path: string; before: string | undefined; after: string }>

export type Clone = Awaited<ReturnType<typeof readClone>>

export type LoginReading = ReturnType<typeof readLogins>

/** Where nothing says how workflows name this action. */
const unnamed: OwnAction = { name: '', tag: '', pin: undefined }

/** Reads the workflows of the clone. @param release where the npm package has its release.json */
export async function readClone({ runner, files, home: name, server, clock }: Ports, release: string) {
  const workflowFiles = createWorkflowFiles(process.cwd(), clock.unique)
  const readYaml = await loadWorkflowYaml()
  const action = readAction(runner) ?? ownAction(runner, await originOf(release, files, server))
  const reading = readRepository(usualPlaces, {
    files: workflowFiles,
    readYaml,
    name,
    isKept: mayLogIn,
    own: action ?? unnamed,
  })
  const { workflows } = reading.repository
  const unread = reading.unread.filter(({ isMinor }) => !isMinor)
  return {
    own: action,
    diff: await createUnifiedDiff(),
    isLocked: workflowFiles.text(lockFile) !== undefined,
    write: ({ path, before, after }: PlannedFile) =>
      before === undefined
        ? workflowFiles.create(path, after)
        : workflowFiles.replace({ path, before, after }),
    workflows: {
      /** Files that answer no question, and why. */
      unread,
      isRead: (name: string): boolean => reading.seen.has(name),
      count: Array.from(reading.seen).filter(path => path.startsWith('.github/workflows/')).length,
      texts: new Map(Array.from(workflows, ([path, { text }]) => [path, text])),
      steps: Array.from(playJobs(reading.repository)).flatMap(job =>
        job.played.filter(isOurs).map(step => ownStep(step, job)),
      ),
      /** With the answers `FILE:LINE=push:acme/app` of a person. */
      read: (wishes: LoginWishes) => readLogins(reading.repository, wishes),
    },
  }
}

function ownStep(step: PlayedStep, job: PlayedJob) {
  const root = rootOf(job.frame)
  const start = isOnlyCalled(root) ? undefined : root.path
  const values = [...scalarsIn(step.node)].flatMap(({ value }) => {
    return [value, showText(textAt(value, { job, step }))]
  })
  return {
    path: step.frame.file.path,
    /** The workflow whose runs have it. */
    start,
    files: [step.frame.file.path, start ?? []].flat(),
    environment: job.environment,
    uses: step.uses?.value ?? '',
    /** `owner/name` in lower case. */
    action: actionName(step),
    mode: inputText(step, 'parts') === 'workflows' ? 'review' : (inputText(step, 'mode') ?? 'login'),
    /** In upper case. */
    secrets: unique(values.flatMap(secretNames)),
  }
}

interface LoginWishes {
  readonly answers: readonly string[]
  readonly list: TokenList | undefined
  readonly own: OwnAction | undefined
}

function readLogins(
  repository: Omit<Parameters<typeof migrateFiles>[0], 'own'>,
  { answers, list, own = unnamed }: LoginWishes,
) {
  const parsed = answers.map(parseAnswer)
  const parsedAnswers = parsed.flatMap(answer => ('problem' in answer ? [] : answer))
  const view = listView(list, repository.name ?? '')
  const withAction = { ...repository, own }
  const wishes = { answers: parsedAnswers, warns: true }
  const { findings, tokens, changed, problems } = migrateFiles(withAction, view, wishes)
  const entries = tokens.concat(usedTokens(withAction, tokens))
  const unlisted = new Set(entries.flatMap(entry => entry.unlisted))
  const askedFindings = new Set(unanswered(findings))
  const shared = findings.filter(({ code }) => code === 'LOGIN_SHARED')
  return {
    entries,
    files: Array.from(changed, ([path, newText]): PlannedFile => {
      return { path, after: newText, before: repository.workflows.get(path)?.text }
    }),
    organization: entries
      .map(({ organization }) => organization)
      .find(name => organizationProblem(name) === undefined),
    /** Logins that only a person can explain. `canLeave`: they may also stay as they are. */
    open: findings.flatMap(finding => {
      const place = `${finding.file ?? ''}:${finding.line ?? 0}`
      const canLeave = askedFindings.has(finding)
      const isOpen = canLeave || (shared.includes(finding) && unlisted.has(place))
      return isOpen ? [{ place, reason: `${finding.message}.`, canLeave }] : []
    }),
    count: shared.length,
    problems: parsed
      .flatMap(answer => ('problem' in answer ? `${answer.text}: it ${answer.problem}` : []))
      .concat(problems),
    /** Secrets that nothing names any more once the files are written. */
    oldSecrets: findings.flatMap(({ code, subject }) =>
      code === 'SECRET_REMOVABLE' && subject !== undefined ? [subject] : [],
    ),
    needsVariable: Array.from(changed.values()).some(text => text.includes(`vars.${organizationVariable}`)),
  }
}

/** Entries of one organization; those that a variable names belong to it. */
export function ownEntries(entries: readonly NewToken[], organization: string): readonly NewToken[] {
  return entries
    .filter(entry => [organization, namedByVariable].includes(entry.organization))
    .map(entry => ({ ...entry, organization }))
}
