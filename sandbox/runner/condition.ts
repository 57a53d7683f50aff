export type JobStatus = 'success' | 'failure' | 'cancelled'

const functions: Readonly<Record<string, (status: JobStatus) => boolean>> = {
  'always()': () => true,
  'success()': status => status === 'success',
  'failure()': status => status === 'failure',
  'cancelled()': status => status === 'cancelled',
  '!cancelled()': status => status !== 'cancelled',
}

/**
 * Evaluates `if:` and `post-if:`: the status functions, joined by `||`.
 * @throws Error for any other expression: this runner does not know it and must not guess.
 */
export function holds(condition: string, status: JobStatus): boolean {
  return condition.split('||').some(part => {
    const evaluate = functions[part.trim()]
    if (evaluate === undefined) {
      throw new Error(`the sandbox's runner does not know the condition ${part.trim()}`)
    }
    return evaluate(status)
  })
}
