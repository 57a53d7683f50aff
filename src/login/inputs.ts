import { OatError } from '../base/error.ts'
import { firstOf, parseList, quotedWord, unique } from '../base/text.ts'
import { readHubAddress } from '../hub/inputs.ts'
import { isConnectionId } from '../token-list/names.ts'
import type { Access } from '../token-list/token-list.ts'
import type { RegistryHost } from '../registry/host.ts'
import { readChannel, readRegistryInputs, readTokens } from '../registry/inputs.ts'
import { parseImages, parseRepositories } from '../registry/repositories.ts'
import { invalidInput, isWritten, readBoolean, readChoice, readExpiry } from '../runner/inputs.ts'
import { readInteger, readOptional, readText } from '../runner/inputs.ts'
import type { Runner, Step } from '../runner/runner.ts'

/** What bake files push and pull: names of images, each with its host. */
export type Built = Readonly<{ push: readonly string[]; pull: readonly string[]; took: number }>

export type LoginInputs = ReturnType<typeof readLoginInputs>

/** Everything that mode login takes, parsed. `built`: what input bake names. Throws INPUT_INVALID. */
export function readLoginInputs(runner: Runner, built?: Built) {
  const shared = readRegistryInputs(runner)
  const { registry } = shared
  const images = readImages(runner, registry, built)
  const access = readJobAccess(runner, images.push, built)
  return {
    ...shared,
    ...images,
    /** Seconds; bake files may have used a part of them. */
    timeout: Math.max(1, shared.timeout - (built?.took ?? 0)),
    channel: readChannel(runner),
    access,
    tokens: readTokens(runner),
    proof: readChoice(runner, 'proof'),
    onMissing: readChoice(runner, 'on-missing'),
    onImmutable: readChoice(runner, 'on-immutable'),
    /** Milliseconds since 1970. */
    expiresAt: readExpiry(runner),
    expiryWarningDays: readInteger(runner, 'expiry-warning-days'),
    dockerConfig: readChoice(runner, 'docker-config'),
    logout: readBoolean(runner, 'logout'),
    oidc: {
      connection: readConnection(runner, registry),
      expiresIn: readInteger(runner, 'oidc-expires-in'),
    },
    pullSecret: readPullSecret(runner, access),
    /** Docker Hub's API, for what it says of `tags`. */
    hubUrl: readHubAddress(runner),
  }
}

/** What lies on other registries is left out, and said. */
function readImages(runner: Runner, registry: RegistryHost, built: Built = { push: [], pull: [], took: 0 }) {
  const pushed = [
    parseImages(readText(runner, 'push'), { input: 'push', registry, isPushed: true }),
    parseImages(built.push.join(), { input: 'bake', registry, isPushed: true }),
  ]
  const pulled = parseImages(built.pull.join(), { input: 'bake', registry, isPushed: false })
  const push = unique(pushed.flatMap(({ names }) => names))
  const pull = unique(parseRepositories(readText(runner, 'pull'), 'pull', registry).concat(pulled.names))
  const elsewhere = unique(pushed.concat(pulled).flatMap(list => list.elsewhere))
  if (elsewhere.length > 0) {
    const names = firstOf(elsewhere, 10).join(', ')
    if (push.length + pull.length === 0) {
      const hint = 'add an image of this registry, or write input "registry" with the one that is meant'
      const input = built.took > 0 ? 'bake' : 'push'
      throw invalidInput(input, `names nothing on ${registry.name}, only ${names}`, hint)
    }
    runner.notice(`not on ${registry.name}, so not checked: ${names}`)
  }
  const lines = parseList(readText(runner, 'push'))
  // `tags`: those of `push` on Docker Hub.
  return { push, pull, lines, tags: pushed.flatMap(list => list.tags) }
}

/** Docker takes its keyless tokens on Docker Hub and dhi.io alone. */
function readConnection(step: Step, { name, isDockerHub }: RegistryHost): string | undefined {
  const id = readOptional(step, 'oidc-connection-id')
  if (id === undefined) return undefined
  if (!isConnectionId(id)) {
    const hint = 'copy it from Docker Home; it looks like 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f'
    throw invalidInput('oidc-connection-id', `: ${quotedWord(id)} is not a connection ID`, hint)
  }
  if (isDockerHub) return id.toLowerCase()
  const hint = 'remove it, or log in to docker.io or dhi.io'
  throw invalidInput('oidc-connection-id', `is for Docker Hub, and the registry is ${name}`, hint)
}

/** A job that pushes needs a token that may push, which may pull too. */
function readJobAccess(step: Step, push: readonly string[], built: Built | undefined): Access {
  const implied = push.length > 0 ? 'push' : 'pull'
  if (!isWritten(step, 'access')) {
    if (push.length > 0 || built === undefined || built.push.length > 0) return implied
    const hint =
      'write "access: pull" if that is so; else "access: push", or add the lines of "set:" of the step that builds'
    throw invalidInput('bake', 'shows nothing that is pushed', hint)
  }
  const access = readChoice(step, 'access')
  if (access === 'push' || implied === 'pull') return access
  const message = '"access: pull" contradicts input "push"'
  const hint = 'remove "access:" ("push:" says it already), or remove "push:"'
  throw new OatError('INPUT_INVALID', { message, hint })
}

/** A cluster only pulls, so it must not have a token that may push. */
function readPullSecret(step: Step, access: Access): string | undefined {
  const path = readOptional(step, 'pull-secret')
  if (path === undefined || access === 'pull') return path
  const rival = isWritten(step, 'push') ? 'input "push"' : `"access: ${access}"`
  const hint = 'use it in another login, with "pull:" and the pull token'
  throw invalidInput('pull-secret', `cannot be used together with ${rival}`, hint)
}
