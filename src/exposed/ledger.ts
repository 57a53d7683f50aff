import { groupBy } from '../base/group-by.ts'
import { combine, type Look, unseen } from '../base/look.ts'
import { counted, firstOf, unique } from '../base/text.ts'
import type { WorkflowRun } from '../stores/github/answers.ts'
import type { GithubHistory } from '../stores/github/history.ts'
import { type Call, play, type PlayPorts } from './play.ts'

/** A run. `had`: its jobs that had the bad action. `isWhole`: all that it played was seen. */
export type LedgerRow = Awaited<ReturnType<typeof lookAtRun>>

/** Runs that GitHub itself makes have no file. Those of Copilot do what the repository's setup steps say. */
const ofGithub = /^dynamic\/(dependabot|pages|github-code-scanning)\//
const owners = /^(actions|dependabot|github)\//i

export async function lookAtRun(run: WorkflowRun, ports: PlayPorts & { readonly history: GithubHistory }) {
  const row = (looks: readonly Look<unknown>[], had: readonly Call[] = []) => {
    const { isWhole, gaps } = combine({ what: run.path, why: 'nothing of it was read', remedy: '' }, looks)
    return { run, had, isWhole, gaps }
  }
  if (run.path.startsWith('dynamic/')) {
    const isSeen = ofGithub.test(run.path) && !owners.test(ports.bad.name)
    return row([isSeen ? { seen: true } : unseen(run.path, 'GitHub does not show what it plays in it')])
  }
  const trees = await ports.history.treesOf(run)
  if ('unseen' in trees) return row([trees])
  const { looks, had } = await play(run, trees.seen, ports)
  if (had.length === 0 || trees.seen.length === 1) return row(looks, had)
  // A merge has what both sides have. What one alone has, the merge may have, or not.
  const sides = await Promise.all(trees.seen.map(tree => play(run, [tree], ports)))
  const isSplit = sides.some(side => side.isThere && side.had.length === 0)
  return isSplit ? row(looks.concat(unseen(run.path, oneSide))) : row(looks, had)
}

const oneSide = 'only one of its branches has the action: which one or which merge ran is not kept'

/** One look for each run; what several runs lack for one reason is one gap. */
export function looksOf(ledger: readonly LedgerRow[]): readonly Look<unknown>[] {
  const lacking = ledger.flatMap(({ run, gaps }) => gaps.map(gap => ({ run, gap })))
  const groups = groupBy(lacking, ({ run, gap }) =>
    gap.what === run.path ? gap.why : `${gap.what}: ${gap.why}`,
  )
  const looks: Look<unknown>[] = ledger.filter(({ isWhole }) => isWhole).map(() => ({ seen: true }))
  for (const [why, rows] of groups) {
    const paths = unique(rows.map(({ run }) => run.path))
    const pages = unique(rows.map(({ run }) => run.page))
    const subject = `${counted(pages.length, 'run')} of ${firstOf(paths, 3).join(', ')}`
    const usual = `"Set up job" in the log lists the actions, such as in ${pages[0] ?? ''}`
    looks.push(unseen(subject, why, rows[0]?.gap.remedy || usual))
  }
  return looks
}
