import type { JobView } from '../../workflows/effects/job.ts'
import type { LoginAnswer } from '../../workflows/logins/answer.ts'
import { type Login, placeOfLogin } from '../../workflows/logins/login.ts'
import { loginUses } from './use.ts'

/** The jobs with what people said about their logins, and each answer that fits none of them, with the reason. */
export interface AnsweredViews {
  readonly views: readonly JobView[]
  readonly problems: readonly string[]
}

/** Gives each answer to the login that it names. Whatever is not exactly right is a problem: an answer is never guessed. */
export function withAnswers(views: readonly JobView[], answers: readonly LoginAnswer[]): AnsweredViews {
  const byPlace = new Map(answers.map(answer => [placeOfAnswer(answer), answer]))
  const repeated = answers.filter(answer => byPlace.get(placeOfAnswer(answer)) !== answer)
  const logins = views.flatMap(view => view.logins.map(login => ({ view, login })))
  // Of several logins in one step, one to Docker Hub is meant.
  const inOrder = [...logins].sort((a, b) => Number(isAnswerable(a.login)) - Number(isAnswerable(b.login)))
  const known = new Map(inOrder.map(one => [placeOfLogin(one.login), one]))
  const problems = [
    ...repeated.map(answer => `${placeOfAnswer(answer)} is answered twice`),
    ...[...byPlace].flatMap(([place, answer]) => {
      const found = known.get(place)
      if (found === undefined) {
        return [
          unknownPlace(
            answer,
            logins.map(({ login }) => login),
          ),
        ]
      }
      const doubt = doubtOf(answer, found)
      return doubt === undefined ? [] : [`${place}: ${doubt}`]
    }),
  ]
  return { views: views.map(view => toldView(view, byPlace)), problems }
}

function toldView(view: JobView, answers: ReadonlyMap<string, LoginAnswer>): JobView {
  const logins = view.logins.map(login => told(login, answers))
  const passwords = logins.flatMap(({ answer, password }) =>
    answer !== undefined && password.kind === 'secret' ? [password.name] : [],
  )
  return { ...view, logins, passwords: new Set([...view.passwords, ...passwords]) }
}

function isAnswerable({ registry }: Login): boolean {
  return registry === 'hub' || registry === 'unknown'
}

function told(login: Login, answers: ReadonlyMap<string, LoginAnswer>): Login {
  const answer = answers.get(placeOfLogin(login))
  return answer === undefined || !isAnswerable(login) ? login : { ...login, answer, registry: 'hub' }
}

/** What the files show against an answer. */
function doubtOf(
  { access }: LoginAnswer,
  { view, login }: { view: JobView; login: Login },
): string | undefined {
  if (!isAnswerable(login)) return `this login is to ${login.host}`
  const use = loginUses(view)(login)
  if (access === 'push' || use.access !== 'push' || use.confidence !== 'sure') return undefined
  return `the answer is pull, but ${use.why} in line ${login.workflow.positionAt(use.at).line}`
}

function unknownPlace(answer: LoginAnswer, logins: readonly Login[]): string {
  const here = logins.filter(({ workflow }) => workflow.path === answer.file)
  const lines = here.map(({ workflow, at }) => workflow.positionAt(at).line)
  const [nearest] = lines.sort((a, b) => Math.abs(a - answer.line) - Math.abs(b - answer.line))
  const place = placeOfAnswer(answer)
  if (nearest !== undefined) {
    return `there is no login at ${place}; the nearest is at ${answer.file}:${nearest}`
  }
  const [first] = logins
  if (first === undefined) return `there is no login at ${place}, nor in any other file that was read`
  return `there is no login in ${answer.file}; the first one that was read is at ${placeOfLogin(first)}`
}

/** `FILE:LINE` */
export function placeOfAnswer({ file, line }: LoginAnswer): string {
  return `${file}:${line}`
}
