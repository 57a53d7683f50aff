import { join } from 'node:path'
import type { Slot } from './book/slot.ts'
import type { World } from './world.ts'

const table = (rows: readonly (readonly [string, string])[]) =>
  rows.map(([name, value]) => `  ${name.padEnd(38)}${value}`).join('\n')

/** What the suggested commands read and write, below one folder that goes with the sandbox. */
export function sandboxFiles(
  folder: string,
): Record<'docker' | 'kubeconfig' | 'register' | 'programs', string> {
  const at = (name: string): string => join(folder, name)
  return {
    docker: at('docker'),
    kubeconfig: at('kubeconfig'),
    register: at('docker-oat.yml'),
    programs: at('bin'),
  }
}

/** What is true of one start of the sandbox. */
interface Start {
  /** Where the engine is, or why there is none. */
  readonly engine: string
  /** Why a stand-in plays docker; `undefined` when docker itself can. */
  readonly standIn: string | undefined
  /** As of `sandboxFiles`. */
  readonly folder: string
}

/** Variables that keep docker away from the reader's own configuration and engine. */
function dockerVariables({ engine }: World, { folder, standIn }: Start): string {
  const { docker, programs } = sandboxFiles(folder)
  const host = engine === undefined ? '' : ` 'DOCKER_HOST=${engine.dockerHost}'`
  return `'DOCKER_CONFIG=${docker}'${host}${standIn === undefined ? '' : ` "PATH=${programs}:$PATH"`}`
}

/** The inputs as the runner would hand them over; names with a hyphen keep it, so `env` has to set them. */
function inputsOf({ registry }: World, { channel, access, repository, token }: Slot): string {
  const inputs = {
    registry: registry.host,
    organization: token.organization,
    channel,
    [access]: repository,
    token: token.value,
  }
  const all = Object.entries(inputs)
  return all.map(([name, value]) => `'INPUT_${name.toUpperCase()}=${value}'`).join(' \\\n    ')
}

/** A rotation of one slot, from a terminal. */
function rotationOf({ registry, hub, github, owner }: World, config: string): string {
  const variables = {
    GITHUB_API_URL: github?.origin,
    GITHUB_REPOSITORY: 'kong/kubernetes-ingress-controller',
    DOCKER_OAT_HUB_PASSWORD: owner.password,
    DOCKER_OAT_HUB_TOTP_SECRET: owner.totpSecret,
    DOCKER_OAT_GITHUB_TOKEN: github?.tokens.app.value,
  }
  const flags = {
    config: `'${config}'`,
    registry: registry.host,
    'hub-url': hub?.origin,
    'hub-username': owner.username,
  }
  const all = [
    ...Object.entries(variables).map(([name, value]) => `'${name}=${value ?? ''}'`),
    'node dist/cli/index.js rotate',
    ...Object.entries(flags).map(([name, value]) => `--${name} ${value ?? ''}`),
  ]
  return all.join(' \\\n    ')
}

const register = `organization: kong
tokens:
  - label: nightly-ingress-controller push
    channel: nightly
    access: push
    repositories: [kong/nightly-ingress-controller]
    stores: [{ secret: NIGHTLY_PUSH }]`

/** What a person can do with a world, as text. */
export function describeWorld(world: World, start: Start): string {
  const { engine, folder, standIn } = start
  const { registry, auth, slots, misfits, sharedAccount, owner, github } = world
  const push = world.slot('nightly', 'push')
  const { kubeconfig, register: registerPath } = sandboxFiles(folder)
  const docker = dockerVariables(world, start)
  return `A Docker Hub in a box. Every credential below is made up and dies with this process.

Addresses
${table([
  [`registry (${registry.kind})`, registry.origin],
  ['token endpoint', auth.realm],
  ["Docker Hub's API", world.hub?.origin ?? 'none'],
  ["GitHub's API", github?.origin ?? 'none'],
  ['engine', engine],
  ['docker login', standIn === undefined ? 'docker' : `a stand-in, since ${standIn}`],
  ["Kubernetes' API", world.kubernetes?.origin ?? 'none'],
])}

Organization access tokens of ${push.token.organization} (the organization is the username)
${table(slots.map(({ token }) => [token.label, token.value]))}

What must be refused
${table([
  ...[misfits.expired, misfits.inactive, misfits.deleted].map(it => [it.label, it.value] as const),
  ["another organization's", misfits.foreign.value],
  ['unknown', misfits.unknown],
  ['personal access token', misfits.personal],
])}

The shared account
${table([[sharedAccount.username, sharedAccount.password]])}

The owner's account (password, TOTP secret)
${table([[owner.username, `${owner.password}   ${owner.totpSecret}`]])}

An App's token for GitHub, which may write secrets
${table([[github?.tokens.app.name ?? '', github?.tokens.app.value ?? '']])}

The commands below work in this checkout, and leave your own Docker configuration alone: everything goes to
  ${folder}

Try docker
  printf %s ${push.token.value} | env ${docker} docker login ${registry.host} --username ${push.token.organization} --password-stdin

Try kubectl (its account may keep the secret kong-pull in kong and kong-preview)
  env 'KUBECONFIG=${kubeconfig}' 'KUBECACHEDIR=${kubeconfig}.cache' kubectl -n kong auth can-i patch secrets/kong-pull

Try the action
  env ${docker} ${inputsOf(world, push)} \\
    node dist/main/index.js

Try a rotation
cat > '${registerPath}' <<'END'
${register}
END
env ${rotationOf(world, registerPath)}

Ready. Ctrl-C stops everything. Requests as they come:`
}
