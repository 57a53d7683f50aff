import { parse } from 'yaml'
import type { Step } from '../../sandbox/runner/job.ts'
import type { Machine } from '../../sandbox/runner/machine.ts'
import { runJob } from '../../sandbox/runner/run-job.ts'
import type { StepExample } from './markdown-example.ts'

export type Values = Readonly<Record<string, string>>

/** A workflow of one job, and what GitHub would have for it. */
export interface WorkflowRun {
  readonly text: string
  /** What `actions/checkout` copies. */
  readonly clone: string
  /** Where `actions/upload-artifact` leaves its files. */
  readonly kept: string
  readonly machine: Machine
  readonly secrets?: Values
  /** What an action of a secret manager gives. */
  readonly managersToken?: string
  readonly variables?: Values
  /** What is typed into the form of its start; without it a push or the schedule starts it. */
  readonly form?: Values
  /** Variables of the machine. */
  readonly env?: Values
}

/** A step that ran, in words that both runners have. */
interface RanStep {
  /** Its `id:`, else its place. */
  readonly step: string
  readonly stage: 'main' | 'post'
  readonly conclusion: string
  readonly exitCode: number | undefined
  readonly outputs: Values
  /** What it printed, masked. */
  readonly log: readonly string[]
  readonly summary: string
}

export interface RanWorkflow {
  readonly conclusion: string
  readonly steps: readonly RanStep[]
  /** All that the runner shows. */
  readonly shown: string
}

export type RunWorkflow = (run: WorkflowRun) => Promise<RanWorkflow>

export const ourAction = /^[\w.-]+\/docker-oat-login@/

type SavedStep = StepExample & { if?: string; env?: Record<string, string> }

export const stepsOf = (text: string): readonly SavedStep[] => {
  const { jobs } = parse(text) as { jobs: Record<string, { steps: SavedStep[] }> }
  return Object.values(jobs)[0]?.steps ?? []
}

/** The event that starts it. */
export function startOf({ text, form }: WorkflowRun): string {
  const { on } = parse(text) as { on: unknown }
  if (form !== undefined) return 'workflow_dispatch'
  if (on === 'pull_request') return on
  return JSON.stringify(on).includes('"push"') ? 'push' : 'schedule'
}

/** The least that an action of other people does: it keeps a file, names a tag, or gives a token as a secret manager would. */
export function otherAction(uses: string, { text, kept, managersToken = '' }: WorkflowRun): string {
  const paths = stepsOf(text).flatMap(step => (step.uses === uses ? [step.with?.['path'] as string] : []))
  if (uses.startsWith('docker/metadata-action@')) return 'echo tags=acme/app:main >> "$GITHUB_OUTPUT"'
  return uses.startsWith('actions/upload-artifact@')
    ? `cp -R ${paths.join(' ')} '${kept}'`
    : `for name in token TOKEN; do echo "$name=${managersToken}" >> "$GITHUB_OUTPUT"; done`
}

/** What the runner says of an action's own repository. */
function actionOf(text: string): Values {
  const [, repository = '', ref = ''] = /uses: (\S+\/docker-oat-login)@(\S+)/.exec(text) ?? []
  return { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref }
}

/** By the sandbox's runner. */
export const runInSandbox: RunWorkflow = async given => {
  const { text, clone, form = {}, machine, secrets = {}, env = {} } = given
  const contexts: Readonly<Record<string, Values>> = { vars: given.variables ?? {}, inputs: form }
  const resolved = (value: unknown): string =>
    String(value).replaceAll(/\$\{\{ (vars|inputs)\.([\w-]+)(?: \|\| (\w+))? \}\}/g, (_, ...found) => {
      const [context = '', name = '', otherwise = ''] = found as readonly string[]
      return contexts[context]?.[name] ?? otherwise
    })
  const steps = stepsOf(text).map(({ uses = '', with: wanted = {}, ...step }, place): Step => {
    const inputs = Object.fromEntries(Object.entries(wanted).map(([name, value]) => [name, resolved(value)]))
    const common = { ...step, id: step.id ?? String(place) }
    if (ourAction.test(uses)) return { ...common, uses: process.cwd(), with: inputs }
    if (step.run !== undefined) return { ...common, run: resolved(step.run) }
    return {
      ...common,
      run: uses.startsWith('actions/checkout@') ? `cp -R '${clone}/.' .` : otherAction(uses, given),
    }
  })
  const { conclusion, steps: ran } = await runJob({
    machine,
    secrets,
    env,
    steps,
    github: {
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_EVENT_NAME: startOf(given),
      GITHUB_RUN_ID: '1',
      ...actionOf(text),
    },
  })
  return {
    conclusion,
    shown: ran.flatMap(({ log }) => log).join('\n'),
    steps: ran
      .filter(each => each.conclusion !== 'skipped')
      .map(({ id = '', log, ...step }) => ({
        ...step,
        step: id,
        log: log.slice(log[0]?.startsWith('##[group]') === true ? log.indexOf('##[endgroup]') + 1 : 1),
      })),
  }
}
