import type { Register } from '../register/register.ts'
import { publicBuild } from './builds.ts'
import { ownersOf } from './code-owners.ts'
import { type AuditFinding, finding } from './finding.ts'
import type { AuditView } from './view.ts'

/** What is wrong in the repository of the register: who may change it, and builds that its tokens would break. */
export function repositoryFindings(
  register: Register,
  { checkout, thisRepository }: Pick<AuditView, 'checkout' | 'thisRepository'>,
): readonly AuditFinding[] {
  if (checkout === undefined) return []
  const { codeOwners, workflows, otherFiles } = checkout
  const isOwned = codeOwners !== undefined && ownersOf(checkout.register, codeOwners).length > 0
  const unprotected = finding('REGISTER_UNPROTECTED', {
    subject: checkout.register,
    message:
      codeOwners === undefined
        ? 'there is no CODEOWNERS file, so nobody has to review a change of the register'
        : 'no line of CODEOWNERS gives the register an owner, so nobody has to review a change of it',
  })
  return [
    ...(isOwned ? [] : [unprotected]),
    ...strictFindings(register, { workflows, otherFiles, thisRepository }),
  ]
}

function strictFindings(
  { tokens }: Register,
  around: Parameters<typeof publicBuild>[1],
): readonly AuditFinding[] {
  return tokens
    .filter(({ publicPull }) => !publicPull)
    .flatMap(slot => {
      const build = publicBuild(slot, around)
      if (build === undefined) return []
      const { path, line, job, by } = build
      return [
        finding('TOKEN_STRICT', {
          subject: slot.label,
          slot,
          message: `may not read public images (public-pull: false), and job ${job} pulls some: ${by} in ${path}:${line}`,
        }),
      ]
    })
}
