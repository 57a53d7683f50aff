import fc from 'fast-check'
import { homeOf } from '../rotate/search/cases.ts'
import { listOf } from '../rotate/search/explore.ts'
import { rights } from '../rotate/search/people.ts'
import { type Home, identityOf, keyOf } from '../rotate/search/ports.ts'
import { day, hour, makeToken, minute, overwrite } from '../rotate/search/world.ts'
import type { ModelToken, World } from '../rotate/search/world.ts'
import { around } from './weather.ts'

/** Where a story takes place. All lists are of one organization, and of one image if no other is named. */
export interface Scene {
  readonly name: string
  /** Lists whose first run is over when the story begins, each as it was then. */
  readonly first: readonly Home[]
  /** Lists that runs of the story have. */
  readonly homes: readonly Home[]
  /** Each label has a job of its own. */
  readonly isSplit?: boolean
  /** A repository has another name now. */
  readonly isRenamed?: boolean
  /** Before the first run. */
  readonly arrange?: (world: World) => void
}

const app = '{ secret: PUSH, repository: acme/app }'
const web = '{ secret: PUSH, repository: acme/web }'
const shared = '{ secret: PUSH, organization: acme }'
const former = '{ secret: PUSH, repository: acme/app-before }'
const program = '{ program: [vault, put] }'

/** One list of github.com's acme/app; its first run is over. */
const alone = (name: string, home: Home): Scene => ({ name, first: [home], homes: [home] })

const one = homeOf({ entries: [{ stores: [app] }] })
const moved = (label: string): Home =>
  homeOf({ repository: 'acme/tokens', entries: [{ label, stores: [app] }] })
const cluster = { label: 'cluster push', stores: [program] }
const operator = { label: 'operator push', repositories: ['acme/operator'], stores: [web] }
const operatorRights = rights('push', 'acme/operator')

export const scenes: readonly Scene[] = [
  alone('one place', one),
  alone('two places', homeOf({ entries: [{ stores: [app, web] }] })),
  alone('a secret and a program', homeOf({ entries: [{ stores: [app, program] }] })),
  {
    ...alone('each label has its job', homeOf({ entries: [{ label: 'app push', stores: [app] }, operator] })),
    isSplit: true,
    arrange: world => void makeToken(world, { label: 'operator push', resources: operatorRights }),
  },
  {
    name: 'another list has a token of the same image, and no token for GitHub',
    first: [one],
    homes: [one, homeOf({ repository: 'acme/docs', isWithoutGithub: true, entries: [cluster] })],
  },
  {
    name: 'the same owner, name and label on another host',
    first: [one],
    homes: [one, { ...homeOf({ entries: [{ stores: [app] }] }), server: 'https://ghe.corp.example' }],
  },
  { name: 'the list has moved', first: [one], homes: [moved('app push')] },
  { name: 'the list has moved, and its label is another', first: [one], homes: [moved('app image push')] },
  {
    ...alone(
      'the organization’s secret is hidden by the repository’s',
      homeOf({ entries: [{ stores: [shared] }] }),
    ),
    arrange: world => {
      overwrite(world, 'actions:acme/app:push', '?before')
    },
  },
  {
    name: 'one place by two names',
    isRenamed: true,
    first: [one],
    homes: [
      homeOf({
        entries: [
          { label: 'app push', stores: [app] },
          { ...operator, stores: [former] },
        ],
      }),
    ],
    arrange: world => void world.renamed.set('acme/app-before', 'acme/app'),
  },
]

export function sceneOf({ scene: place }: Pick<Story, 'scene'>): Scene {
  const scene = scenes[place]
  if (scene === undefined) throw new RangeError(`no scene ${place}`)
  return scene
}

export const rightsText = (resources: ModelToken['resources']) =>
  [...new Set(resources.flatMap(({ path, scopes }) => scopes.map(scope => `${path} ${scope}`)))].sort()

/** Every copy that the lists name. */
export async function copiesOf({ homes }: Scene, { renamed }: World) {
  const all = homes.map(async home => {
    const { tokens } = await listOf(home)
    return tokens.flatMap(({ label, repositories, stores }) =>
      stores.map(store => {
        const repository = 'repository' in store && renamed.get(store.repository ?? '')
        const isOrganization = store.kind === 'organization-secret'
        return {
          label,
          list: keyOf(home),
          identity: identityOf(repository ? { ...store, repository } : store, home),
          hiding: isOrganization ? `actions:${home.repository}:${store.secret.toLowerCase()}` : undefined,
          isBlind: store.kind === 'program',
          rights: rightsText(rights('push', ...repositories)),
        }
      }),
    )
  })
  return (await Promise.all(all)).flat()
}

const what = ['ordinary', 'ordinary', 'force', 'leak', 'leak'] as const
/** By HTTP: in scenes with secrets of one GitHub alone. */
const isHttp = ({ homes, isRenamed }: Scene): boolean =>
  isRenamed !== true && homes.every(({ list, server }) => server === undefined && !list.includes('program:'))

const storyIn = (floor: 'ports' | 'http') =>
  fc.record({
    scene: fc.constantFrom(...scenes.flatMap((scene, at) => (floor === 'ports' || isHttp(scene) ? at : []))),
    /** What a token of nobody's list may do. */
    stranger: fc.constantFrom('reads elsewhere', 'reads elsewhere', 'deletes here'),
    steps: fc.array(
      fc.record({
        wait: fc.constantFrom(minute, 20 * minute, day, 3 * day, 8 * day, 61 * day),
        what: fc.constantFrom(...what, ...(floor === 'http' ? (['audit', 'audit', 'login'] as const) : [])),
        /** The leak's run is told that older tokens are explained. */
        isExplained: fc.nat(7).map(it => it === 7),
        /** Of the lists, and of the labels where each has its job. */
        turn: fc.nat(1),
        ...around[floor],
      }),
      { minLength: 1, maxLength: 4 },
    ),
    /** Weeks without trouble follow. */
    rests: fc.nat(3).map(it => it === 3),
    /** Docker Hub's pages are short, and docker has a keychain. */
    isOther: floor === 'http' ? fc.constantFrom(false, true) : fc.constant(false),
  })

export const stories = { ports: storyIn('ports'), http: storyIn('http') }
export type FloorName = keyof typeof stories
export type Story = typeof stories.ports extends fc.Arbitrary<infer T> ? T : never

/** When the quiet runs at the end begin, each after the one before. */
export const quiet = [20 * minute, 3 * day, 8 * day, 8 * day, 8 * day + hour] as const
