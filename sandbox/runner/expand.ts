import type { Variables } from './environment.ts'

const expression = /\$\{\{ *(steps\.[\w-]+\.outputs\.[\w-]+|secrets\.\w+) *\}\}/g

/** What expressions may speak of. */
export interface Contexts {
  readonly secrets: Variables
  /** Outputs of earlier steps, by the step's id. */
  readonly outputs: ReadonlyMap<string, Variables>
}

/**
 * Replaces `${{ steps.ID.outputs.NAME }}` and `${{ secrets.NAME }}`, with nothing where there is no such value, as
 * GitHub does. Every other text stays, so that a literal `${{` can be given to an action on purpose.
 */
function expand(text: string, { secrets, outputs }: Contexts): string {
  return text.replace(expression, (_, path: string) => {
    const [context, name = '', , output = ''] = path.split('.')
    return (context === 'secrets' ? secrets[name] : outputs.get(name)?.[output]) ?? ''
  })
}

export function expandAll(variables: Variables, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, expand(value, contexts)]))
}
