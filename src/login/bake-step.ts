import { tmpdir } from 'node:os'
import type { ChildResult } from '../base/process.ts'
import { printable } from '../base/text.ts'
import { writingConfig } from '../docker/config-files.ts'
import type { DockerPorts } from '../docker/docker.ts'
import { checkedOutCommit } from '../runner/checkout.ts'
import { jobOf } from '../runner/github-variables.ts'
import type { Runner } from '../runner/runner.ts'
import { createWorkflowFiles } from '../workflows/files.ts'
import { actionName, readWorkflow, scriptOf, type WorkflowStep } from '../workflows/jobs/workflow.ts'
import { loadWorkflowYaml } from '../yaml/read.ts'
import { entriesOf, type YamlNode } from '../yaml/tree.ts'

type BakePorts = Pick<DockerPorts, 'runner' | 'files'>
type Print = (files: readonly string[]) => Promise<ChildResult | undefined>
/** Variables, by their names. */
type Values = readonly (readonly [name: string, text: string])[]

/** Stands for what only the job knows: a number, so that a bake file may calculate with it. */
const unknownValue = '90071992547'

const isBake = (step: WorkflowStep): boolean =>
  actionName(step) === 'docker/bake-action' || /\bbake\b/.test(scriptOf(step) ?? '')

/**
 * What the job's steps that run bake have under `env`; `undefined`: none was seen, as in a checkout of another
 * commit. Its author may be anybody, also on the commit: what is checked out may have been changed since.
 */
async function bakeVariables({ runner, files }: BakePorts) {
  const { isGithub, job: jobId, workflow, workflowSha, workspace } = jobOf(runner.environment)
  if (!isGithub) return new Map<string, string>()
  const path = workflow.replace(/^[^/]+\/[^/]+\/|@.*$/gs, '')
  const commit = await checkedOutCommit(files.join(workspace, path), files, runner.environment)
  const text = createWorkflowFiles(workspace, () => '').text(path) ?? ''
  const document = (await loadWorkflowYaml())(text)
  if (commit !== workflowSha || 'problem' in document) return undefined
  const job = readWorkflow({ path, text, ...document })?.jobs.find(({ id }) => id === jobId)
  const envs = (job?.steps ?? []).filter(isBake).map(step => entriesOf(step.env))
  const variables = new Map<string, string>()
  for (const { key, value } of envs.flat()) {
    const text = plainValue(value)
    const isAgreed = envs.every(env => env.some(it => it.key === key && plainValue(it.value) === text))
    variables.set(key, isAgreed ? text : unknownValue)
  }
  return envs.length === 0 ? undefined : variables
}

function plainValue(node: YamlNode): string {
  return node.kind === 'scalar' && !node.value.includes('${{') ? node.value : unknownValue
}

/** What bake prints with the variables of the step that builds. `isSure`: it names the same there. */
export async function printedThere(names: readonly string[], print: Print, ports: BakePorts) {
  const variables = await bakeVariables(ports)
  const values = Array.from(variables ?? [])
  const unknown = values.filter(([, text]) => text === unknownValue)
  const knownValues = values.filter(value => !unknown.includes(value))
  const printed = await printWith(values, { names, print }, ports)
  const isSure = variables !== undefined && (values.length === 0 || printed?.isSame === true)
  const doubts = (unknown.length === 0 ? values : unknown).map(([name]) => name)
  const subject = `${doubts.length === 0 ? '' : `what ${doubts.join(', ')} is in `}the step that builds`
  const effect = isSure ? 'no tag that depends on it is' : 'no tag is'
  if (unknown.length > 0 || !isSure) {
    ports.runner.info(`bake: ${subject} was not seen, so ${effect} looked up; write its "env:" on the job`)
  }
  // What only the job knows need not be a number, and what is a list takes no text.
  const { result } = printed ??
    (await printWith(knownValues, { names, print }, ports)) ?? { result: await print(names) }
  return { result, isSure }
}

/**
 * With these values in a file of ours: in the environment DOCKER_CONFIG or LD_PRELOAD would have docker start
 * a program of their author. `isSame`: also where those that need not be texts are none.
 */
async function printWith(
  values: Values,
  { names, print }: { names: readonly string[]; print: Print },
  ports: BakePorts,
) {
  const { files, runner } = ports
  const definitions = await definitionFiles(names, values, ports)
  if (definitions === undefined || values.length === 0) return undefined
  const directory = runner.environment['RUNNER_TEMP'] || tmpdir()
  const folder = await writingConfig(directory, () => files.makeBeside(files.join(directory, 'bake')))
  const printAs = async (valueOf: (text: string) => unknown) => {
    const variables = values.map(([name, text]) => [name, { default: valueOf(text) }] as const)
    const path = files.join(folder, 'variables.json')
    const text = JSON.stringify({ variable: Object.fromEntries(variables) })
    await writingConfig(folder, () => files.writeOwn(path, text))
    return print(definitions.concat(path))
  }
  try {
    const result = await printAs(asTemplate)
    if (result?.exitCode !== 0) return undefined
    const typed = await printAs(text => (literal.test(text) ? JSON.parse(text) : asTemplate(text)) as unknown)
    return { result, isSame: typed?.stdout === result.stdout }
  } finally {
    await files.removeTree(folder)
  }
}

/** A truth, or a number that HCL prints as it is written. */
const literal = /^(true|false|0|-?[1-9]\d{0,14})$/

const asTemplate = (text: string): string => text.replace(/[$%](?=\{)/g, '$&$&')

/** Files before which ours takes effect; `undefined`: the environment wins, and is all that Compose reads. */
async function definitionFiles(names: readonly string[], values: Values, { files, runner }: BakePorts) {
  const { environment } = runner
  const isSet = values.some(([name, text]) => (environment[name] ?? text) !== text)
  if (isSet || names.length > 0) return !isSet && names.every(name => bakeFile.test(name)) ? names : undefined
  const file = environment['BUILDX_BAKE_FILE'] ?? new Map(values).get('BUILDX_BAKE_FILE')
  if (file !== undefined) return undefined
  const fileNames = await files.list('.')
  const isOdd = fileNames.some(name => oddFile.test(name))
  return isOdd ? undefined : usualFiles.filter(name => fileNames.includes(name))
}

const bakeFile = /\.(hcl|json)$/i
/** What buildx reads where no file is named (docker/buildx, bake/bake.go); 0.20 has moved the last odd one. */
const usualFiles = ['docker-bake.json', 'docker-bake.hcl', 'docker-bake.override.hcl']
const oddFile = /^(docker-)?compose\.ya?ml$|^docker-bake\.override\.json$/

/** Without tags, and names, that only the step that builds knows; these names are said. */
export function wholeNames(images: readonly string[], isSure: boolean, runner: Runner): readonly string[] {
  const bare = images.map(image => image.replace(isSure ? unknownTag : /[:@][^/]*$/, ''))
  const unchecked = bare.filter(name => name.includes(unknownValue))
  const names = printable(unchecked.join(', ').replaceAll(unknownValue, '…'), 300)
  if (names !== '') runner.notice(`bake: not checked, since only the step that builds knows it: ${names}`)
  return bare.filter(name => !unchecked.includes(name))
}

const unknownTag = new RegExp(`[:@][^/]*${unknownValue}[^/]*$`)
