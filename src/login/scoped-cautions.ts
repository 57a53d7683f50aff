import { OatError } from '../base/error.ts'
import { findPusher, type Pusher, refuseScopedOverride } from '../docker/buildx.ts'
import { lookAsDocker } from '../docker/config-files.ts'
import { fingerprintCredential, printOf } from '../docker/credential-helper.ts'
import type { LoginJob } from './job.ts'

/** Warnings of what builds will not do. Throws CONFIG_OVERRIDDEN, DOCKER_TOO_OLD, INPUT_INVALID. */
export async function scopedCautions(job: LoginJob): Promise<readonly string[]> {
  const { credential, docker, inputs, registry } = job
  const { needed } = job.needs
  if (inputs.dockerConfig !== 'scoped') {
    // A login that buildx prefers to docker's own would be met in every build.
    const requests = needed.length > 0 ? needed : [{ repository: '', action: inputs.access }]
    await refuseScopedOverride(job, requests, false)
    return []
  }
  if (needed.length === 0) {
    const message = '"docker-config: scoped" is a login for single repositories, and none are named'
    const hint = 'write push: or pull: with the repositories that the build uses the token for'
    throw new OatError('INPUT_INVALID', { message, hint })
  }
  const pushes = await findPusher(docker)
  const { look: dockersLogin } = await lookAsDocker(docker.configDirectory, registry.configKey, job)
  // Where buildx does not take our login it takes docker's own, which may have the same token.
  const isSame = 'kept' in dockersLogin && printOf(dockersLogin.kept) === fingerprintCredential(credential)
  if (isSame) return []
  const hasOwn = 'why' in dockersLogin || dockersLogin.kept !== null
  const pushed = needed.filter(({ action }) => action === 'push').map(({ repository }) => repository)
  const cautions = pushed.length === 0 ? [] : pushCautions(pushes, hasOwn)
  if (pushed.length > 1) {
    // A blob that is there already is mounted by a request for both repositories.
    cautions.push(
      `Builds that push the same layer to more than one of ${pushed.join(', ')} fail unless Docker's own login covers them: for that, buildx uses it in place of this one. Use "docker-config: shared" there.`,
    )
  }
  return cautions
}

function pushCautions(pushes: Pusher, hasOwn: boolean): string[] {
  if (pushes === 'buildx') return []
  const engine = 'leaves the push to the Docker engine, which does not use a login for single repositories'
  const unseen = `It was not seen which builder is used. The one of the Docker engine ${engine}`
  if (pushes === undefined) return [`${unseen}, unless the engine keeps its images in containerd.`]
  if (hasOwn) return [`This builder ${engine}: it pushes with Docker's own login.`]
  throw new OatError('INPUT_INVALID', {
    message: `"docker-config: scoped" cannot push here: this builder ${engine}`,
    hint: 'make a builder of buildx first (docker/setup-buildx-action does), or use "docker-config: shared"',
  })
}
