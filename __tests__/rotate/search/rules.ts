import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { Parts } from './ports.ts'

/** A rule of the planner, broken by hand in its source. */
export interface BrokenRule {
  readonly name: string
  readonly file: string
  readonly from: string
  readonly to: string
  /** The case that shows it, and what must show. */
  readonly where: string
  /** Of its ways, one in so many; two if it is not said. */
  readonly every?: number
  readonly shows: RegExp
}

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Mode rotate with the rule broken. @throws Error when the rule's place is not in the source once */
export async function breakRule({ file, from, to }: BrokenRule): Promise<Parts> {
  const folder = await mkdtemp(join(tmpdir(), 'broken-rule-'))
  const path = join(root, file)
  const source = await readFile(path, 'utf8')
  if (source.split(from).length !== 2) throw new Error(`${file} has not one ${JSON.stringify(from)}`)
  try {
    const outfile = join(folder, 'parts.mjs')
    await build({
      entryPoints: [join(root, '__tests__/rotate/search/parts.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'error',
      banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url)" },
      plugins: [
        {
          name: 'broken rule',
          setup: plugin => {
            plugin.onLoad({ filter: /\.ts$/ }, args =>
              args.path === path ? { contents: source.replace(from, () => to), loader: 'ts' } : undefined,
            )
          },
        },
      ],
    })
    return (await import(pathToFileURL(outfile).href)) as Parts
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const brokenRules: readonly BrokenRule[] = [
  {
    name: 'a label alone tells whose a token is',
    file: 'src/tokens/copies.ts',
    from: "? 'here' : 'elsewhere'",
    to: "? 'here' : 'here'",
    where: 'two lists: on GitLab',
    shows: /^safety: a run killed what another list/,
  },
  {
    name: 'the list’s path is no part of its home',
    file: 'src/runner/checkout.ts',
    from: 'const isUsual =',
    to: 'const isUsual = true ||',
    where: 'two lists: in one repository',
    shows: /^safety: a run killed what another list/,
  },
  {
    name: 'only labels are looked at after a leak',
    file: 'src/rotate/plan/unexplained.ts',
    from: 'const cause = (isLeaked ? whyAfterLeak : whyBeside)(token, setup.policy)',
    to: 'const cause = undefined as string | undefined',
    where: 'a leak: a hand-made token of exactly its label, whose image has moved',
    shows: /^liveness: a leak is forgotten/,
  },
  {
    name: 'a list that has moved is of no matter',
    file: 'src/rotate/plan/unexplained.ts',
    from: "=== 'here' || (isPossible && isTwin(token, policy))",
    to: "=== 'here'",
    where: 'a leak: the repository was renamed, and the entry got another label',
    shows: /^liveness: a leak is forgotten/,
  },
  {
    name: 'a later run does not read the note of a leak',
    file: 'src/tokens/leak.ts',
    from: 'return times.length === 0 ? undefined : Math.max(...times)',
    to: 'return times.length === 0 ? undefined : undefined',
    where: 'a leak: as it comes',
    shows: /^liveness: a leak is forgotten/,
  },
  {
    name: 'while a leak is open, all older tokens leaked',
    file: 'src/tokens/leak.ts',
    from: 'toldAt !== undefined && token.createdAt < toldAt && !isReplacement',
    to: 'toldAt !== undefined',
    where: 'a leak: it is only deactivated, and a rotation after that',
    shows: /^safety: a token that never leaked dies/,
  },
  {
    name: 'a list that lags is believed',
    file: 'src/rotate/plan/shown.ts',
    from: 'if (isBehind(token, history)) return latest ?? []',
    to: '',
    where: 'a token is due, and the list is a minute behind',
    shows: /^bounds: /,
  },
  {
    name: 'what is answered is done',
    file: 'src/rotate/plan/events.ts',
    from: 'const unshown = findUnshown(events, leak.toldAt)',
    to: 'const unshown = [] as ReturnType<typeof findUnshown>',
    where: 'a leak: what ends it is confirmed and not done',
    shows: /^certificate: green over a living leaked token/,
  },
  {
    name: 'a refused PATCH is the end',
    file: 'src/rotate/plan/next-step.ts',
    from: "if (!facts.triedActs.has(`delete ${id}`)) return { step: 'delete', id }",
    to: '',
    where: 'a leak: it cannot be changed',
    shows: /^liveness: /,
  },
  {
    name: 'a place that fails keeps the leaked token',
    file: 'src/rotate/plan/next-step.ts',
    from: 'const end = facts.isInterrupted ? undefined : nextEnd(rotation, assessment.now)',
    to: 'const end = undefined as ReturnType<typeof nextEnd>',
    where: 'a leak: one place is closed',
    shows: /^liveness: a leak waits/,
  },
  {
    name: 'the label says current before the places have the token',
    file: 'src/rotate/plan/next-step.ts',
    from: '  if (step !== undefined) return step\n',
    to: '',
    where: 'a token is due',
    shows: /^honesty: |^safety: |^liveness: /,
  },
  {
    name: 'what cannot be read back is written as the list has it',
    file: 'src/rotate/plan/next-step.ts',
    from: "Number(a.kind === 'stamped') - Number(b.kind === 'stamped')",
    to: '0',
    where: 'a leak at every point of another rotation',
    every: 1,
    shows: /^honesty: /,
  },
  {
    name: 'a run that is told to end keeps its claim',
    file: 'src/rotate/plan/next-step.ts',
    from: 'return endInterrupted(rotation, assessment.now) ?? noStep',
    to: 'return noStep',
    where: 'a token is due',
    shows: /^liveness: the next run/,
  },
  {
    name: 'another run’s change of a place goes unnoticed',
    file: 'src/rotate/plan/places.ts',
    from: 'if (store.updatedAt > current.since) {',
    to: 'if (store.updatedAt > Infinity) {',
    where: 'a person is quicker',
    shows: /^safety: |^honesty: |^liveness: /,
  },
]
