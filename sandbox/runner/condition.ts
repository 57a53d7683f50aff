import { type Contexts, expand } from './expand.ts'

export type JobStatus = 'success' | 'failure' | 'cancelled'

const functions: Readonly<Record<string, (status: JobStatus) => boolean>> = {
  'always()': () => true,
  'success()': status => status === 'success',
  'failure()': status => status === 'failure',
  'cancelled()': status => status === 'cancelled',
  '!cancelled()': status => status !== 'cancelled',
}

/**
 * Evaluates `if:` and `post-if:`: status functions and comparisons with a text, joined by `||` and `&&`. Without a status function it
 * also asks for `success()`, as GitHub does.
 * @throws Error for any other expression: this runner does not know it and must not guess.
 */
export function holds(condition: string, status: JobStatus, contexts: Contexts): boolean {
  const isTrue = (part: string): boolean => {
    const evaluate = functions[part.trim()]
    if (evaluate !== undefined) return evaluate(status)
    const [, path = '', operator, text] = /^(steps\.[\w.-]+) (==|!=) '([^']*)'$/.exec(part.trim()) ?? []
    if (text === undefined) {
      throw new Error(`the sandbox's runner does not know the condition ${part.trim()}`)
    }
    return (expand(`\${{ ${path} }}`, contexts) === text) === (operator === '==')
  }
  const asksForStatus = Object.keys(functions).some(name => condition.includes(name))
  const wanted = condition.split('||').some(part => part.split('&&').every(isTrue))
  return wanted && (asksForStatus || status === 'success')
}
