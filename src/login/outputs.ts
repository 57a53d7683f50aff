import type { ProofContext } from '../registry/failure.ts'
import type { Proof } from '../registry/prove.ts'

export interface LoginReport {
  proof: Proof
  /** Docker's config directory, or that of buildx where the login is for builds alone. */
  directory: string
  isForBuilds: boolean
  /** What was seen of each tag, in Markdown. */
  tags: readonly string[]
  pullSecret: string | undefined
  expiresAt: string | undefined
  warnings: readonly string[]
}

export function loginOutputs(
  { registry, user, channel, access }: ProofContext,
  { proof, directory, pullSecret, expiresAt }: LoginReport,
): readonly (readonly [name: string, value: string])[] {
  const outputs = {
    'logged-in': 'true',
    registry,
    username: user.username,
    channel: channel ?? '',
    access,
    grant: JSON.stringify(proof.grant),
    'docker-config': directory,
    'pull-secret': pullSecret,
    'expires-at': expiresAt ?? '',
  }
  return Object.entries(outputs).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
}
