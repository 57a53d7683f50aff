/** What was found stays; what failed is asked for again. */
export function createMemory<T>() {
  const answers = new Map<string, Promise<T>>()
  return (name: string, find: () => Promise<T>): Promise<T> => {
    const answer = answers.get(name) ?? find()
    answers.set(name, answer)
    answer.catch(() => answers.delete(name))
    return answer
  }
}
