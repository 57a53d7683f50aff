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

export const openFindings: readonly OpenFinding[] = []

/** The finding that explains a sentence of a judge. */
export function findOpen(story: Story, sentence: string): OpenFinding | undefined {
  const text = `${scenes[story.scene]?.name} ${JSON.stringify(story)}`
  return openFindings.find(({ where, sentences }) => where.test(text) && sentences.includes(sentence))
}
