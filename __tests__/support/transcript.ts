import { createHash } from 'node:crypto'
import type { DockerCall } from '../../sandbox/docker/recorder.ts'
import type { JobResult, StepResult } from '../../sandbox/runner/job.ts'
import { describeConfig } from './describe-config.ts'
import { createNormaliser } from './normaliser.ts'
import { pageLines } from './page-lines.ts'
import { describeRequest } from './described-request.ts'
import type { Scene } from './scene.ts'
import type { Story } from './story.ts'

type Parts = Pick<Story, 'isWhole' | 'isTraced'>

/**
 * A scene as one text to read and to compare. What is the same in every story is left out: the inputs that the runner prints and the
 * post step's state, a post step that has nothing to do or logs out what its step logged in, a configuration of docker that is as it was.
 */
export function transcript(scene: Scene, { isWhole = false, isTraced = false }: Parts = {}): string {
  const normalise = createNormaliser(scene)
  const inOrder = (lines: readonly string[]): readonly string[] =>
    scene.atOnce ? lines.map(normalise).sort() : lines.map(normalise)
  const requests = inOrder(
    scene.requests.flatMap(request => describeRequest(request, isWhole === true) ?? []),
  )
  const lines = [
    ...scene.jobs.flatMap((job, at) => [
      ...(scene.jobs.length > 1 ? [`job ${at + 1}: ${job.conclusion}`] : []),
      ...job.steps.flatMap(step => [
        ...describeStep(step, job, isWhole !== false),
        ...(isTraced ? traceOf(step) : []),
      ]),
    ]),
    ...section('docker', inOrder(scene.docker.map(call => describeCall(call, scene.secrets)))),
    ...section(scene.atOnce ? 'requests, in any order' : 'requests', counted(requests)),
    ...section('docker configuration', describeConfig(scene)),
  ]
  return `${lines.map(line => normalise(line).trimEnd()).join('\n')}\n`
}

/** How long something took is of no matter here. */
function traceOf({ raw, stage }: StepResult): readonly string[] {
  const lines = [...raw.matchAll(/^::debug::(.*)$/gm)].map(([, text = '']) => text.replace(/, \d+ ms$/, ''))
  return lines.map(line => `  ${stage === 'post' ? 'post, ' : ''}debug: ${line}`)
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map(line => `  ${line}`)]
}

/** Several of the same as one. */
function counted(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, place) => {
    if (line === lines[place - 1]) return []
    const end = lines.findIndex((other, at) => at > place && other !== line)
    const count = (end === -1 ? lines.length : end) - place
    return [count === 1 ? line : `${line} (${count} times)`]
  })
}

function describeStep(step: StepResult, { steps }: JobResult, isWhole: boolean): readonly string[] {
  const { name, stage, conclusion, exitCode = 0 } = step
  const main = steps.find(other => stage === 'post' && name === `Post ${other.name}`)
  const log = withoutInputs(step)
  if (conclusion === 'success' && main !== undefined && log.join('\n') === usualPost(main)) return []
  const isAction = step.log.includes('with:')
  const hasPost = steps.some(other => other.name === `Post ${name}`)
  const fails = log.some(line => line.startsWith('##[error]'))
  return [
    `${name}: ${conclusion}${exitCode > 1 ? `, exit code ${exitCode}` : ''}`,
    ...log.flatMap(line => line.split('\n')).map(line => `  | ${line}`),
    ...pairs('outputs', step.outputs, isWhole),
    ...pairs('exports', step.exported, isWhole),
    ...(isWhole ? pageLines(step.summary, log.join('\n')).map(line => `  page: ${line}`) : []),
    ...(isAction && fails && step.summary === '' ? ['  page: none'] : []),
    ...(isAction && !hasPost ? [`Post ${name}: did not run`] : []),
  ]
}

/** What a step says itself, behind what the runner says of its inputs. */
function withoutInputs({ log, stage, name }: StepResult): readonly string[] {
  if (stage === 'post') return log.slice(1)
  const start = log.indexOf(`##[group]${name}`)
  return start === -1 ? log : [...log.slice(0, start), ...log.slice(log.indexOf('##[endgroup]') + 1)]
}

function usualPost({ state, outputs: { registry = '' } }: StepResult): string {
  if (state['layer'] === undefined) return ''
  return `${registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry}: logged out`
}

/** In one line. `report` says for programs what the log says for people; the others are as in every story. */
function pairs(title: string, values: StepResult['outputs'], isWhole: boolean): readonly string[] {
  const usual = isWhole ? /^(?:report |DOCKER_OAT_LAST_CODE )|^\S+ $/ : usualValues
  const told = Object.entries(values).map(([name, value]) => `${name} ${brief(name, value)}`)
  const shown = told.filter(pair => !usual.test(pair))
  return shown.length === 0 ? [] : [`  ${title}: ${shown.join(', ')}`]
}

/** Of a list that the log and the page have in words the first item, in one line. */
function brief(name: string, value: string): string {
  const items = /^(?:findings|inventory|pushes)$/.test(name) ? (JSON.parse(value) as unknown[]) : []
  const [first, ...more] = items
  if (more.length > 0) return `${JSON.stringify(first)} and ${more.length} more`
  return value.trim().replaceAll('\n', ', ')
}

const usualValues =
  /^(?:report |DOCKER_OAT_LAST_CODE |logged-in true|registry |username |docker-config .*\.docker$)|^\S+ (?:\[\])?$/

function describeCall({ argv, input, config }: DockerCall, secrets: Scene['secrets']): string {
  const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
  const name = Object.entries(secrets).find(([, value]) => digest(value) === input)?.[0]
  const words = argv.map(word => (/^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word)))
  const given = input === undefined ? '' : ` < ${name === undefined ? 'something else' : `<${name}>`}`
  const variables = config === undefined ? [] : [`DOCKER_CONFIG=${config}`]
  return [...variables, 'docker', ...words].join(' ') + given
}
