import { jobViews } from '../workflows/effects/job.ts'
import type { LoginAnswer } from '../workflows/logins/answer.ts'
import type { Repository } from '../workflows/workflow/repository.ts'
import type { Workflow } from '../workflows/workflow/workflow.ts'
import { lineAt, type Position } from '../yaml/tree.ts'
import { placeOfAnswer } from './decide/answered.ts'
import { placeOfLogin } from '../workflows/logins/login.ts'
import type { TextEdit } from './rewrite/edit.ts'

/** The same repository, whose places are lines of the files with these edits. Its texts and trees stay as they were read. */
export function withNewLines(
  repository: Repository,
  edits: ReadonlyMap<string, readonly TextEdit[]>,
): Repository {
  const workflows = [...repository.workflows].map(([path, workflow]) => {
    const own = edits.get(path)
    return [
      path,
      own === undefined ? workflow : { ...workflow, positionAt: newPosition(workflow, own) },
    ] as const
  })
  return { ...repository, workflows: new Map(workflows) }
}

/** Answers name the lines of the files as they were read. */
export function withNewAnswers(
  answers: readonly LoginAnswer[],
  before: Repository,
  after: Repository,
): readonly LoginAnswer[] {
  if (answers.length === 0) return answers
  const logins = jobViews(before).flatMap(view => view.logins)
  return answers.map(answer => {
    const login = logins.find(one => placeOfLogin(one) === placeOfAnswer(answer))
    const workflow = after.workflows.get(answer.file)
    return login === undefined || workflow === undefined
      ? answer
      : { ...answer, line: workflow.positionAt(login.at).line }
  })
}

/** What an edit replaces begins where the edit does; what is only taken out is now where the edit before put something. */
function newPosition(
  { text, positionAt }: Pick<Workflow, 'text' | 'positionAt'>,
  edits: readonly TextEdit[],
) {
  const lineOf = lineAt(text)
  const moves = edits
    .map(edit => ({
      ...edit,
      more: edit.text.split('\n').length - 1 - (lineOf(edit.end) - lineOf(edit.start)),
    }))
    .toSorted((a, b) => a.start - b.start)
  return (offset: number): Position => {
    const around = moves.find(({ start, end }) => start <= offset && offset < end)
    const put =
      around?.text === '' ? moves.findLast(({ start, text }) => start <= around.start && text !== '') : around
    const at = put?.start ?? offset
    const more = moves.reduce((sum, move) => (move !== put && move.end <= at ? sum + move.more : sum), 0)
    const { line, column } = positionAt(at)
    return { line: line + more, column }
  }
}
