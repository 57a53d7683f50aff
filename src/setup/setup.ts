import { OatError } from '../base/error.ts'
import { parseList } from '../base/text.ts'
import { parseRegister } from '../register/read.ts'
import type { Register } from '../register/register.ts'
import { readOptional } from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'
import type { CommandLine } from '../runner/terminal/command-line.ts'
import type { UnifiedDiff } from '../workflows/files.ts'
import { readRegisterYaml } from '../yaml/read.ts'
import type { Asker } from './asker.ts'
import type { AppWork, OwnerAccount, Performance } from './perform.ts'
import type { AppPermissions } from './plan/app.ts'
import { perform } from './perform.ts'
import { type Choices, readChoices } from './plan/choices.ts'
import { clicksLeft } from './plan/clicks.ts'
import { analysed, type Answers } from './plan/entries.ts'
import { type Facts, names } from './plan/facts.ts'
import { type Plan, planSetup } from './plan/plan.ts'
import { allQuestions, openQuestions } from './plan/questions.ts'
import { lackOfRights } from './plan/rights.ts'
import { statusLines, statusOf } from './plan/status.ts'
import { foundLines, missingThings, planLines } from './plan/words.ts'
import type { PastedToken } from './tokens.ts'

/** What setup works with. Those that ask or change anything come late: what is refused before them has changed nothing. */
export interface SetupPorts {
  readonly runner: Runner
  readonly line: CommandLine
  readonly asker: Asker | undefined
  readonly facts: Facts
  readonly diff: UnifiedDiff
  /** As in Choices. */
  readonly elsewhere: readonly string[]
  /** Gets the tokens of these entries, proven. */
  readonly obtainTokens: (slots: Plan['tokens'], register: Register) => Promise<readonly PastedToken[]>
  readonly obtainOwner: (username: string, organization: string) => Promise<OwnerAccount>
  /** Refuses what is missing or wrong for the App. */
  readonly prepareApp: (permissions: AppPermissions) => Promise<AppWork>
  readonly work: Pick<Performance, 'githubToken' | 'apiUrl' | 'files' | 'settings' | 'github'>
}

/** Asks, plans, and carries out. `false`: something is missing (`--check`), or could not be done. */
export async function setup(ports: SetupPorts): Promise<boolean> {
  const { runner, facts, line } = ports
  const flags = givenBy(line, runner)
  for (const text of foundLines(facts, flags)) runner.info(text)
  if (line.check) return check(flags, ports)
  const answers = await askAll(flags, ports)
  for (const { key, before = [] } of allQuestions(facts, answers)) {
    // At the question it was shown already.
    if (flags.has(key)) for (const text of before) runner.info(text)
  }
  const choices = readChoices(facts, answers, ports.elsewhere)
  const register = await plannedRegister(choices, facts)
  const plan = planSetup(facts, choices, register)
  const lack = lackOfRights(plan, facts)
  if (lack !== undefined) throw lack
  const secrets = await obtainSecrets({ plan, choices, register }, ports)
  const app = plan.app && (await ports.prepareApp(plan.app.permissions))
  for (const file of plan.files) runner.block(ports.diff({ ...file, before: file.before ?? '' }))
  runner.info('The plan:')
  for (const text of planLines(plan)) runner.info(`  ${text}`)
  const left = clicksLeft(facts, { plan, choices, register })
  if (plan.steps.every(({ isDone }) => isDone)) {
    runner.info('Everything is there already.')
    return end({ plan, left, isDone: true }, ports)
  }
  if (!(await consents(ports))) {
    runner.info('nothing was changed')
    return true
  }
  const isDone = await perform({
    ...ports.work,
    app,
    ...secrets,
    facts,
    plan,
    runner,
  })
  return end({ plan, left, isDone }, ports)
}

/** The answers that flags and variables give. */
function givenBy({ setup: flags }: CommandLine, runner: Runner): Answers {
  const answers = new Map<string, string>(flags)
  for (const name of [
    'action',
    'organization',
    'push',
    'pull',
    'oidc-connection-id',
    'hub-username',
  ] as const) {
    const text = readOptional(runner, name)
    if (text !== undefined) answers.set(name, text)
  }
  for (const answer of parseList(runner.input('answer'))) {
    const [, place = '', text = ''] = /^(.+?:\d+)=(.*)$/.exec(answer) ?? []
    answers.set(`answer ${place}`, text)
  }
  return answers
}

