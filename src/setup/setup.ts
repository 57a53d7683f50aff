import { createExchangeDeadline } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import { parseList } from '../base/text.ts'
import { command } from '../runner/command.ts'
import { isWritten, readInteger, readOptional, readText } from '../runner/inputs.ts'
import { checkCertificates } from '../runner/run.ts'
import type { Runner } from '../runner/runner.ts'
import type { CommandLine } from '../runner/terminal/command-line.ts'
import { askEverything, type Given } from './ask.ts'
import { foundLines } from './facts.ts'
import { leftLines, whatIsLeft } from './left.ts'
import { openClone } from './logins.ts'
import { type Facts, forbidden, lookAtHome, parsed } from './look.ts'
import { type Plan, type SetupAct, listText, planSetup } from './plan.ts'
import { openPorts, type Ports } from './ports.ts'
import { statusLines, statusOf } from './status.ts'

/** The verb `setup` in the current directory. `false` ends with 1. `release`: where the npm package keeps its release.json. */
export async function startSetup(runner: Runner, line: CommandLine, release: string): Promise<boolean> {
  checkCertificates(runner)
  const deadline = createExchangeDeadline(readInteger(runner, 'timeout'))
  try {
    return await setup(await openPorts(runner, line, deadline), release)
  } finally {
    deadline.close()
  }
}

/** Looks, asks, plans, writes, and looks again. `false`: something is missing (`--check`), or could not be done. */
async function setup(ports: Ports, release: string): Promise<boolean> {
  const { runner, asker } = ports
  const given = givenBy(ports)
  const open = () => openClone(runner, { ...ports, unique: ports.clock.unique, release })
  const clone = await open()
  const facts = await lookAtHome(ports, { ...clone, answers: parseList(given.get('answer') ?? '') })
  for (const text of foundLines(facts)) runner.info(text)
  if (ports.flags.has('check')) return check(ports, facts, given)
  const { plan, wishes } = await planned(facts, given, { runner, asker })
  const needed = new Set(plan.steps.flatMap(({ needs = [] }) => needs))
  const lacks = facts.rights.lacks.filter(right => needed.has(right))
  if (lacks.length > 0) throw forbidden(lacks, facts)
  const acts = await prepared(plan, clone.write, ports)
  for (const file of plan.files) runner.block(clone.diff({ ...file, before: file.before ?? '' }))
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
  const after = await lookAtHome(ports, { ...(await open()), answers: [] })
  const rest = { list: plan.list, text: undefined, elsewhere: [] }
  const left = [...whatIsLeft(after, planSetup(after, { ...wishes, logins: after.logins }, rest))]
  for (const text of leftLines(left)) show(text, runner)
  runner.info(`Then: ${command()} setup --check`)
  runner.output('ok', String(isDone))
  runner.output('steps', JSON.stringify(lines))
  runner.output('left', JSON.stringify(left))
  return isDone
}

type Clone = Awaited<ReturnType<typeof openClone>>

/** Asks for what the plan takes and tries that; nothing is changed yet. */
async function prepared(plan: Plan, write: Clone['write'], ports: Ports): Promise<readonly SetupAct[]> {
  const acts: SetupAct[] = []
  for (const { file, prepare } of plan.steps) {
    if (prepare !== undefined) acts.push(await prepare(ports))
    if (file === undefined) continue
    acts.push(async () => {
      const problem = await write(file)
      if (problem === undefined) {
        ports.runner.info(`✓ ${file.path}`)
        return true
      }
      throw new OatError('INPUT_INVALID', {
        message: `${file.path} cannot be written: ${problem}`,
        hint: 'correct that, then run setup again: it goes on where it stopped',
      })
    })
  }
  return acts
}

/** YAML and commands are there to be copied: such a line is never broken. */
function show(text: string, runner: Runner): void {
  if (text.startsWith(' ')) runner.block(`${text}\n`)
  else runner.info(text)
}

/** The answers that flags and variables give. */
function givenBy({ runner, flags }: Ports): Given {
  const given = new Map(flags)
  for (const name of [
    'action',
    'organization',
    'push',
    'pull',
    'answer',
    'oidc-connection-id',
    'hub-username',
  ] as const) {
    const text = readOptional(runner, name)
    if (text !== undefined) given.set(name, text)
  }
  return given
}

type Answering = Parameters<typeof askEverything>[2]['asker']

async function planned(facts: Facts, given: Given, { runner, asker }: { runner: Runner; asker: Answering }) {
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

async function consents({ flags, asker }: Ports): Promise<boolean> {
  if (flags.has('yes')) return true
  if (asker !== undefined) return asker.confirm('Do all this?')
  throw new OatError('INPUT_INVALID', {
    message: 'there is no terminal at which the plan could be confirmed',
    hint: 'run it at a terminal, or add --yes; nothing was changed',
  })
}

/** What is there, and what is missing of all that setup can do, or of what the flags want. */
async function check({ runner }: Ports, facts: Facts, given: Given): Promise<boolean> {
  const { text, value } = facts.list
  // Without a list only logins were wanted.
  const wanted: Given =
    text === undefined ? new Map([['rotation', 'none'], ['audit', 'none'], ...given]) : given
  const plan = value && (await planned(facts, wanted, { runner, asker: 'nobody' })).plan
  const left =
    plan === undefined ? [`nothing is set up yet: ${command()} setup does it`] : [...whatIsLeft(facts, plan)]
  const status = { ...statusOf(facts, plan?.list.tokens ?? []), missing: left }
  for (const line of [...statusLines(status, facts), ...leftLines(left)]) show(line, runner)
  runner.output('ok', String(left.length === 0))
  runner.output('status', JSON.stringify(status))
  return left.length === 0
}
