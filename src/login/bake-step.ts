import type { ChildResult } from '../base/process.ts'
import { printable } from '../base/text.ts'
import type { DockerPorts } from '../docker/docker.ts'
import { checkedOutCommit } from '../runner/checkout.ts'
import { jobOf } from '../runner/github-variables.ts'
import type { Runner } from '../runner/runner.ts'
import { createWorkflowFiles } from '../workflows/files.ts'
import { actionName, readWorkflow, scriptOf, type WorkflowStep } from '../workflows/jobs/workflow.ts'
import { loadWorkflowYaml } from '../yaml/read.ts'
import { entriesOf, valueOf, type YamlNode } from '../yaml/tree.ts'

/** Stands for what only the job knows: a number, so that a bake file may calculate with it. */
const unknownValue = '90071992547'

const isBake = (step: WorkflowStep): boolean =>
  actionName(step) === 'docker/bake-action' || /\bbake\b/.test(scriptOf(step) ?? '')

/**
 * The variables that the steps which run bake have and this one has not: of this job, else of others. `undefined`: none was seen, as
 * where an action runs bake, or the job is one of a called workflow. A checkout of another commit is not asked, since its author need
 * not be one who may say with which variables docker starts.
 */
async function bakeVariables({ runner, files }: Pick<DockerPorts, 'runner' | 'files'>) {
  const { environment } = runner
  const { isGithub, job: jobId, workflow, workflowSha, workspace } = jobOf(environment)
  if (!isGithub) return new Map<string, string>()
  const root = workspace || '.'
  const path = workflow.replace(/^[^/]+\/[^/]+\/|@.*$/gs, '')
  const commit = await checkedOutCommit(files.join(root, path), files, environment)
  const text = createWorkflowFiles(root, () => '').text(path)
  if (commit !== workflowSha || text === undefined) return undefined
  const document = (await loadWorkflowYaml())(text)
  const jobs = 'problem' in document ? [] : (readWorkflow({ path, text, ...document })?.jobs ?? [])
  const builds = jobs.flatMap(job => job.steps.filter(isBake).map(step => ({ job, step })))
  const buildsHere = builds.filter(({ job }) => job.id === jobId)
  if (builds.length === 0) return undefined
  const [first, ...others] = (buildsHere.length > 0 ? buildsHere : builds).map(({ job, step }) => {
    const shared = job.id === jobId ? [] : entriesOf(valueOf(job.node, 'env'))
    return new Map([...shared, ...entriesOf(step.env)].map(({ key, value }) => [key, plainValue(value)]))
  })
  const names = [first, ...others].flatMap(env => [...(env?.keys() ?? [])])
  const valueAt = (name: string): string => {
    const value = first?.get(name)
    return value !== undefined && others.every(env => env.get(name) === value) ? value : unknownValue
  }
  return new Map(names.map(name => [name, valueAt(name)]))
}

function plainValue(node: YamlNode): string {
  return node.kind === 'scalar' && !node.value.includes('${{') ? node.value : unknownValue
}

/** What bake prints with the variables of the step that builds, as far as they were seen. `isSure`: it names the same there. */
export async function printedThere(
  print: (variables: object) => Promise<ChildResult | undefined>,
  ports: Pick<DockerPorts, 'runner' | 'files'>,
) {
  const variables = await bakeVariables(ports)
  const result = await print(Object.fromEntries(variables ?? []))
  const unknown = [...(variables ?? [])].filter(([, value]) => value === unknownValue).map(([name]) => name)
  const isPlayed = unknown.length === 0 || result?.exitCode === 0
  if (variables !== undefined && isPlayed) return { result, isSure: true }
  const subject = `${unknown.length === 0 ? '' : `what ${unknown.join(', ')} is in `}the step that builds`
  ports.runner.info(`bake: ${subject} was not seen, so no tag is looked up; write its "env:" on the job`)
  if (variables === undefined) return { result, isSure: false }
  // What only the job knows need not be a number.
  for (const name of unknown) variables.delete(name)
  return { result: await print(Object.fromEntries(variables)), isSure: false }
}

/** Without tags that only the step that builds knows, and without names of which it alone knows more: they are said. */
export function wholeNames(images: readonly string[], isSure: boolean, runner: Runner): readonly string[] {
  const namesText = (names: readonly string[]) =>
    printable(names.join(', ').replaceAll(unknownValue, '…'), 300)
  const bare = images.map(image => image.replace(isSure ? unknownTag : /[:@][^/]*$/, ''))
  const unchecked = bare.filter(name => name.includes(unknownValue))
  const untagged = images.filter((name, at) => isSure && name !== bare[at])
  const reason = 'since only the step that builds knows'
  if (unchecked.length > 0) runner.notice(`bake: not checked, ${reason} it: ${namesText(unchecked)}`)
  if (untagged.length > 0) runner.info(`bake: not looked up, ${reason} the tag: ${namesText(untagged)}`)
  return bare.filter(name => !unchecked.includes(name))
}

const unknownTag = new RegExp(`[:@][^/]*${unknownValue}[^/]*$`)