/** One question at a time. Throws INPUT_INVALID for a wrong answer, and that names every missing one where nobody can be asked. */
async function askAll(flags: Answers, { facts, asker, runner }: SetupPorts): Promise<Answers> {
  let answers = flags
  for (;;) {
    for (const { key, flag, problem } of allQuestions(facts, answers)) {
      const text = answers.get(key)
      const wrong = text === undefined ? undefined : problem(text)
      if (wrong !== undefined) {
        throw new OatError('INPUT_INVALID', {
          message: `${flag.replace(/[ =].*$/, '')}: ${wrong}`,
          hint: `write ${flag}; nothing was changed`,
        })
      }
    }
    const [unfit] = analysed(facts, answers).problems
    if (unfit !== undefined) {
      throw new OatError('INPUT_INVALID', {
        message: `--answer: ${unfit}`,
        hint: 'write FILE:LINE= with the file and the line of the login; nothing was changed',
      })
    }
    const open = openQuestions(facts, answers)
    const [next] = open
    if (next === undefined) return answers
    if (asker === undefined) {
      throw new OatError('INPUT_INVALID', {
        message: `missing: ${open.map(({ flag }) => flag.replace(/ .*$/, '')).join(', ')}`,
        hint: `write ${open.map(({ flag }) => flag).join(' ')}, or run it at a terminal, which asks; nothing was changed`,
      })
    }
    for (const text of next.before ?? []) runner.info(text)
    answers = new Map([...answers, [next.key, await asker.answer(next)]])
  }
}

/** What is written is read by the register's own rules: a mistake is seen before. */
async function plannedRegister({ registerText }: Choices, { register }: Facts): Promise<Register> {
  if (registerText === undefined && register.value !== undefined) return register.value
  if (registerText !== undefined) return parseRegister(await readRegisterYaml(registerText), register.path)
  throw new OatError('INPUT_INVALID', {
    message: 'no login shows which repositories its token needs',
    hint: 'name them with --push or --pull; nothing was changed',
  })
}

async function obtainSecrets(
  { plan, choices, register }: { plan: Plan; choices: Choices; register: Register },
  { facts, obtainOwner, obtainTokens }: SetupPorts,
): Promise<{ account: OwnerAccount | undefined; tokens: readonly PastedToken[] }> {
  const isOwners = choices.rotation === 'owner'
  const username = plan.account?.username ?? facts.environment.holds?.variables?.get(names.owner)
  const isNeeded = plan.account !== undefined || (isOwners && plan.tokens.length > 0)
  const account =
    isNeeded && username !== undefined ? await obtainOwner(username, register.organization) : undefined
  const tokens = isOwners ? [] : await obtainTokens(plan.tokens, register)
  return { account, tokens }
}

async function consents({ line, asker }: SetupPorts): Promise<boolean> {
  if (line.yes) return true
  if (asker !== undefined) return asker.confirm('Do all this?')
  throw new OatError('INPUT_INVALID', {
    message: 'nobody is here to confirm the plan',
    hint: 'run it at a terminal, or add --yes; nothing was changed',
  })
}

function end(
  { plan, left, isDone }: { plan: Plan; left: readonly string[]; isDone: boolean },
  { runner }: SetupPorts,
): boolean {
  if (left.length > 0) runner.info('What is left to you:')
  for (const text of left) {
    // Lines of YAML are there to be copied.
    if (text.startsWith(' ')) runner.block(`  ${text}\n`)
    else runner.info(`- ${text}`)
  }
  runner.info('Then: npx docker-oat-login setup --check')
  runner.output('ok', String(isDone))
  runner.output('steps', JSON.stringify(plan.steps))
  runner.output('left', JSON.stringify(left))
  return isDone
}

/** What is there, and what is missing of all that setup can do, or of what the flags want. */
function check(flags: Answers, { facts, runner, elsewhere }: SetupPorts): boolean {
  const { value: register } = facts.register
  const usual = [
    ['rotation', 'assisted'],
    ['audit', 'nightly'],
  ] as const
  const declined: readonly string[] = register?.without ?? []
  const wanted = new Map([...usual.filter(([key]) => !declined.includes(key)), ...flags])
  const choices = readChoices(facts, wanted, elsewhere)
  const steps = register === undefined ? undefined : planSetup(facts, choices, register).steps
  const status = statusOf(facts, register, missingThings(facts, choices, steps))
  for (const text of statusLines(status, facts)) runner.info(text)
  runner.output('ok', String(status.missing.length === 0))
  runner.output('status', JSON.stringify(status))
  return status.missing.length === 0
}
