import type { NewToken } from './tokens.ts'

/** The repositories that a token needs, as far as files show them. */
export function neededText({ access, repositories, open, pushesMore: [act] }: NewToken): string {
  const listed = [...repositories, ...open]
  if (listed.length === 0) {
    return access === 'push'
      ? 'the repositories that its jobs push'
      : 'the private repositories that its jobs pull, if there are any'
  }
  const more = act === undefined ? '' : ` and what else its jobs push (${act} may push more)`
  return `${listed.join(', ')}${more}`
}

/** A connection of Docker's takes as many (docs.docker.com, "OIDC connections"). */
const mostRulesets = 5

/**
 * The rulesets of an OIDC connection, one a line, in the order of the form in Docker Home.
 * @param numbered the beginning of a subject with GitHub's numbers in it; where that is not known, a command prints it
 */
export function rulesetLines(
  keyless: readonly NewToken[],
  repository: string | undefined,
  numbered?: string,
): readonly string[] {
  const [owner = 'OWNER', name = 'REPOSITORY'] = repository?.split('/') ?? []
  const lines = keyless.flatMap(token =>
    token.subjects.map(subject => {
      const scope = token.access === 'push' ? 'Image Push' : 'Image Pull'
      return `subject repo:${owner}/${name}:${subject} | resources ${neededText(token)} | scope ${scope}, public repositories allowed | lifetime ${token.lifetime} s`
    }),
  )
  const many =
    lines.length > mostRulesets
      ? [`a connection takes ${mostRulesets} rulesets: join subjects with the same scope by a wider pattern`]
      : []
  return [
    ...lines,
    ...many,
    `the subject is ${numbered ?? `repo:${owner}@OWNER-ID/${name}@REPOSITORY-ID:`}… where the repository was made after 2026-07-15, renamed or moved${numbered === undefined ? `: gh api repos/${owner}/${name} --jq '"repo:\\(.owner.login)@\\(.owner.id)/\\(.name)@\\(.id):"' prints it` : ''}`,
  ]
}
