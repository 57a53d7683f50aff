import { OatError } from '../base/error.ts'
import { parseList } from '../base/text.ts'
import type { Entry, TokenList } from '../token-list/token-list.ts'
import { isWritten, readOptional, readText } from '../runner/inputs.ts'
import { command } from '../runner/command.ts'
import type { Runner } from '../runner/runner.ts'
import type { CommandLine } from '../runner/terminal/command-line.ts'
import type { OwnApp } from './app.ts'
import type { AppPermissions } from './app-link.ts'
import { askEverything, type Given, type SetupWishes } from './ask.ts'
import type { Asker } from './asker.ts'
import { type Facts, names, openness } from './facts.ts'
import { leftLines, whatIsLeft } from './left.ts'
import { foundLines, parsed } from './look.ts'
import type { OwnerAccount } from './owner.ts'
import type { Performance } from './perform.ts'
import { commandOf, listText, type Plan, planSetup } from './plan.ts'
import { lackOfRights } from './rights.ts'
import { statusLines, statusOf } from './status.ts'
import type { PastedToken } from './tokens.ts'

/** The hands of setup. Those that obtain something refuse what is missing or wrong, and nothing was changed then. */
interface SetupPorts {
  readonly line: CommandLine
  readonly asker: Asker | undefined
  readonly look: (answers: readonly string[]) => Promise<Facts>
  readonly diff: (file: { path: string; before: string; after: string }) => string
  readonly tokens: (entries: readonly Entry[], list: TokenList) => Promise<readonly PastedToken[]>
  readonly owner: (username: string, organization: string) => Promise<OwnerAccount>
  readonly app: (facts: Facts, permissions: AppPermissions) => Promise<OwnApp>
  readonly perform: (
    work: Pick<Performance, 'facts' | 'plan' | 'account' | 'app' | 'tokens'>,
  ) => Promise<boolean>
}

/** Looks, asks, plans, writes, and looks again. `false`: something is missing (`--check`), or could not be done. */
export async function setup(runner: Runner, ports: SetupPorts): Promise<boolean> {
  const { line, asker } = ports
  const given = givenBy(line, runner)
  const facts = await ports.look(parseList(given.get('answer') ?? ''))
  for (const text of foundLines(facts)) runner.info(text)
  if (line.check) return check(runner, facts, given)
  const { plan: whole, wishes } = await planned(facts, given, { runner, asker })
  const lack = lackOfRights(whole, facts)
  if (lack !== undefined) throw lack
  if (whole.limits) await allowLimit(facts, ports)
  const plan = await withoutPrograms(whole, { runner, line, asker })
  const secrets = await obtainSecrets({ plan, wishes, facts }, ports)
  for (const { path, before, after } of plan.files) {
    runner.block(ports.diff({ path, after, before: before ?? '' }))
  }
  runner.info('The plan:')
  for (const { what, isDone } of plan.steps) runner.info(`  ${isDone ? '✓' : '○'} ${what}`)
  let isDone = true
  if (plan.steps.every(step => step.isDone)) runner.info('Everything is there already.')
  else if (await consents(ports)) isDone = await ports.perform({ facts, plan, ...secrets })
  else {
    runner.info('nothing was changed')
    return true
  }
  // The logins that were answered are changed now.
  const after = await ports.look([])
  const { plan: rest } = await planned(after, settledBy(wishes, given), { runner, asker: 'nobody' })
  const left = whatIsLeft(after, rest)
  for (const text of leftLines(left)) show(text, runner)
  runner.info(`Then: ${command()} setup --check`)
  runner.output('ok', String(isDone))
  runner.output('steps', JSON.stringify(plan.steps))
  runner.output('left', JSON.stringify(left))
  return isDone
}

/** YAML and commands are there to be copied: such a line is never broken. */
function show(text: string, runner: Runner): void {
  if (text.startsWith(' ')) runner.block(`${text}\n`)
  else runner.info(text)
}

