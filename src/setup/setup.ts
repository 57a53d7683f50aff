import { createExchangeDeadline } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import { parseList } from '../base/text.ts'
import { command, givenFlags } from '../runner/command.ts'
import { readInteger, readOptional } from '../runner/inputs.ts'
import { lockAgain } from '../migrate/report/next.ts'
import { checkCertificates } from '../runner/run.ts'
import type { Runner } from '../runner/runner.ts'
import type { CommandLine } from '../runner/terminal/command-line.ts'
import { parseTokenList } from '../token-list/read.ts'
import { readTokenListYaml } from '../yaml/read.ts'
import { askEverything, type Given } from './ask.ts'
import { refusal } from './asker.ts'
import { type Clone, readClone } from './logins.ts'
import { type Facts, foundLines, lookAtHome } from './look.ts'
import { listText, type Plan, planSetup, type SetupAct } from './plan.ts'
import { reportSetup, showLeft } from './outputs.ts'
import { openPorts, type Ports } from './ports.ts'

/** The verb `setup` in the current directory. `release`: where the npm package keeps its release.json. */
export async function startSetup(runner: Runner, line: CommandLine, release: string): Promise<boolean> {
  checkCertificates(runner)
  const deadline = createExchangeDeadline(readInteger(runner, 'timeout'))
  try {
    return await setup(await openPorts(runner, line, deadline), release)
  } finally {
    deadline.close()
  }
}

/** Looks, asks, plans, writes, and looks again. `false`: something is missing, or could not be done. */
async function setup(ports: Ports, release: string): Promise<boolean> {
  const { runner, flags, asker } = ports
  const flagValues = givenBy(ports)
  const clone = await readClone(ports, release)
  const facts = await lookAtHome(ports, clone, parseList(flagValues.get('answer') ?? ''))
  for (const text of foundLines(facts)) runner.info(text)
  if (flags.has('check')) return check(facts, flagValues, runner)
  const { plan, wishes } = await planned(facts, flagValues, asker)
  const acts = await prepared(plan, clone, ports)
  const diffs = plan.files.map(file => clone.diff({ ...file, before: file.before ?? '' }))
  for (const diff of diffs) runner.block(diff)
  const pulls = 'A login also names what its build pulls, so that this is checked before the build.'
  if (diffs.some(diff => /^\+.*[ {]pull: /m.test(diff))) runner.info(pulls)
  const lines = plan.steps.flatMap(step => step.lines)
  runner.info(`The plan for ${facts.home}:`)
  for (const { what, isDone } of lines) runner.info(`  ${isDone ? '✓' : '○'} ${what}`)
  if (lines.every(({ isDone }) => isDone)) runner.info('Everything is there already.')
  else if (acts.length > 0 && !(await consents(ports))) {
    runner.info('nothing was changed')
    return true
  }
  // Each is whole when the next one begins, so that it can be stopped anywhere and run again.
  let isDone = true
  for (const act of acts) isDone = (await act()) && isDone
  // The logins that were answered are changed now.
  const factsAfter = await lookAtHome(ports, await readClone(ports, release), [])
  const wishesAfter = { ...wishes, logins: factsAfter.logins }
  const remainingPlan = planSetup(factsAfter, wishesAfter, { list: plan.list, text: undefined })
  showLeft(factsAfter, remainingPlan, runner)
  const isChanged = plan.files.some(({ path }) => path.startsWith('.github/workflows/'))
  if (isChanged && clone.isLocked) runner.info(`${lockAgain}: gh actions-lock`)
  const same = givenFlags({ input: name => flags.get(name) ?? '' }, ['repository', 'environment'])
  runner.info(`Then: ${command()} setup --check${same}`)
  return reportSetup(runner, isDone, lines)
}

/** Asks for what the plan takes and tries that; nothing is changed yet. */
async function prepared(plan: Plan, clone: Clone, ports: Ports): Promise<readonly SetupAct[]> {
  const acts: SetupAct[] = []
  for (const { files = [], prepare } of plan.steps) {
    if (prepare !== undefined) acts.push(await prepare(ports))
    for (const file of files) {
      const unread = clone.workflows.unread.find(({ path }) => path === file.path)
      if (unread !== undefined) {
        const problem = `${file.path} could not be read: ${unread.message}`
        throw refusal(problem, 'repair it, or give it another name')
      }
      acts.push(async () => {
        const problem = await clone.write(file)
        if (problem === undefined) {
          ports.runner.info(`✓ ${file.path}`)
          return true
        }
        const message = `${file.path} cannot be written: ${problem}`
        const hint = 'correct that, then run setup again: it goes on where it stopped'
        throw new OatError('INPUT_INVALID', { message, hint })
      })
    }
  }
  return acts
}

function givenBy({ runner, flags }: Ports): Given {
  const flagValues = new Map(flags)
  for (const name of ['action', 'organization', 'push', 'pull', 'answer', 'hub-username'] as const) {
    const text = readOptional(runner, name)
    if (text !== undefined) flagValues.set(name, text)
  }
  return flagValues
}

async function planned(facts: Facts, flagValues: Given, asker: Parameters<typeof askEverything>[2]) {
  const wishes = await askEverything(facts, flagValues, asker)
  const text = listText(facts, wishes)
  const { path, value } = facts.list
  const isKept = text === undefined && value !== undefined
  const list = isKept ? value : parseTokenList(await readTokenListYaml(text ?? ''), path)
  return { wishes, plan: planSetup(facts, wishes, { list, text }) }
}

async function consents({ flags, asker }: Ports): Promise<boolean> {
  if (flags.has('yes')) return true
  if (asker !== undefined) return asker.confirm('Do all this?')
  const problem = 'there is no terminal at which the plan could be confirmed'
  throw refusal(problem, 'run it at a terminal, or add --yes')
}

/** What is there, and what is missing of all that setup can do, or of what the flags want. */
async function check(facts: Facts, flagValues: Given, runner: Runner): Promise<boolean> {
  if (facts.list.value === undefined) {
    runner.info(`Nothing is set up yet: ${command()} setup does it.`)
    return reportSetup(runner, false)
  }
  const { plan } = await planned(facts, flagValues, 'proposals')
  const lines = plan.steps.flatMap(step => step.lines)
  for (const { what, isDone } of lines) if (isDone) runner.info(`✓ ${what}`)
  return reportSetup(runner, showLeft(facts, plan, runner))
}
