import type { ChildResult } from '../base/process.ts'
import { printable } from '../base/text.ts'
import type { DockerPorts } from '../docker/docker.ts'
import { checkedOutCommit } from '../runner/checkout.ts'
import { jobOf } from '../runner/github-variables.ts'
import type { Runner } from '../runner/runner.ts'
import { createWorkflowFiles } from '../workflows/files.ts'
import { actionName, readWorkflow, scriptOf, type WorkflowStep } from '../workflows/jobs/workflow.ts'
import { loadWorkflowYaml } from '../yaml/read.ts'
import { entriesOf, type YamlNode } from '../yaml/tree.ts'

/** Stands for what only the job knows: a number, so that a bake file may calculate with it. */
const unknownValue = '90071992547'

const isBake = (step: WorkflowStep): boolean =>
  actionName(step) === 'docker/bake-action' || /\bbake\b/.test(scriptOf(step) ?? '')

/**
 * What the job's steps that run bake have under `env`; `undefined`: none was seen. Of a checkout of another
 * commit it is not read: its author must not choose with which variables docker starts.
 */
async function bakeVariables({ runner, files }: Pick<DockerPorts, 'runner' | 'files'>) {
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
export async function printedThere(
  print: (variables: object) => Promise<ChildResult | undefined>,
  ports: Pick<DockerPorts, 'runner' | 'files'>,
) {
  const variables = await bakeVariables(ports)
  const result = await print(Object.fromEntries(variables ?? []))
  const values = Array.from(variables ?? [])
  const unknown = values.filter(([, value]) => value === unknownValue).map(([name]) => name)
  const isSure = variables !== undefined && (unknown.length === 0 || result?.exitCode === 0)
  const subject = `${unknown.length === 0 ? '' : `what ${unknown.join(', ')} is in `}the step that builds`
  const effect = isSure ? 'no tag that depends on it is' : 'no tag is'
  if (unknown.length > 0 || !isSure) {
    ports.runner.info(`bake: ${subject} was not seen, so ${effect} looked up; write its "env:" on the job`)
  }
  if (isSure || variables === undefined) return { result, isSure }
  // What only the job knows need not be a number.
  for (const name of unknown) variables.delete(name)
  return { result: await print(Object.fromEntries(variables)), isSure }
}

/** Without tags, and names, that only the step that builds knows; these names are said. */
export function wholeNames(images: readonly string[], isSure: boolean, runner: Runner): readonly string[] {
  const bare = images.map(image => image.replace(isSure ? unknownTag : /[:@][^/]*$/, ''))
  const unchecked = bare.filter(name => name.includes(unknownValue))
  const names = printable(unchecked.join(', ').replaceAll(unknownValue, '…'), 300)
  if (names !== '') runner.notice(`bake: not checked, since only the step that builds knows it: ${names}`)
  return bare.filter(name => !unchecked.includes(name))
}

const unknownTag = new RegExp(`[:@][^/]*${unknownValue}[^/]*$`)
