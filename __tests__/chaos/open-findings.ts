import { scenes, type Story } from './scenes.ts'

/** What the fixed stories show, and `src` does not mend yet. */
interface OpenFinding {
  readonly name: string
  /** Of stories that have this in them, or in their scene's name. */
  readonly where: string
  readonly sentences: readonly string[]
}

const older = '2: complete, and an older token works'
const pushes = '2: complete after a leak, and a token without a name can push'

export const openFindings: readonly OpenFinding[] = [
  { name: 'the list has moved', where: 'the list has moved', sentences: [older, pushes] },
  { name: 'another list explains a token', where: 'another list has a token', sentences: [pushes] },
  {
    name: 'nobody knows a token, or the note of a leak, that a person has renamed',
    where: 'renames the current one',
    sentences: [older, pushes],
  },
  {
    name: 'a place is hidden by another',
    where: 'the organization’s secret is hidden by the repository’s',
    sentences: ['2: complete, and a job gets another value'],
  },
  {
    name: '"deleted" is in the report of a run that saw the token afterwards',
    where: '"kind":"untrue","on":"remove"',
    sentences: ['2: deleted, and Docker Hub has it'],
  },
]

/** The finding that explains a sentence of a judge. */
export function findOpen(story: Story, sentence: string): OpenFinding | undefined {
  const meets = meetsOpen(story)
  return openFindings.find(finding => meets(finding) && finding.sentences.includes(sentence))
}

const meetsOpen = (story: Story) => {
  const text = `${scenes[story.scene]?.name} ${JSON.stringify(story)}`
  return ({ where }: OpenFinding): boolean => text.includes(where)
}

/** Whether a story may show more of an open finding than the fixed ones do. */
export function isOpen(story: Story): boolean {
  const meets = meetsOpen(story)
  return openFindings.some(finding => finding.where !== '' && meets(finding))
}
