import { posix } from 'node:path'
import { type Look, unseen } from '../base/look.ts'
import type { WorkflowRun } from '../stores/github/answers.ts'
import type { GithubContents, Tree, YamlFile } from '../stores/github/contents.ts'
import { actionPaths, readUse, replacedBy, workspaceFolder } from '../workflows/jobs/use.ts'
import { readWorkflow, type Workflow, type WorkflowJob } from '../workflows/jobs/workflow.ts'
import type { WorkflowStep } from '../workflows/jobs/workflow.ts'
import { textOf, valueOf } from '../yaml/tree.ts'

/** The action that was compromised; without a `ref` every version of it, but those that are `harmless`. */
export type BadAction = Readonly<{ name: string; ref: string | undefined; harmless: readonly string[] }>

/** A job of a workflow file, and the job that calls the file. */
export type Call = Readonly<{ file: Workflow; job: WorkflowJob; caller: Call | undefined }>

/** `todays` is given each action that was read as its tag or branch is today. */
export type PlayPorts = Readonly<{ bad: BadAction; contents: GithubContents; todays: Set<string> }>

interface Place extends PlayPorts {
  readonly run: WorkflowRun
  readonly workspace: readonly Tree[]
  /** One for each job, one more for what was not seen. */
  readonly looks: Look<unknown>[]
  readonly had: Set<Call>
  /** Where the file stands that is played, and the job that plays it. */
  readonly home: readonly Tree[]
  readonly call: Call | undefined
  /** What was read for the job, and the folders that hold another commit or repository by then. */
  readonly actions: Set<string>
  readonly replaced: Set<string>
}

/** GitHub plays at most ten workflows in one another (docs.github.com, "Reusing workflows"). */
const deepest = 10
/** More than anybody's run has: files that call each other twice would be read without end. */
const mostLooks = 5000

/** Looks for the bad action in what a run plays, as these trees have it, on every level. */
export async function play(run: WorkflowRun, workspace: readonly Tree[], ports: PlayPorts) {
  const looks: Look<unknown>[] = []
  const had = new Set<Call>()
  const job = { call: undefined, actions: new Set<string>(), replaced: new Set<string>(), looks, had }
  await playWorkflow(run.path, { ...ports, ...job, run, workspace, home: workspace })
  return { looks, had: Array.from(had), isThere: looks.some(look => 'seen' in look) }
}

