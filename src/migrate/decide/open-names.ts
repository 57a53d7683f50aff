import { declaredSecrets } from '../../workflows/workflow/triggers.ts'
import { expressionIn, splitOutside, textParts } from '../../workflows/expression/open-text.ts'
import type { StepEffect, TaggedImage } from '../../workflows/effects/effect.ts'
import type { Login } from '../../workflows/logins/login.ts'
import type { LoginUse } from './use.ts'

/**
 * Repositories on Docker Hub that a job pushes and that only a run knows, such as `${{ vars.OWNER }}/app`: as the step of the
 * login can have them, too. Those of other expressions are left out.
 */
export function openRepositories({ pushes }: LoginUse, login: Login): readonly string[] {
  const names = pushes.flatMap(push => push.images.flatMap(one => openRepository(one, { push, login }) ?? []))
  return [...new Set(names)].sort()
}

/** The same for one image of a push; `undefined` where it is known, or where the login's step cannot name it. */
export function openRepository(
  { image: { open } }: TaggedImage,
  { push, login }: { push: StepEffect; login: Login },
): string | undefined {
  return open !== undefined && isMadeOf(open, contextsAt(login, push)) ? open : undefined
}

/** The text means the same in every file. */
export function isSameEverywhere(text: string): boolean {
  return isMadeOf(text, [github])
}

function isMadeOf(text: string, contexts: readonly RegExp[]): boolean {
  return textParts(text).every(part => {
    const inside = expressionIn(part)
    return inside === undefined || contexts.some(context => context.test(inside))
  })
}

/** The namespace of such a text; the text itself where one expression is the whole name. */
export function openOwner(repository: string): string {
  const pieces = splitOutside(repository, /\//)
  return pieces.length > 1 ? pieces.slice(0, -1).join('/') : repository
}

const github = /^github\.(repository|repository_owner|event\.repository\.(full_)?name)$/
const variables = /^vars\.[\w-]+$/
const secrets = /^secrets\.[\w-]+$/
/** They may be empty where what pushes does not run. */
const ofRun = /^((github\.event\.)?inputs\.[\w-]+|matrix\.[\w.-]+|needs\.[\w-]+\.outputs\.[\w-]+)$/

/** Expressions that mean at the login what they mean at the push. What is passed has other names at the caller's. */
function contextsAt({ workflow, step }: Login, push: StepEffect): readonly RegExp[] {
  if (declaredSecrets(workflow.on) !== undefined) return [github, variables]
  const isTogether = push.step.condition === undefined || push.step.condition === step?.condition
  return isTogether ? [github, variables, secrets, ofRun] : [github, variables, secrets]
}
