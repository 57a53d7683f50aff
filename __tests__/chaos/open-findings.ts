import { type HttpStory, scenes, type Story } from './scenes.ts'

/** What the fixed stories show, and `src` does not mend yet. */
interface OpenFinding {
  readonly name: string
  /** Of stories that have this in them, or in their scene's name. */
  readonly where: string
  readonly sentences: readonly string[]
  /** The smallest that shows it, where the others do not. */
  readonly story?: Story
}

type Step = Story['steps'][number]
const step = (what: Step['what'], more: Partial<Step> = {}): Step => {
  return { wait: 60_000, what, isExplained: false, turn: 0, before: undefined, weather: [], ...more }
}
const inOnePlace = (...steps: readonly Step[]): Story => {
  return { scene: 0, stranger: 'reads elsewhere', steps: [...steps], rests: false }
}

const older = '2: complete, and an older token works'

export const openFindings: readonly OpenFinding[] = [
  { name: 'the list has moved', where: 'the list has moved, and its label is another', sentences: [older] },
  {
    name: '"deleted" is in the report of a run that saw the token afterwards',
    where: '"kind":"untrue","on":"remove"',
    sentences: ['2: deleted, and Docker Hub has it'],
  },
  {
    name: 'an unfinished token of a leak lives on when the leak is over, and "complete" is said',
    where: '"kind":"dies","on":"mint"',
    sentences: [older],
    story: inOnePlace(
      step('leak', { weather: [{ kind: 'dies', on: 'mint', nth: 0 }] }),
      step('force'),
      step('ordinary'),
    ),
  },
]

const textOf = (played: Story | HttpStory): string => {
  const { scene } = 'story' in played ? played.story : played
  return `${scenes[scene]?.name} ${JSON.stringify(played)}`
}

/** The finding that explains a sentence of a judge. */
export function findOpen(played: Story | HttpStory, sentence: string): OpenFinding | undefined {
  const text = textOf(played)
  return openFindings.find(({ where, sentences }) => text.includes(where) && sentences.includes(sentence))
}

/** Whether a story may show more of an open finding than the fixed ones do. */
export function isOpen(played: Story | HttpStory): boolean {
  const text = textOf(played)
  return openFindings.some(({ where }) => where !== '' && text.includes(where))
}