async function playWorkflow(path: string, place: Place): Promise<void> {
  const { home, call: caller, looks } = place
  const title = caller?.job.uses?.value.replace(/^[.$]\//, '') ?? path
  const isEndless = depthOf(caller) >= deepest || looks.length > mostLooks
  const files = isEndless ? unseen(title, endless) : await place.contents.read(home, [path], title)
  if ('unseen' in files) return void looks.push(files)
  for (const document of files.seen) {
    const file = readWorkflow({ path: title, ...document })
    if (file?.kind !== 'workflow') looks.push(unseen(title, 'it has no jobs'))
    else for (const job of file.jobs) await playJob({ file, job, caller }, place)
  }
}

async function playJob(call: Call, place: Place): Promise<void> {
  const { uses, steps } = call.job
  const inside = { ...place, call, actions: new Set<string>(), replaced: new Set<string>() }
  place.looks.push({ seen: true })
  await (uses === undefined ? playSteps(steps, inside) : playUse(uses.value, inside))
}

async function playSteps(steps: readonly WorkflowStep[], place: Place): Promise<void> {
  for (const step of steps) {
    for (const folder of replacedBy(step, place.workspace[0]?.repository)) place.replaced.add(folder)
    if (step.uses !== undefined) await playUse(step.uses.value, place)
  }
}

/** An action; or a workflow, which a job may call in place of steps: GitHub says which commit of it ran. */
async function playUse(text: string, place: Place): Promise<void> {
  const { call, run, workspace } = place
  const use = readUse(text)
  const miss = (why: string) => place.looks.push(unseen(text, why))
  if (use.kind === 'image') return
  if (use.kind === 'unreadable') return void miss('what it names cannot be read')
  const reference = use.kind === 'action' ? use : { name: '', ref: '' }
  const today = use.kind === 'action' ? await place.contents.nameOf(use.name) : { seen: '' }
  const match = matchAction('seen' in today ? { name: today.seen, ref: reference.ref } : reference, place.bad)
  if (match === 'bad' && call !== undefined) place.had.add(call)
  if (match === 'unsure') miss('it is another version')
  if (match !== 'another') return
  // It may be the bad one by a former name.
  if ('unseen' in today) place.looks.push(today)
  const isCall = call?.job.uses !== undefined
  const commit = isCall ? run.called.get(text.trim().toLowerCase()) : undefined
  const foreign = use.kind === 'action' ? [{ repository: use.name, ref: commit ?? use.ref }] : undefined
  const inside = { ...place, home: foreign ?? (use.kind === 'self' || isCall ? place.home : workspace) }
  const isReplaced = Array.from(place.replaced).some(folder => workspaceFolder(use.path).startsWith(folder))
  const isFixed = use.kind !== 'action' || isFullCommit(use.ref)
  if (isCall && !isFixed && !run.isFirstAttempt) miss('an earlier attempt may have called another commit')
  if (isCall && isToday(inside)) miss('GitHub does not say which commit of it ran')
  else if (isCall) await playWorkflow(posix.normalize(use.path), inside)
  else if (use.kind !== 'local' || !isReplaced) await playAction(use.path, text, inside)
  else miss('another commit or repository was checked out before')
}

/** Read by a tag or branch, which may have moved since. */
function isToday({ home, workspace }: Place): boolean {
  return home !== workspace && home.some(({ ref }) => !isFullCommit(ref))
}

async function playAction(folder: string, text: string, place: Place): Promise<void> {
  const places = place.home.map(({ repository, ref }) => `${repository}@${ref}/${folder}`)
  const key = places.concat(`${place.replaced.size}`).join()
  if (place.actions.has(key)) return
  place.actions.add(key)
  const files = await place.contents.read(place.home, actionPaths(folder), text)
  if ('unseen' in files) return void place.looks.push(files)
  for (const file of files.seen) {
    const steps = stepsOf(file, text)
    if (steps === undefined) place.looks.push(unseen(text, 'it is not an action'))
    else if (isToday(place) && isComposite(file)) place.looks.push(unseen(text, changing))
    else {
      if (isToday(place)) place.todays.add(text)
      await playSteps(steps, place)
    }
  }
}

function isComposite({ root }: YamlFile): boolean {
  return textOf(valueOf(root, 'runs'), 'using') === 'composite'
}

/** Of an action; `undefined`: it is not one. */
function stepsOf(file: YamlFile, path: string): readonly WorkflowStep[] | undefined {
  const runs = valueOf(file.root, 'runs')
  const using = textOf(runs, 'using') ?? ''
  if (isComposite(file)) return readWorkflow({ path, ...file })?.jobs[0]?.steps
  // An old one of GitHub's is a part of the runner.
  return /^(node\d+|docker)$/i.test(using) || valueOf(runs, 'plugin') !== undefined ? [] : undefined
}

function depthOf(call: Call | undefined): number {
  return call === undefined ? 0 : 1 + depthOf(call.caller)
}

/** `unsure`: another version of the bad action, to or from which a tag may have been moved. */
export function matchAction(use: { name: string; ref: string }, bad: BadAction) {
  if (use.name.toLowerCase() !== bad.name.toLowerCase()) return 'another'
  const used = shortRef(use.ref)
  if (bad.harmless.some(ref => shortRef(ref) === used)) return 'harmless'
  const badRef = bad.ref === undefined ? used : shortRef(bad.ref)
  if (used === badRef) return 'bad'
  return isFullCommit(used) && isFullCommit(badRef) ? 'harmless' : 'unsure'
}

function isFullCommit(ref: string): boolean {
  return /^[0-9a-f]{40}$/i.test(ref)
}

/** A tag or branch without what git puts before it, a commit in small letters. */
function shortRef(ref: string): string {
  const name = ref.replace(/^refs\//, '').replace(/^(heads|tags)\//, '')
  return isFullCommit(name) ? name.toLowerCase() : name
}

const endless = 'it is called too deep, or too often'
const changing = 'its steps may be others today, and which actions it called then is not known'
