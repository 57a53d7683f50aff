import { OatError } from '../base/error.ts'
import { parseList } from '../base/text.ts'
import { command } from '../runner/command.ts'
import { isWritten, readOptional, readText } from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'
import type { CommandLine } from '../runner/terminal/command-line.ts'
import { askEverything, type Given } from './ask.ts'
import type { Asker } from './asker.ts'
import { foundLines } from './facts.ts'
import type { Hands } from './hands.ts'
import { leftLines, whatIsLeft } from './left.ts'
import type { PlannedFile } from './logins.ts'
import { type Facts, parsed } from './look.ts'
import { type SetupAct, listText, planSetup } from './plan.ts'
import { forbidden } from './rights.ts'
import { statusLines, statusOf } from './status.ts'

interface SetupPorts {
  readonly line: CommandLine
  readonly asker: Asker | undefined
  readonly look: (answers: readonly string[]) => Promise<Facts>
  readonly diff: (file: PlannedFile & { before: string }) => string
  readonly hands: Hands
}

/** Looks, asks, plans, writes, and looks again. `false`: something is missing (`--check`), or could not be done. */
export async function setup(runner: Runner, ports: SetupPorts): Promise<boolean> {
  const { line, asker, look, hands } = ports
  const given = givenBy(line, runner)
  const facts = await look(parseList(given.get('answer') ?? ''))
  for (const text of foundLines(facts)) runner.info(text)
  if (line.values.has('check')) return check(runner, facts, given)
  const { plan, wishes } = await planned(facts, given, { runner, asker })
  const needed = new Set(plan.steps.flatMap(({ needs = [] }) => needs))
  const lacks = facts.rights.lacks.filter(right => needed.has(right))
  if (lacks.length > 0) throw forbidden(lacks, facts)
  const acts: SetupAct[] = []
  for (const { prepare } of plan.steps) if (prepare !== undefined) acts.push(await prepare(hands))
  for (const file of plan.files) runner.block(ports.diff({ ...file, before: file.before ?? '' }))
  const lines = plan.steps.flatMap(step => step.lines)
  runner.info('The plan:')
  for (const { what, isDone } of lines) runner.info(`  ${isDone ? '✓' : '○'} ${what}`)
  if (acts.length === 0) runner.info('Everything is there already.')
  else if (!(await consents(ports))) {
    runner.info('nothing was changed')
    return true
  }
  // Each is whole when the next one begins, so that it can be stopped anywhere and run again.
  let isDone = true
  for (const act of acts) isDone = (await act()) && isDone
  // The logins that were answered are changed now.
  const after = await look([])
  const rest = { list: plan.list, text: undefined, elsewhere: [] }
  const left = whatIsLeft(after, planSetup(after, { ...wishes, logins: after.logins }, rest))
  for (const text of leftLines(left)) show(text, runner)
  runner.info(`Then: ${command()} setup --check`)
  runner.output('ok', String(isDone))
  runner.output('steps', JSON.stringify(lines))
  runner.output('left', JSON.stringify(left))
  return isDone
}

/** YAML and commands are there to be copied: such a line is never broken. */
function show(text: string, runner: Runner): void {
  if (text.startsWith(' ')) runner.block(`${text}\n`)
  else runner.info(text)
}

const asked = [
  'action',
  'organization',
  'push',
  'pull',
  'answer',
  'oidc-connection-id',
  'hub-username',
] as const

/** The answers that flags and variables give. */
function givenBy({ values: flags }: CommandLine, runner: Runner): Given {
  const inputs = asked.flatMap(name => {
    const text = readOptional(runner, name)
    return text === undefined ? [] : [[name, text] as const]
  })
  return new Map<string, string>([...flags, ...inputs])
}

async function planned(
  facts: Facts,
  given: Given,
  { runner, asker }: { runner: Runner; asker: Asker | 'nobody' | undefined },
) {
  const wishes = await askEverything(facts, given, { asker, log: runner })
  const text = listText(facts, wishes)
  const list = text === undefined ? facts.list.value : await parsed(text, facts.list.path)
  if (list === undefined) {
    throw new OatError('INPUT_INVALID', {
      message: 'no login shows which repositories its token needs',
      hint: 'name them with --push or --pull; nothing was changed',
    })
  }
  const elsewhere = (['config', 'registry', 'hub-url'] as const)
    .filter(name => isWritten(runner, name))
    .map(name => `${name}: ${JSON.stringify(readText(runner, name))}`)
  return { wishes, plan: planSetup(facts, wishes, { list, text, elsewhere }) }
}

async function consents({ line, asker }: SetupPorts): Promise<boolean> {
  if (line.yes) return true
  if (asker !== undefined) return asker.confirm('Do all this?')
  throw new OatError('INPUT_INVALID', {
    message: 'there is no terminal at which the plan could be confirmed',
    hint: 'run it at a terminal, or add --yes; nothing was changed',
  })
}

/** What is there, and what is missing of all that setup can do, or of what the flags want. */
async function check(runner: Runner, facts: Facts, given: Given): Promise<boolean> {
  const { text, value } = facts.list
  // Without a list only logins were wanted.
  const wanted: Given =
    text === undefined ? new Map([['rotation', 'none'], ['audit', 'none'], ...given]) : given
  const plan = value && (await planned(facts, wanted, { runner, asker: 'nobody' })).plan
  const left =
    plan === undefined ? [`nothing is set up yet: ${command()} setup does it`] : whatIsLeft(facts, plan)
  const status = { ...statusOf(facts, plan?.list.tokens ?? []), missing: left }
  for (const line of [...statusLines(status, facts), ...leftLines(left)]) show(line, runner)
  runner.output('ok', String(left.length === 0))
  runner.output('status', JSON.stringify(status))
  return left.length === 0
}
