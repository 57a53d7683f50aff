import { makeToken, organization, day, hour, pass, currentOf, named, type World } from './world.ts'
import type { Case, Stage } from './explore.ts'
import { people, rights } from './people.ts'
import { type Home, keyOf } from './ports.ts'

/** The situations of the search. */

interface EntryText {
  readonly label?: string
  readonly repositories?: readonly string[]
  /** In YAML's flow style. */
  readonly stores?: readonly string[]
}

interface HomeText extends Partial<Omit<Home, 'list'>> {
  readonly grace?: string
  readonly entries?: readonly EntryText[]
  readonly more?: string
}

const label = 'app push'
const secret = '{ secret: PUSH, repository: acme/app }'
const other = '{ secret: PUSH, repository: acme/web }'
const program = '{ program: [vault, put] }'

export function homeOf(text: HomeText = {}): Home {
  const { grace = '48h', entries = [{}], more = '', repository = 'acme/app', ...rest } = text
  const list = entries.map(
    ({ label: name = label, repositories = [`${organization}/app`], stores = [secret, program] }) =>
      `  - label: ${name}\n    access: push\n    repositories: [${repositories.join(', ')}]\n    stores: [${stores.join(', ')}]\n`,
  )
  return {
    repository: 'repository' in text ? text.repository : repository,
    origin: `https://github.com/${repository}.git`,
    config: '.github/docker-oat.yml',
    clusters: { '': 'one' },
    ...rest,
    list: `organization: ${organization}\n${more}rotation: { every: 60d, grace: ${grace}, lifetime: 120d, delete-after: 7d }\ntokens:\n${list.join('')}`,
  }
}

const crashes = [
  'dies before',
  'dies after',
  'is cancelled before',
  'is cancelled after',
  'is not answered',
  'does not arrive',
  'waits an hour',
] as const

/** The list's first rotation, ten days ago, and what leaked since. */
async function settle({ play, world }: Stage, ...homes: readonly Home[]): Promise<void> {
  for (const home of homes) {
    await play({ home })
    pass(world, hour)
  }
  pass(world, 10 * day)
}

function leak(world: World, name = label): void {
  const token = currentOf(world, name)
  if (token !== undefined) world.leaked.add(token.id)
}

const compromised = [label]
const home = homeOf()
const twoPlaces = homeOf({ entries: [{ stores: [secret, other] }] })

const relabelled = 'app images push'
/** What is seen without trouble, and is not over by itself. */
const quiet: Partial<Case> = { rests: false, troubles: () => [] }

const closeSecond = async ({ world, identity }: Stage): Promise<void> => {
  world.closed.add(await identity(twoPlaces, 0, 1))
}
const refuse =
  (what: 'PATCH' | 'DELETE' | 'both') =>
  ({ world }: Stage): void =>
    void world.stubborn.set([...world.leaked][0] ?? '', what)
const lies =
  (...acts: readonly ('retire' | 'change' | 'remove')[]) =>
  ({ world }: Stage): void => {
    for (const act of acts) world.untrue.add(act)
  }
const by =
  (who: string) =>
  ({ world }: Stage): void =>
    people[who]?.(world, label, '')

/** A leak of `home`'s token, after something else. */
function leakCase(
  name: string,
  {
    before = homeOf(),
    after = before,
    act,
  }: { before?: Home; after?: Home; act?: (stage: Stage) => Promise<void> | void },
  more: Partial<Case> & { readonly label?: string } = {},
): Case {
  return {
    name: `a leak: ${name}`,
    homes: [after],
    arrange: async stage => {
      await settle(stage, before)
      leak(stage.world)
      await act?.(stage)
      pass(stage.world, hour)
    },
    runs: () => [{ home: after, compromised: [more.label ?? label] }],
    troubles: () => crashes,
    ...more,
  }
}

const nobody = homeOf({ repository: undefined, origin: undefined })
const lab = (project: string, repository: string, more: HomeText = {}): Home =>
  homeOf({
    origin: `https://ci:secret@gitlab.example.com/${project}.git`,
    entries: [
      {
        repositories: [`acme/${repository}`],
        stores: [program],
      },
    ],
    ...more,
    repository: undefined,
  })

