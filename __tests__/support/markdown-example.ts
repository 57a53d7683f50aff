import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A yaml block of a page that shows steps of a workflow. */
export interface StepsExample {
  readonly page: string
  /** Where it starts. */
  readonly line: number
  readonly text: string
  readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[]
}

/** README.md and everything in docs/. */
const pages: readonly string[] = [
  'README.md',
  ...readdirSync('docs').flatMap(name => (name.endsWith('.md') ? `docs/${name}` : [])),
]

/** Every yaml block of every page, parsed; those that are no list of steps belong to other tests. */
export function stepsExamples(): readonly StepsExample[] {
  return pages.flatMap(page => {
    const markdown = readFileSync(page, 'utf8')
    return [...markdown.matchAll(/```yaml\n([^]*?)```/g)].flatMap(({ 1: text = '', index }) => {
      const steps: unknown = parse(text)
      const line = markdown.slice(0, index).split('\n').length
      return Array.isArray(steps) ? [{ page, line, text, steps: steps as StepsExample['steps'] }] : []
    })
  })
}

/** Every yaml block of every page that is a whole workflow. */
export function workflowExamples(): readonly {
  readonly page: string
  readonly line: number
  readonly text: string
}[] {
  return pages.flatMap(page => {
    const markdown = readFileSync(page, 'utf8')
    return [...markdown.matchAll(/```yaml\n([^]*?)```/g)].flatMap(({ 1: text = '', index }) => {
      const line = markdown.slice(0, index).split('\n').length
      return /^jobs:/m.test(text) && /^on:/m.test(text) ? [{ page, line, text }] : []
    })
  })
}

/** The steps in the smallest workflow around them. */
export function asWorkflow(steps: string): string {
  const indented = steps.replaceAll(/^(?=.)/gm, '      ')
  return `on: push\njobs:\n  example:\n    runs-on: ubuntu-latest\n    steps:\n${indented}`
}
