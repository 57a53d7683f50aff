import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { organization, repositoryOf, resourcesOf } from '../../sandbox/book/slot.ts'
import { isDeep, sampled, sampledUpTo } from '../support/depth.ts'
import { buildAction, type Action } from './action.ts'
import { startCrashWorld, type CrashWorld } from './crash-world.ts'
import { playSchedule, type Schedule } from './schedule.ts'

/**
 * Two repositories with a register each, over one organization, and a person between any two runs. The first one's process is killed
 * at every effect; then a person acts, the other repository rotates, and the first one goes on. The same observer looks after every
 * effect of either.
 */
const other = `${organization}/kong-operator`
const secret = 'OPERATOR_PUSH'

const registerOf = (label: string): string => `organization: ${organization}
tokens:
  - label: ${label}
    channel: nightly
    access: push
    repositories: [${repositoryOf('release')}]
    stores: [{ secret: ${secret} }]
`

type Person = (crash: CrashWorld) => void

/** What a person does between two runs. */
const people: Readonly<Record<string, Person>> = {
  nobody: () => undefined,
  'puts the token before back': crash => {
    const [first] = crash.tokens()
    if (first?.isActive === true) crash.stores[0]?.fill(first.value, crash.now())
  },
  'creates a token of that name for something else': ({ world }) => {
    const label = 'nightly-ingress-controller push'
    if (world.book.tokens(organization).some(it => it.label === label)) return
    world.book.mint(organization, { label, resources: resourcesOf('release', 'push') })
  },
  'renames what was left behind': crash => {
    const left = crash.tokens().find(({ label }) => label.includes('(pending'))
    if (left !== undefined) left.label = 'of Ann'
  },
}

let action: Action
beforeAll(async () => {
  action = await buildAction()
})
afterAll(() => action.close())

interface Neighbour {
  readonly label: string
  readonly person: Person
}

/** The other repository's run, and what is wrong after it. */
async function rotateElsewhere(crash: CrashWorld, { label, person }: Neighbour): Promise<string[]> {
  // Two who change one place within a second cannot be told apart.
  crash.pass(5000)
  person(crash)
  const { world } = crash
  const config = join(crash.folder, 'other.yml')
  await writeFile(config, registerOf(label))
  const environment = { GITHUB_REPOSITORY: other }
  const { exitCode, printed } = await crash.start({ inputs: { config }, run: '50.1', environment }).ended
  const isSame = label === 'nightly-ingress-controller push'
  const value = world.github?.secretValue(`actions:${other}:${secret}`)
  const stranger = world.book
    .tokens(organization)
    .filter(it => it.label === 'nightly-ingress-controller push')
  return [
    ...(isSame && !printed.includes('LABEL_TAKEN')
      ? [`the label was not refused: ${printed.slice(-300)}`]
      : []),
    ...(!isSame && exitCode !== 0 ? [`the other repository fails: ${printed.slice(-300)}`] : []),
    ...(!isSame && world.book.tokens(organization).every(it => it.value !== value || !it.isActive)
      ? ['the other repository’s secret holds a dead token']
      : []),
    ...(stranger.some(({ isActive }) => !isActive) ? ['a token for something else was deactivated'] : []),
  ]
}

describe.each(sampled(['nightly-ingress-controller push', 'operator push'], 2))(
  'beside a repository with the label %s',
  label => {
    let crash: CrashWorld
    beforeAll(async () => {
      crash = await startCrashWorld(action)
    })
    afterAll(() => crash.close())

    const names = Object.keys(people)
    it.each(isDeep ? names : names.slice(label.startsWith('operator') ? 1 : 2).slice(0, 1))(
      'nothing in use dies: a person %s',
      async name => {
        const person = people[name] ?? (() => undefined)
        for (const at of sampledUpTo(11, 11)) {
          for (const late of isDeep ? [false, true] : [at % 2 === 0]) {
            const schedule: Schedule = {
              situation: { why: 'due', grace: '48h' },
              troubles: [{ on: 'effect', at, late, what: 'kill' }],
              next: 'run',
              sweep: false,
              between: world => rotateElsewhere(world, { label, person }),
            }
            const { broken } = await playSchedule(crash, schedule)
            expect({ at, late, broken }).toEqual({ at, late, broken: [] })
          }
        }
      },
      1_200_000,
    )
  },
)