/** The answers that flags and variables give. */
function givenBy({ setup: flags }: CommandLine, runner: Runner): Given {
  const given = new Map<string, string>(flags)
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

/** What was wanted, for another look. */
function settledBy(wishes: SetupWishes, given: Given): Given {
  const { organization, rotation, audit, entries, isKeyless, connection } = wishes
  const named = (['push', 'pull'] as const).flatMap(access => {
    const list = entries.filter(entry => entry.access === access).flatMap(({ repositories }) => repositories)
    return list.length === 0 ? [] : [[access, list.join(',')] as const]
  })
  return new Map<string, string>([
    ...[...given].filter(([name]) => name !== 'answer'),
    ...named,
    ['organization', organization],
    ['login', isKeyless ? 'keyless' : 'token'],
    ['oidc-connection-id', connection ?? ''],
    ['rotation', rotation],
    ['audit', audit ? 'nightly' : 'none'],
  ])
}

async function planned(
  facts: Facts,
  given: Given,
  { runner, asker }: { runner: Runner; asker: Asker | 'nobody' | undefined },
): Promise<{ plan: Plan; wishes: SetupWishes }> {
  const wishes = await askEverything(facts, given, { asker, log: runner })
  const text = listText(facts, wishes)
  const value = text === undefined ? facts.list.value : await parsed(text, facts.list.path)
  if (value === undefined) {
    throw new OatError('INPUT_INVALID', {
      message: 'no login shows which repositories its token needs',
      hint: 'name them with --push or --pull; nothing was changed',
    })
  }
  return { wishes, plan: planSetup(facts, wishes, { list: value, text, elsewhere: elsewhereLines(runner) }) }
}

/** Lines of `with:` for what is not at the usual place. */
function elsewhereLines(runner: Runner): readonly string[] {
  return (['config', 'registry', 'hub-url'] as const).flatMap(name =>
    isWritten(runner, name) ? [`${name}: ${JSON.stringify(readText(runner, name))}`] : [],
  )
}

/** Asks before the environment is limited. Throws INPUT_INVALID: no secret is put where other branches can read it. */
async function allowLimit(facts: Facts, { line, asker }: SetupPorts): Promise<void> {
  const open = openness(facts)
  if (open === undefined || line.limitEnvironment) return
  const { defaultBranch: branch } = facts.github
  const question = `${open}: whoever can push such a branch could use its secrets. Limit it to ${branch} alone?`
  if ((await asker?.confirm(question)) === true) return
  throw new OatError('INPUT_INVALID', {
    message: open,
    hint: `limit it to ${branch} (${facts.server}/${facts.home}/settings/environments), or let setup do that: --limit-environment; nothing was changed`,
  })
}

/** A program of the list is code of whoever wrote it: it runs here only after a question of its own. */
async function withoutPrograms(
  plan: Plan,
  { runner, line, asker }: { runner: Runner; line: CommandLine; asker: Asker | undefined },
): Promise<Plan> {
  const programsOf = (entry: Entry): readonly string[] =>
    entry.stores.flatMap(store => (store.kind === 'program' ? commandOf(store.argv) : []))
  const entries = plan.tokens.filter(entry => programsOf(entry).length > 0)
  const programs = [...new Set(entries.flatMap(programsOf))]
  if (programs.length === 0 || line.runPrograms) return plan
  const question = `The token list has programs that would run on this machine, with a token on standard input: ${programs.join('; ')}. Run them?`
  if (!line.yes && (await asker?.confirm(question)) === true) return plan
  for (const { label } of entries) {
    runner.warning(
      `token ${JSON.stringify(label)} is left to a workflow: its program does not run on this machine (--run-programs allows it)`,
    )
  }
  return { ...plan, tokens: plan.tokens.filter(entry => !entries.includes(entry)) }
}

async function obtainSecrets(
  { plan, wishes, facts }: { plan: Plan; wishes: SetupWishes; facts: Facts },
  ports: SetupPorts,
): Promise<Pick<Performance, 'account' | 'app' | 'tokens'>> {
  const isOwners = wishes.rotation === 'owner'
  const username = plan.username ?? facts.environment.holds?.variables?.get(names.owner)
  const isNeeded = plan.username !== undefined || (isOwners && plan.tokens.length > 0)
  const account =
    isNeeded && username !== undefined ? await ports.owner(username, plan.list.organization) : undefined
  const tokens = isOwners ? [] : await ports.tokens(plan.tokens, plan.list)
  const app = plan.app && (await ports.app(facts, plan.app))
  return { account, app, tokens }
}

async function consents({ line, asker }: SetupPorts): Promise<boolean> {
  if (line.yes) return true
  if (asker !== undefined) return asker.confirm('Do all this?')
  throw new OatError('INPUT_INVALID', {
    message: 'nobody is here to confirm the plan',
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
