import { printable } from '../../base/text.ts'
import { entriesOf, valueOf, type YamlNode } from '../../yaml/tree.ts'
import { commandsOf, type PlayedJob, type PlayedStep, textAt } from '../jobs/play.ts'
import { localAction, pathHere, type Repository } from '../jobs/repository.ts'
import { actionName, inputText, scriptOf } from '../jobs/workflow.ts'
import { truthOf } from '../values/expression.ts'
import { joinTexts, knownText, splitText, type Text } from '../values/text.ts'
import { bakeAct, buildAct } from './build.ts'
import { commandAct } from './commands.ts'
import { type Act, act, type Effect, imagesIn, takesLogins } from './effect.ts'
import { actionByWords, actsWithName, idleActions, isHubApi, variablesIn } from './words.ts'

export function jobEffects(job: PlayedJob): readonly Effect[] {
  const environments = [job.node, job.frame.file.root].flatMap(node => settingsIn(valueOf(node, 'env')))
  const jobVariables = variablesIn(job.played.flatMap(environmentScript).concat(environments).join('\n'))
  const effects = job.played.flatMap(step => {
    const variables = variablesIn([...settingsIn(step.env), scriptOf(step) ?? ''].join('\n'))
    const acts = stepActs(step, job, jobVariables.isTold || variables.isTold)
    const isStarted = jobVariables.isStarted || variables.isStarted
    const unread = isStarted ? [act('unread', 'a variable that starts a program')] : []
    return actsWithName<StepAct>(step.name, [acts, unread].flat()).map(one => {
      return { at: step.node.start, ...one, by: printable(one.by), step }
    })
  })
  const last = job.played.at(-1)
  const cut = act('unread', 'a call of more steps than are read')
  return job.isCut && last !== undefined ? [...effects, { ...cut, at: job.node.start, step: last }] : effects
}

type StepAct = Act & { readonly at?: number }

/** What sets variables for the steps behind it. */
function environmentScript(step: PlayedStep): readonly string[] {
  const script = scriptOf(step) ?? ''
  return script.includes('GITHUB_ENV') ? [script] : []
}

/** At least one: what is not read is told, too. @param isTold a variable says that pushing is on */
function stepActs(step: PlayedStep, job: PlayedJob, isTold: boolean): readonly [StepAct, ...StepAct[]] {
  const { repository } = job
  const value = (text: string) => textAt(text, { job, step })
  const script = scriptOf(step)
  if (script === undefined) return [usesAct(step, job, value)]
  const offsetOf = scriptLines(step)
  const defaults = [job.node, step.frame.file.root].map(node => valueOf(valueOf(node, 'defaults'), 'run'))
  const isElsewhere = [step.node, ...defaults].some(node => valueOf(node, 'working-directory') !== undefined)
  const isAway = isElsewhere || /^[ \t]*(cd|pushd)\b/m.test(script)
  const around = {
    read: isAway ? undefined : repository.text,
    readTree: isAway ? undefined : repository.tree,
    isTold,
  }
  const [first, ...moreActs] = commandsOf({ job, step }).map(({ words, line }) => {
    return { ...commandAct(words, around), at: offsetOf(line) }
  })
  return first === undefined ? [act('idle', 'a script without commands')] : [first, ...moreActs]
}

function settingsIn(node: YamlNode | undefined): readonly string[] {
  return entriesOf(node).map(({ key, value }) => `${key}=${value.kind === 'scalar' ? value.value : ''}`)
}

function usesAct(step: PlayedStep, job: PlayedJob, value: (text: string) => Text): Act {
  const { repository } = job
  // A step without both waits for others, or is not read.
  if (step.uses === undefined) return act('unread', 'a step without run and uses')
  const name = step.uses.value
  // What a local action does follows.
  if (step.isCall) return act('idle', name)
  if (pathHere(name, repository) === undefined) return actionAct(step, repository, value)
  // A container has a home of its own, without Docker's logins, but for a job that is in one, too
  // (actions/runner, ContainerActionHandler).
  const isContainer = localAction(step, repository) !== undefined
  return act(isContainer && valueOf(job.node, 'container') === undefined ? 'idle' : 'unread', name)
}

function actionAct(
  step: PlayedStep,
  { text: readFile, tree }: Repository,
  value: (text: string) => Text,
): Act {
  const tool = actionName(step)
  const inputs = settingsIn(step.with)
  if (inputs.some(input => takesLogins(tool, input))) return act('unread', tool)
  const valuesOf = (...names: string[]) =>
    names.flatMap(key => splitText(value(inputText(step, key) ?? ''), /\r?\n/))
  const truth = (key: string) => truthOf(joinTexts(valuesOf(key)))
  // What is computed may be true.
  const isPush = truth('push') !== false
  if (/^(docker|depot)\/build-push-action$/.test(tool)) {
    return buildAct({ tool, valuesOf, order: isPush ? 'pushes' : 'idle' }, valuesOf('context')[0], readFile)
  }
  if (tool === 'docker/bake-action') {
    return bakeAct({ tool, valuesOf, order: isPush ? 'pushes' : 'unread' })
  }
  if (tool === 'int128/docker-manifest-create-action') return act('pushes', tool, imagesIn(valuesOf('tags')))
  if (/^actions\/attest(-build-provenance|-sbom)?$/.test(tool)) {
    const isPushed = truth('push-to-registry')
    if (isPushed === true) return act('pushes', tool, imagesIn(valuesOf('subject-name')))
    return act(isPushed === false ? 'idle' : 'unread', tool)
  }
  if (tool === 'goreleaser/goreleaser-action') {
    const folder = knownText(valuesOf('workdir')[0] ?? ['.'])
    const readTree = folder === undefined ? undefined : (file: string) => tree(`${folder}/${file}`)
    const words = valuesOf('args').flatMap(text => splitText(text, /\s+/))
    return {
      ...commandAct([['goreleaser'], ...words], { read: undefined, readTree, isTold: false }),
      by: tool,
    }
  }
  const isTold = inputs.some(input => ordering.test(input))
  const isIdle = isHubApi(tool) || (idleActions.test(tool) && !isTold)
  return isIdle ? act('idle', tool) : actionByWords(tool, inputs)
}

/** Words for the tool behind an action, others than flags and reports; what a file of its settings starts. */
const ordering =
  /^[\w-]*(conf|toml)[\w-]*=[^]*(hook|builders|exec|tasks)|^(arg(ument)?s|command|cmd|run_install|script)=(?!(-[\w-]+([ =][\w./]+)?( |$))*$|(true|false|null|cves|quickview|compare|recommendations|sbom)$)/

/** Where the lines of a step's script begin in its file. */
export function scriptLines({ run, frame, node }: PlayedStep): (line: number) => number {
  if (run?.style !== 'block') return () => run?.start ?? node.start
  const ends = Array.from(frame.file.text.slice(run.start, run.end).matchAll(/\n/g))
  return line => run.start + (ends[line]?.index ?? run.end - run.start - 1) + 1
}
