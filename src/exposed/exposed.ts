import { groupBy } from '../base/group-by.ts'
import { counted, firstOf, printable } from '../base/text.ts'
import { formatTime } from '../base/time.ts'
import { command } from '../runner/command.ts'
import type { Runner } from '../runner/runner.ts'
import type { WorkflowRun } from '../stores/github/answers.ts'
import type { TokenList } from '../token-list/token-list.ts'
import { type BadAction, compromisedUse, isExposed, limitsOf, seenSecrets, startOf } from './affected.ts'
import type { createHistory } from './history.ts'

/** What could not be seen: of what it is counted, and in words. */
const limits = {
  commit: ['run', 'whose commit GitHub does not have any more, or cannot show whole'],
  workflow: ['run', 'whose workflow file is not in the commit'],
  unread: ['run', 'with a workflow or an action that could not be read'],
  pull: ['run', 'of pull requests: read as the branch had it, not as it was merged'],
  elsewhere: ['job', 'that are a workflow of another repository'],
  pinned: ['job', 'that pin another commit than the tag names today, not counted'],
  idToken: ['job', 'that had the action and may ask for ID tokens: a keyless login leaves no secret'],
  machine: ['job', 'that had the action on a machine of your own, with what other jobs left there'],
} as const

/** Says which secrets the jobs of a compromised action saw, and ends with the command that replaces their tokens. */
export async function exposed(
  bad: BadAction,
  [since, now]: readonly [number, number],
  ports: { runner: Runner; history: ReturnType<typeof createHistory>; list: TokenList; repository: string },
): Promise<boolean> {
  const { runner, history, list, repository } = ports
  const runs = await history.runs(since, now)
  const unseen: Partial<Record<keyof typeof limits, number>> = {}
  const note = (limit: keyof typeof limits) => (unseen[limit] = (unseen[limit] ?? 0) + 1)
  const affected: ({ run: WorkflowRun; where: string } & ReturnType<typeof seenSecrets>)[] = []
  for (const run of runs) {
    // Workflows that GitHub itself makes have no file.
    if (run.path.startsWith('dynamic/')) continue
    if (/^pull_request(?!_target)/.test(run.event)) note('pull')
    const past = await history.at(run.commit)
    if (past === undefined) note('commit')
    else if (!past.paths.has(run.path)) note('workflow')
    else if (!past.isWhole) note('unread')
    for (const { job } of past?.jobs ?? []) {
      const { frame, id, played } = job
      if (startOf(frame) !== run.path) continue
      const found = played.map(({ uses }) => compromisedUse(uses?.value ?? '', bad))
      limitsOf(job, found, repository).forEach(note)
      const where = `${[...new Set([run.path, frame.file.path])].join(', ')}, job ${id}`
      if (found.includes('yes')) affected.push({ run, where, ...seenSecrets(job) })
    }
  }
  const ids = [...new Set(affected.map(({ run }) => run.id))]
  const name = bad.ref === undefined ? bad.name : `${bad.name}@${bad.ref}`
  runner.info(`${name} was in ${counted(ids.length, 'run')} of ${runs.length} since ${formatTime(since)}`)
  for (const [where, own] of groupBy(affected, one => one.where)) {
    const given = own.flatMap(({ isAll, names }) => (isAll ? ['every secret'] : names))
    const times = own.map(({ run }) => run.startedAt)
    const [first, last] = [Math.min(...times), Math.max(...times)].map(at => formatTime(at).slice(0, 16))
    const shown = firstOf([...new Set(given)].sort(), 20).join(', ') || 'no secret'
    const text = `${where}: ${counted(own.length, 'run')}, ${first}Z to ${last}Z: ${shown}`
    runner.warning(printable(text, 600))
  }
  const secrets = [...new Set(affected.flatMap(one => one.names))].sort()
  const entries = list.tokens
    .filter(entry => affected.some(one => isExposed(entry, one, repository)))
    .map(({ label }) => label)
  const kept = list.tokens.flatMap(({ stores }) => stores.map(one => ('secret' in one ? one.secret : '')))
  const others = secrets.filter(one => !kept.includes(one)).join(', ')
  if (others !== '') runner.warning(printable(`not in the token list, replace by hand: ${others}`, 600))
  runner.info('Not seen:')
  for (const [limit, [what, words]] of Object.entries(limits)) {
    const count = unseen[limit as keyof typeof limits] ?? 0
    if (count > 0) runner.info(`  ${counted(count, what)} ${words}`)
  }
  runner.info('  deleted runs, other repositories with the same secrets, actions that use this one inside')
  const outputs = { entries, secrets, runs: ids, unseen }
  for (const [key, value] of Object.entries(outputs)) runner.output(key, JSON.stringify(value))
  const rotate = `${command()} rotate --compromised "${entries.join(', ')}"`
  runner.info(entries.length > 0 ? rotate : 'no token of the token list was seen there')
  return affected.length === 0
}
