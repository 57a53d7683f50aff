import { sortedWords } from '../effects/commands.ts'
import { scriptLines } from '../effects/job.ts'
import { commandsOf } from '../jobs/lookup.ts'
import type { PlayedJob, PlayedStep } from '../jobs/play.ts'
import { scriptOf } from '../jobs/workflow.ts'
import type { ShellCommand } from '../values/shell.ts'
import { knownText, openText } from '../values/text.ts'
import { byHand, type Login, type LoginForm, loginOf } from './login.ts'

/** Programs that log in, and what stands before that word. */
const programs = /^(docker|nerdctl|podman|buildah|skopeo|oras|cosign|ko|crane|helm|regctl)$/
const verb = /^(-\S+ ([^-]\S* )?)*((auth|registry) )?login( |$)/
/** Without a host these log in to Docker Hub. */
const hubs = /^(docker|nerdctl|podman|buildah)$/

/** Logins of a `run:` script, and of the `command:` that a retry action runs. */
export function scriptLogins(step: PlayedStep, job: PlayedJob): readonly Login[] {
  if (scriptOf(step)?.includes('login') !== true) return []
  const commands = commandsOf(step, job)
  const offsetOf = scriptLines(step)
  return commands.flatMap(command => {
    const [head = '', ...words] = command.words.map(word => knownText(word) ?? '$')
    const program = head.replace(/^.*\//, '')
    if (!programs.test(program) || !verb.test(words.join(' '))) return []
    const { named, flags } = sortedWords(command.words.slice(2 + words.indexOf('login')))
    const login = loginOf({
      form: formOf(program, command, { step, commands }),
      job,
      step,
      at: offsetOf(command.line),
      tool: `${program} login`,
      registry: named[0] ?? (hubs.test(program) ? [''] : openText()),
      username: flags('-u', '--username', '--user')[0],
      password: flags('-p', '--password', '--pass')[0] ?? command.input,
      passwordText: undefined,
      keptBy: program,
      isConditional: command.isConditional,
    })
    return [isFixed(login) ? login : { ...login, form: byHand('the registry is a variable') }]
  })
}

function isFixed({ form, host }: Login): boolean {
  return form.kind !== 'script' || !/\$\{\{|…/.test(host)
}

function formOf(
  program: string,
  login: ShellCommand,
  { step, commands }: { step: PlayedStep; commands: readonly ShellCommand[] },
): LoginForm {
  if (program !== 'docker') {
    const why = `${program} may keep logins of its own`
    return byHand(why, 'log in with this action if the tool reads Docker’s file')
  }
  const script = step.run?.value ?? ''
  const isAlone = commands.every(one => one === login || isIdle(one))
  // It decides where logins are kept, takes one away, or writes a file.
  const isKept = /DOCKER_CONFIG|--config\b|config\.json|docker logout[^]*docker login|[)}]\s*>/.test(script)
  return step.run === undefined || !isAlone || isKept || login.isConditional || step.node.flow
    ? byHand('the script does more than log in, or not in every run')
    : { kind: 'script' }
}

/** It prepares a login, and does nothing else. What it prints must not go to a file, where something may read it. */
function isIdle({ words: [head = []], output }: ShellCommand): boolean {
  return (
    /^(|\/dev\/.*|&?[12])$/.test(output) && /^(echo|printf|set|cat|:|true|)$/.test(knownText(head) ?? '$')
  )
}
