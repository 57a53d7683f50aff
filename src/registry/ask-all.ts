import { inBatches } from '../base/batches.ts'
import { OatError, resultOrError } from '../base/error.ts'
import { mostRepositories } from '../token-list/token-list.ts'
import type { Action, Answer, Question } from './protocol.ts'
import type { Registry } from './registry.ts'

export type Answered<Q extends Question = Question> = Q & { readonly answer: Answer }

/** Each in a request of its own, all at once. Only for a credential that the registry has accepted. */
export function askEach<Q extends Question>(questions: readonly Q[], registry: Registry) {
  return inBatches(questions, question => askAlone(question, registry), mostRepositories)
}

/** What is not refused of other entries. What anybody may pull is public: there only a push is too much. */
export async function askForeign(repositories: readonly string[], registry: Registry) {
  const ask = (names: readonly string[], action: Action) => {
    const questions = names.map((repository): Question => ({ repository, action, isOfOthers: true }))
    return askEach(questions, registry)
  }
  const pulls = await ask(repositories, 'pull')
  const granted = pulls.filter(({ answer }) => answer.kind === 'granted')
  const anybody = await inBatches(granted, question => registry.askAsNobody(question), mostRepositories)
  const shared = granted.filter((_, at) => anybody[at]?.kind === 'granted')
  const sharedNames = shared.map(({ repository }) => repository)
  const pushes = await ask(sharedNames, 'push')
  const privatePulls = pulls.filter(question => !shared.includes(question))
  return privatePulls.concat(pushes).filter(({ answer }) => answer.kind !== 'withheld')
}

/** In one request; what that does not show is asked again alone. A bad credential is presented once. */
export async function askAll<Q extends Question>(
  questions: readonly Q[],
  { registry, untilRefused }: { registry: Registry; untilRefused: boolean },
): Promise<readonly Answered<Q>[]> {
  if (questions.length <= 1) return askOneByOne(questions, registry)
  const together = await askTogether(questions, registry)
  const first = together?.[0]
  if (first !== undefined && isBad(first)) return [first]
  const isRefused = together?.every(({ answer }) => answer.kind === 'withheld') ?? true
  if (isRefused && untilRefused) return askOneByOne(questions, registry)
  if (together === undefined) {
    const start = await askOneByOne(questions.slice(0, 1), registry)
    return start.some(isBad) ? start : start.concat(await askEach(questions.slice(1), registry))
  }
  return inBatches(
    together,
    answered =>
      answered.answer.kind === 'withheld' ? askAlone(answered, registry) : Promise.resolve(answered),
    mostRepositories,
  )
}

async function askAlone<Q extends Question>(question: Q, registry: Registry): Promise<Answered<Q>> {
  return { ...question, answer: await registry.ask(question) }
}

/** `undefined` where the service does not understand a request for several repositories. */
async function askTogether<Q extends Question>(questions: readonly Q[], registry: Registry) {
  const answerTo = await resultOrError(() => registry.askTogether(questions))
  if (!(answerTo instanceof OatError)) {
    return questions.map(question => ({ ...question, answer: answerTo(question) }))
  }
  if (answerTo.code === 'REGISTRY_INVALID') return undefined
  throw answerTo
}

/** Finds the one that is refused, with no more refusals than that. */
async function askOneByOne<Q extends Question>(questions: readonly Q[], registry: Registry) {
  const answered: Answered<Q>[] = []
  for (const question of questions) {
    const result = await askAlone(question, registry)
    answered.push(result)
    if (result.answer.kind !== 'granted' && result.answer.kind !== 'opaque') break
  }
  return answered
}

export function isBad({ answer }: Pick<Answered, 'answer'>): boolean {
  return answer.kind === 'rejected' || answer.kind === 'expired'
}
