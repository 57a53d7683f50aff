import { posix } from 'node:path'
import { type Look, unseen } from '../base/look.ts'
import type { WorkflowRun } from '../stores/github/answers.ts'
import type { GithubContents, Tree, YamlFile } from '../stores/github/contents.ts'
import { readUse, replacedBy } from '../workflows/jobs/use.ts'
import {
  readWorkflow,
  type Workflow,
  type WorkflowJob,
  type WorkflowStep,
} from '../workflows/jobs/workflow.ts'
import { textOf, valueOf } from '../yaml/tree.ts'
import { type BadAction, isFullCommit, matchAction } from './bad-action.ts'

/** A job of a workflow file, and the job that calls the file. */
export interface Call {
  readonly file: Workflow
  readonly job: WorkflowJob
  readonly caller: Call | undefined
}

/** `todays`: is given each action that was read as its tag or branch is today. */
export interface PlayPorts {
  readonly bad: BadAction
  readonly readFiles: GithubContents
  readonly todays: Set<string>
}

/** A run, and what was seen of it: one look for each job, one more for what was not seen. */
interface Playing extends PlayPorts {
  readonly called: WorkflowRun['called']
  readonly workspace: readonly Tree[]
  readonly looks: Look<unknown>[]
  readonly had: Set<Call>
}

/** `home`: where the file stands that has the job, or the step. */
interface JobPlace {
  readonly playing: Playing
  readonly home: readonly Tree[]
  readonly call: Call
  /** What was read for the job, and the folders that hold another commit or repository by then. */
  readonly actions: Set<string>
  readonly replaced: string[]
}

/** GitHub plays at most ten workflows in one another. */
const deepest = 10
/** More than anybody's run has: files that call each other twice would be read without end. */
const mostLooks = 5000

/** Looks for the bad action in what a run plays, as these trees have it, on every level. */
export async function play({ path, called }: WorkflowRun, workspace: readonly Tree[], ports: PlayPorts) {
  const playing: Playing = { ...ports, called, workspace, looks: [], had: new Set() }
  await playWorkflow(path, { playing, home: workspace })
  const { looks, had } = playing
  return { looks, had: [...had], isThere: looks.some(look => 'seen' in look) }
}

type FilePlace = Pick<JobPlace, 'playing' | 'home'> & { readonly call?: Call }

/** @param place the job that calls it */
async function playWorkflow(path: string, { playing, home, call: caller }: FilePlace): Promise<void> {
  const { looks, readFiles } = playing
  const what = caller?.job.uses?.value.replace(/^[.$]\//, '') ?? path
  const isEndless = depthOf(caller) >= deepest || looks.length > mostLooks
  const files = isEndless ? unseen(what, endless) : await readFiles(home, [path], what)
  if ('unseen' in files) return void looks.push(files)
  for (const document of files.seen) {
    const file = readWorkflow({ path: what, ...document })
    if (file?.kind !== 'workflow') looks.push(unseen(what, 'it has no jobs'))
    else for (const job of file.jobs) await playJob({ file, job, caller }, { playing, home })
  }
}

async function playJob(call: Call, { playing, home }: FilePlace): Promise<void> {
  const { uses, steps } = call.job
  const place = { playing, home, call, actions: new Set<string>(), replaced: [] }
  playing.looks.push({ seen: true })
  await (uses === undefined ? playSteps(steps, place) : playUse(uses.value, place))
}

async function playSteps(steps: readonly WorkflowStep[], place: JobPlace): Promise<void> {
  for (const step of steps) {
    place.replaced.push(...replacedBy(step, place.playing.workspace[0]?.repository))
    if (step.uses !== undefined) await playUse(step.uses.value, place)
  }
}

/** An action; or a workflow, which a job may call in place of steps: GitHub says which commit of it ran. */
async function playUse(text: string, place: JobPlace): Promise<void> {
  const { playing, call, replaced } = place
  const use = readUse(text)
  const miss = (why: string) => playing.looks.push(unseen(text, why))
  if (use.kind === 'image') return
  if (use.kind === 'unreadable') return void miss('what it names cannot be read')
  const match = use.kind === 'action' ? matchAction(use, playing.bad) : 'another'
  if (match === 'bad') playing.had.add(call)
  if (match === 'unsure') miss('it is another version')
  if (match !== 'another') return
  const isCall = call.job.uses !== undefined
  const commit = isCall ? playing.called.get(text.trim().toLowerCase()) : undefined
  const foreign = use.kind === 'action' ? { repository: use.name, ref: commit ?? use.ref } : undefined
  const own = use.kind === 'self' || isCall ? place.home : playing.workspace
  const home = foreign === undefined ? own : [foreign]
  const isToday = foreign !== undefined && !isFullCommit(foreign.ref)
  const isReplaced = use.kind === 'local' && replaced.some(folder => `${use.path}/`.startsWith(folder))
  if (isCall && isToday) miss('GitHub does not say which commit of it ran')
  else if (isCall) await playWorkflow(posix.normalize(use.path), { playing, home, call })
  else if (isReplaced) miss('another commit or repository was checked out before')
  else await playAction(use.path, { ...place, home }, isToday ? [text, playing.todays] : [text])
}

async function playAction(folder: string, place: JobPlace, [text, todays]: ActionUse): Promise<void> {
  const { looks, readFiles } = place.playing
  const key = place.home.map(({ repository, ref }) => `${repository}@${ref}/${folder}`).join()
  if (place.actions.has(key)) return
  place.actions.add(key)
  const paths = ['action.yml', 'action.yaml'].map(name => posix.join(folder, name))
  const files = await readFiles(place.home, paths, text)
  if ('unseen' in files) return void looks.push(files)
  for (const file of files.seen) {
    const steps = stepsOf(file, text)
    if (steps === undefined) looks.push(unseen(text, 'it is not an action'))
    else if (todays !== undefined && steps.some(callsOther)) looks.push(unseen(text, changing))
    else {
      todays?.add(text)
      await playSteps(steps, place)
    }
  }
}

/** Of an action; `undefined`: it is not one. */
function stepsOf(file: YamlFile, path: string): readonly WorkflowStep[] | undefined {
  const runs = valueOf(file.root, 'runs')
  const using = textOf(runs, 'using') ?? ''
  if (using === 'composite') return readWorkflow({ path, ...file })?.jobs[0]?.steps
  // An old one of GitHub's is a part of the runner.
  return /^(node\d+|docker)$/i.test(using) || valueOf(runs, 'plugin') !== undefined ? [] : undefined
}

function callsOther({ uses }: WorkflowStep): boolean {
  return uses !== undefined && readUse(uses.value).kind !== 'image'
}

function depthOf(call: Call | undefined): number {
  return call === undefined ? 0 : 1 + depthOf(call.caller)
}

/** How a step names it, and where that is noted if it is read as its tag or branch is today. */
type ActionUse = readonly [text: string, todays?: Set<string>]

const endless = 'it is called too deep, or too often'
const changing = 'it calls others, and which ones it called then is not known'
