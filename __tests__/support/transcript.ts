import { createHash } from 'node:crypto'
import type { DockerCall } from '../../sandbox/docker/recorder.ts'
import type { StepResult } from '../../sandbox/runner/job.ts'
import { describeConfig } from './describe-config.ts'
import { createNormaliser } from './normaliser.ts'
import type { Scene } from './scene.ts'

/** A scene as one text to read and to compare: each step's log and outputs, docker calls, requests, config.json. */
export function transcript(scene: Scene): string {
  const normalise = createNormaliser(scene)
  const several = scene.jobs.length > 1
  const lines = [
    ...scene.jobs.flatMap((job, index) => [
      `job${several ? ` ${index + 1}` : ''}: ${job.conclusion}`,
      ...job.steps.flatMap(step => describeStep(step, scene)),
      '',
    ]),
    ...section(
      'docker',
      inOrder(
        scene,
        scene.docker.map(call => describeCall(call, scene.secrets)),
      ),
    ),
    ...section(scene.atOnce ? 'requests, in any order' : 'requests', describeRequests(scene)),
    ...section('docker configuration', describeConfig(scene)),
  ]
  return `${lines
    .join('\n')
    .split('\n')
    .map(line => normalise(line).trimEnd())
    .join('\n')}\n`
}

function section(title: string, lines: readonly string[]): string[] {
  return [`${title}:${lines.length === 0 ? ' none' : ''}`, ...lines.map(line => `  ${line}`)]
}

function describeStep(step: StepResult, { defaults }: Scene): string[] {
  const exit = step.exitCode === undefined ? '' : `, exit code ${step.exitCode}`
  return [
    `${step.name}: ${step.conclusion}${exit}${countAnnotations(step)}`,
    ...step.log.filter(line => !defaults.has(line)).map(line => `  | ${line}`),
    ...optional('outputs', pairs(step.outputs)),
    ...optional('exports', pairs(step.exported)),
    ...optional('state', step.stage === 'main' ? pairs(step.state) : []),
    ...optional('summary', step.summary === '' ? [] : step.summary.trimEnd().split('\n')),
  ]
}

/** How many there are of each level; their text is in the log. */
function countAnnotations({ annotations }: StepResult): string {
  const count = (level: string): number => annotations.filter(each => each.level === level).length
  const levels = ['error', 'warning', 'notice'].filter(level => count(level) > 0)
  return levels.map(level => `, ${count(level)} ${level}${count(level) > 1 ? 's' : ''}`).join('')
}

function optional(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : section(title, lines).map(line => `  ${line}`)
}

function pairs(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).map(([name, value]) => `${name}: ${value}`)
}

function describeCall({ argv, input, values }: DockerCall, secrets: Scene['secrets']): string {
  const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
  const name = Object.entries(secrets).find(([, value]) => digest(value) === input)?.[0]
  const words = argv.map(word => (/^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word)))
  const given = input === undefined ? '' : ` < ${name === undefined ? 'something else' : `<${name}>`}`
  return [...pairs(values).map(pair => pair.replace(': ', '=')), 'docker', ...words].join(' ') + given
}

function describeRequests(scene: Scene): readonly string[] {
  const lines = scene.requests.map(
    ({ server, method, target, credential, outcome, reason }) =>
      `${server} ${method} ${target} [${credential}] ${outcome}${reason === undefined ? '' : ` (${reason})`}`,
  )
  return inOrder(scene, lines)
}

/** What happens at once comes in no order. */
function inOrder(scene: Scene, lines: readonly string[]): readonly string[] {
  if (!scene.atOnce) return lines
  const normalise = createNormaliser(scene)
  return [...lines].sort((a, b) => (normalise(a) < normalise(b) ? -1 : 1))
}
