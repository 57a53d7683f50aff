import type { Variables } from './environment.ts'

const expression = /\$\{\{ *(steps\.[\w-]+\.outputs\.[\w-]+|secrets\.\w+|runner\.temp) *\}\}/g

/** What expressions may speak of. */
export interface Contexts {
  readonly secrets: Variables
  /** Outputs of earlier steps, by the step's id. */
  readonly outputs: ReadonlyMap<string, Variables>
  /** The job's folder for temporary files. */
  readonly temp: string
}

/**
 * Replaces `${{ steps.ID.outputs.NAME }}`, `${{ secrets.NAME }}` and `${{ runner.temp }}`, with nothing where there is no such value, as
 * GitHub does. Every other text stays, so that a literal `${{` can be given to an action on purpose.
 */
export function expand(text: string, { secrets, outputs, temp }: Contexts): string {
  return text.replace(expression, (_, path: string) => {
    const [context, name = '', , output = ''] = path.split('.')
    if (context === 'runner') return temp
    return (context === 'secrets' ? secrets[name] : outputs.get(name)?.[output]) ?? ''
  })
}

export function expandAll(variables: Variables, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, expand(value, contexts)]))
}
