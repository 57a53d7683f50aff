import type { Deadline } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { type Builder, findBuilder, firstScopedImagetools } from '../docker/buildx.ts'
import { lookAsDocker } from '../docker/config-files.ts'
import type { Docker } from '../docker/docker.ts'
import { fingerprintCredential, printOf } from '../docker/place.ts'
import type { RegistryHost } from '../registry/host.ts'
import type { Question } from '../registry/protocol.ts'
import type { Credential } from '../registry/registry.ts'

/** A login for builds that is about to be made. */
interface ComingBuilds {
  readonly requests: readonly Question[]
  readonly registry: RegistryHost
  readonly credential: Credential
  readonly docker: Docker
  readonly files: Files
  readonly deadline: Deadline
}

/**
 * What builds will not do with a login for single repositories, as far as it can be seen before them:
 * warnings. Throws DOCKER_TOO_OLD, and INPUT_INVALID without repositories or where a push is certain to be
 * refused.
 */
export async function scopedCautions(coming: ComingBuilds): Promise<readonly string[]> {
  const { requests, docker } = coming
  if (requests.length === 0) {
    throw new OatError('INPUT_INVALID', {
      message: '"docker-config: scoped" is a login for single repositories, and none are named',
      hint: 'write push: or pull: with the repositories that the build uses the token for',
    })
  }
  const builder = await findBuilder(docker)
  const own = await ownLogin(coming)
  // With the same token in docker's own login, nothing depends on which of the two is used.
  if (own === 'same') return [sameTokenTwice]
  const pushed = requests.filter(({ action }) => action === 'push').map(({ repository }) => repository)
  return [
    ...(pushed.length === 0 ? [] : pushCautions(builder, own)),
    // A blob that is there already is mounted by a request for both repositories, and such a request gets
    // docker's own login.
    ...(pushed.length > 1
      ? [
          `Builds that push the same layer to more than one of ${pushed.join(', ')} fail unless Docker's own login covers them: for that, buildx uses it in place of this one. Use "docker-config: shared" there.`,
        ]
      : []),
    ...(builder.servesImagetools
      ? []
      : [
          `"docker buildx imagetools" does not use this login: that needs buildx ${firstScopedImagetools} or later.`,
        ]),
  ]
}

/** What docker itself holds for the registry, which buildx takes wherever it does not take ours. */
async function ownLogin(coming: ComingBuilds): Promise<'none' | 'same' | 'other'> {
  const { registry, credential, docker } = coming
  const { look } = await lookAsDocker(docker.configDirectory, registry.configKey, coming)
  if ('why' in look) return 'other'
  if (look.kept === null) return 'none'
  return printOf(look.kept) === fingerprintCredential(credential) ? 'same' : 'other'
}

function pushCautions({ pushes }: Builder, own: 'none' | 'other'): readonly string[] {
  if (pushes === 'buildx') return []
  const engine = 'leaves the push to the Docker engine, which does not use a login for single repositories'
  if (pushes === undefined) {
    return [
      `It was not seen which builder is used. The one of the Docker engine ${engine}, unless the engine keeps its images in containerd.`,
    ]
  }
  if (own === 'other') return [`This builder ${engine}: it pushes with Docker's own login.`]
  throw new OatError('INPUT_INVALID', {
    message: `"docker-config: scoped" cannot push here: this builder ${engine}`,
    hint: 'install it (docker/setup-buildx-action does), or use "docker-config: shared"',
  })
}

/** Both orders of the two steps end so. */
export const sameTokenTwice =
  'Docker itself and builds of single repositories are logged in with the same token, so base images use it as well. If it may not read public repositories, keep only one of the two logins.'
