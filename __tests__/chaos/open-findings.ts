import { scenes, type Story } from './scenes.ts'

/** What the fixed stories show, and `src` does not mend yet. */
interface OpenFinding {
  readonly name: string
  /** Of stories that have this in them, or in their scene's name. */
  readonly where: RegExp
  readonly sentences: readonly string[]
  /** The smallest that shows it, where the others do not. */
  readonly story?: Story
}

type Step = Story['steps'][number]
const step = (what: Step['what'], more: Partial<Step> = {}): Step => {
  return { wait: 60_000, what, isExplained: false, turn: 0, before: undefined, weather: [], ...more }
}
const inOnePlace = (...steps: readonly Step[]): Story => {
  return { scene: 0, stranger: 'reads elsewhere', steps: [...steps], rests: false, pageSize: 100 }
}

export const openFindings: readonly OpenFinding[] = [
  {
    name: 'the note of a leak is on one token alone, and goes with it',
    where: /"what":"leak".*(?:deletes|edits the description of) the newest/,
    sentences: ['2: complete, and a leaked token works', '3: exit 0, and a leaked token works'],
    story: inOnePlace(
      step('leak', { weather: [{ kind: 'dies', on: 'mint', nth: 0 }] }),
      step('ordinary', { before: 'deletes the newest' }),
    ),
  },
  {
    name: 'after a leak a token under the label whose description was not read is ended, whoever made it',
    where: /^the same owner, name and label on another host .*"what":"leak"/,
    sentences: [
      '4: a place has a dead token',
      '4: a token dies within its grace',
      '5: what is not ours was changed',
    ],
    story: {
      ...inOnePlace(
        step('leak', {
          turn: 1,
          weather: [{ kind: 'odd', on: 'own', nth: 0, times: 1000, how: 'null', field: 0 }],
        }),
      ),
      scene: 5,
    },
  },
  {
    name: 'a leak is over, and no longer noted, while a token that may have leaked is named and works',
    where: /edits the description of the newest.*renames the current one/,
    sentences: ['3: exit 0, and a leaked token works'],
    story: inOnePlace(
      step('ordinary', {
        before: 'edits the description of the newest',
        weather: [{ kind: 'odd', on: 'list', nth: 0, times: 1, how: 'null', field: 0 }],
      }),
      step('ordinary', { before: 'renames the current one' }),
      step('leak'),
      step('ordinary'),
    ),
  },
]

/** The finding that explains a sentence of a judge. */
export function findOpen(story: Story, sentence: string): OpenFinding | undefined {
  const text = `${scenes[story.scene]?.name} ${JSON.stringify(story)}`
  return openFindings.find(({ where, sentences }) => where.test(text) && sentences.includes(sentence))
}