/** Two lists with one label, each in its own places: neither takes anything away from the other. */
function twoLists(name: string, [one, two]: readonly [Home, Home], more: Partial<Case> = {}): Case {
  return {
    name: `two lists: ${name}`,
    homes: [one, two],
    arrange: stage => settle(stage, one),
    runs: () => [{ home: two }, { home: one }],
    troubles: () => ['dies after', 'is not answered'],
    rests: false,
    ...more,
  }
}

const due: Case = {
  name: 'a token is due',
  homes: [home],
  arrange: async stage => {
    await settle(stage, home)
    pass(stage.world, 55 * day)
  },
  runs: () => [{ home }],
  troubles: () => crashes,
}
const lags = [
  ['3 s', 3000],
  ['a minute', 60_000],
  ['for ever', Infinity],
] as const
const after: Partial<Case> = {
  runs: () => [
    { home, compromised },
    { home, force: [label] },
  ],
}

export const cases: readonly Case[] = [
  due,
  {
    name: 'no grace, by force',
    homes: [homeOf({ grace: '0s' })],
    arrange: stage => settle(stage, homeOf({ grace: '0s' })),
    runs: () => [{ home: homeOf({ grace: '0s' }), force: [label] }],
    troubles: () => crashes,
  },
  {
    name: 'two runs at once',
    homes: [twoPlaces],
    arrange: async stage => {
      await settle(stage, twoPlaces)
      pass(stage.world, 55 * day)
    },
    runs: () => [{ home: twoPlaces }],
    troubles: stage =>
      [{}, { force: [label] }, { name: '1002.2' }].map(asked => ({
        name: `another run ${JSON.stringify(asked)}`,
        act: () => stage.play({ home: twoPlaces, ...asked }, { isDisturbed: true }),
      })),
  },
  {
    name: 'a person is quicker',
    homes: [home],
    arrange: async stage => {
      await settle(stage, home)
      await stage.play({ home, force: [label] })
      pass(stage.world, 61 * day)
    },
    runs: () => [{ home }],
    troubles: stage =>
      Object.entries(people).map(([name, act]) => ({
        name,
        act: async world => {
          act(world, label, await stage.identity(home))
        },
      })),
    rests: false,
  },
  leakCase('as it comes', {}),
  leakCase('one place is closed', { before: twoPlaces, act: closeSecond }, { rests: false }),
  leakCase('at the limit', { act: ({ world }) => void (world.plan = world.tokens.length) }, { rests: false }),
  leakCase('it cannot be changed', { act: refuse('PATCH') }),
  leakCase('it can be neither changed nor deleted', { act: refuse('both') }, quiet),
  // B2: a list that lags, and acts that do nothing.
  ...lags.flatMap(([name, lag]) => [
    leakCase(
      `the list is ${name} behind`,
      { act: ({ world }) => void (world.lag = lag) },
      lag === Infinity ? quiet : {},
    ),
    {
      ...due,
      name: `a token is due, and the list is ${name} behind`,
      arrange: async (stage: Stage) => {
        await due.arrange(stage)
        stage.world.past = []
        stage.world.lag = lag
      },
      ...(lag === Infinity ? quiet : {}),
    },
  ]),
  leakCase('deletions are confirmed and not done', { act: lies('remove') }, quiet),
  leakCase('what ends it is confirmed and not done', { act: lies('retire', 'remove') }, quiet),
  leakCase('nothing is done that is confirmed', { act: lies('retire', 'change', 'remove') }, quiet),
  // B1: the rotation after it, when it is over and while it is open.
  leakCase('and a rotation after it', {}, after),
  leakCase(
    'it is only deactivated, and a rotation after that',
    { act: refuse('DELETE') },
    { ...after, ...quiet },
  ),
  // B2: what people do to the label of a token that leaked, or to the entry.
  leakCase('its label was edited', { act: by('renames the current one') }, quiet),
  leakCase(
    'its label was edited within our grammar',
    { act: by('edits the label of the current one') },
    quiet,
  ),
  leakCase(
    'the entry got another label and one more place',
    { after: homeOf({ entries: [{ label: relabelled, stores: [secret, other, program] }] }) },
    { label: relabelled, ...quiet },
  ),
  leakCase(
    'the entry got another label',
    { after: homeOf({ entries: [{ label: relabelled }] }) },
    { label: relabelled, ...quiet },
  ),
  {
    ...leakCase(
      'of an interrupted rotation, and the entry got another label',
      { after: homeOf({ entries: [{ label: relabelled }] }) },
      { label: relabelled, ...quiet },
    ),
    arrange: async stage => {
      await settle(stage, twoPlaces)
      await closeSecond(stage)
      await stage.play({ home: twoPlaces, force: [label] })
      const pending = named(stage.world, label).at(-1)
      if (pending !== undefined) stage.world.leaked.add(pending.id)
      stage.world.closed.clear()
      pass(stage.world, hour)
    },
  },
  leakCase(
    'the repository was renamed, and the entry got another label',
    {
      after: homeOf({
        repository: 'acme/application',
        entries: [{ label: relabelled, stores: ['{ secret: PUSH }', program] }],
      }),
      act: ({ world }) => void world.renamed.set('acme/app', 'acme/application'),
    },
    { label: relabelled, ...quiet },
  ),
  {
    ...leakCase(
      'a hand-made token of exactly its label, whose image has moved',
      { after: homeOf({ entries: [{ repositories: ['acme/moved'] }] }) },
      quiet,
    ),
    arrange: ({ world }) => {
      world.leaked.add(makeToken(world, { label, resources: rights('push', 'acme/app') }).id)
      pass(world, day)
      return Promise.resolve()
    },
  },
  // B3: a leak that is not over when its run ends.
  {
    ...leakCase('one place is closed, and open again in a week', { before: twoPlaces, act: closeSecond }),
    runs: ({ world }) => [
      { home: twoPlaces, compromised },
      {
        home: twoPlaces,
        get force() {
          world.closed.clear()
          return []
        },
      },
    ],
  },
  {
    ...leakCase('the run dies, and then a place is added', { after: twoPlaces }),
    runs: () => [{ home: homeOf(), compromised }, { home: twoPlaces }],
  },
  {
    ...leakCase('a person makes the new token', {}),
    runs: () => [
      {
        home,
        only: [label],
        compromised,
        given: (world: World) =>
          makeToken(world, { label: 'of Ann', resources: rights('push', 'acme/app'), maker: keyOf(home) }).id,
      },
    ],
  },
  {
    name: 'a leak at every point of another rotation',
    homes: [home],
    arrange: async stage => {
      await settle(stage, home)
      leak(stage.world)
      pass(stage.world, 55 * day)
    },
    runs: () => [{ home }],
    troubles: stage => [
      {
        name: 'a run that is told of a leak',
        act: () => stage.play({ home, compromised }, { isDisturbed: true }),
      },
    ],
  },
  // B4: whose a token is.
  twoLists('in two repositories', [
    home,
    homeOf({ repository: 'acme/web', entries: [{ repositories: ['acme/web'], stores: [other] }] }),
  ]),
  twoLists('in one repository', [
    home,
    homeOf({ config: 'release/docker-oat.yml', entries: [{ repositories: ['acme/web'], stores: [other] }] }),
  ]),
  twoLists('on GitLab', [lab('team-a/app', 'app'), lab('team-b/web', 'web')]),
  twoLists('on GitLab, one of them leaks', [lab('team-a/app', 'app'), lab('team-b/web', 'web')], {
    runs: () => [{ home: lab('team-b/web', 'web'), compromised }],
  }),
  twoLists('a workflow and a machine without an origin', [
    homeOf({ entries: [{ stores: [program] }] }),
    homeOf({
      ...nobody,
      entries: [{ repositories: ['acme/web'], stores: [program] }],
    }),
  ]),
  // B6: what hides the organization's secret of the same name.
  {
    name: 'a place leaves the list',
    homes: [homeOf({ entries: [{ stores: ['{ secret: PUSH, organization: acme }'] }] })],
    arrange: stage => settle(stage, home),
    runs: () => [{ home: homeOf({ entries: [{ stores: ['{ secret: PUSH, organization: acme }'] }] }) }],
    troubles: () => ['dies after'],
    rests: false,
  },
]
