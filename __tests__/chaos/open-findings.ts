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

const step = { wait: 60_000, isExplained: false, turn: 0, before: undefined } as const
const story = { scene: 0, stranger: 'reads elsewhere', rests: false, pageSize: 100 } as const

export const openFindings: readonly OpenFinding[] = [
  {
    name: 'a new token that no list shows yet is said to be deleted, and that was not done',
    where: /"on":"mint".*"untrue","on":"remove"|"untrue","on":"remove".*"on":"mint"/,
    sentences: ['2: deleted, and Docker Hub has it'],
    story: {
      ...story,
      steps: [
        {
          ...step,
          what: 'ordinary',
          before: 'renames the current one',
          weather: [
            { kind: 'late', on: 'mint', nth: 0, looks: 10 },
            { kind: 'untrue', on: 'remove', nth: 0, times: 1 },
          ],
        },
      ],
    },
  },
  {
    name: 'a leak’s note that only a deactivated token has is not read before that is to be deleted',
    where: /"on":"remove".*"edits the description of the newest"/,
    sentences: ['2: complete after a leak, and a token without a name can push'],
    story: {
      ...story,
      stranger: 'deletes here',
      rests: true,
      steps: [
        { ...step, what: 'leak', weather: [{ kind: 'refused', on: 'remove', nth: 0, times: 1 }] },
        { ...step, what: 'ordinary', before: 'edits the description of the newest', weather: [] },
      ],
    },
  },
]

/** The finding that explains a sentence of a judge. */
export function findOpen(story: Story, sentence: string): OpenFinding | undefined {
  const text = `${scenes[story.scene]?.name} ${JSON.stringify(story)}`
  return openFindings.find(({ where, sentences }) => where.test(text) && sentences.includes(sentence))
}
