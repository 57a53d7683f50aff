import type { NewToken } from './tokens.ts'

/** A connection of Docker's takes as many (docs.docker.com, "OIDC connections"). */
const mostRulesets = 5

/** The rulesets of an OIDC connection, one a line, in the order of the form in Docker Home. */
export function rulesetLines(
  keyless: readonly NewToken[],
  repository: string | undefined,
): readonly string[] {
  const [owner = 'OWNER', name = 'REPOSITORY'] = repository?.split('/') ?? []
  const lines = keyless.flatMap(({ access, repositories, subjects, lifetime }) =>
    subjects.map(subject => {
      const scope = access === 'push' ? 'Image Push' : 'Image Pull'
      const resources =
        repositories.length === 0 ? 'the repositories that its jobs use' : repositories.join(', ')
      return `subject repo:${owner}/${name}:${subject} | resources ${resources} | scope ${scope}, public repositories allowed | lifetime ${lifetime} s`
    }),
  )
  const many =
    lines.length > mostRulesets
      ? [`a connection takes ${mostRulesets} rulesets: join subjects with the same scope by a wider pattern`]
      : []
  return [
    ...lines,
    ...many,
    `the subject is repo:${owner}@OWNER-ID/${name}@REPOSITORY-ID:… where the repository was made after 2026-07-15, renamed or moved: gh api repos/${owner}/${name} --jq '"repo:\\(.owner.login)@\\(.owner.id)/\\(.name)@\\(.id):"' prints it`,
  ]
}
