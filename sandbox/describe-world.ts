import { join } from 'node:path'
import type { World } from './world.ts'

const table = (rows: readonly (readonly [string, string])[]) =>
  rows.map(([name, value]) => `  ${name.padEnd(38)}${value}`).join('\n')

/** What the suggested commands read and write, below one folder that goes with the sandbox. */
export function sandboxFiles(folder: string): Record<'docker' | 'tokenList' | 'programs', string> {
  const at = (name: string): string => join(folder, name)
  return {
    docker: at('docker'),
    tokenList: at('docker-oat.yml'),
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

/** A command of the terminal: what it takes from variables, and its flags. */
function command(
  verb: string,
  { variables, flags }: { variables: Readonly<Record<string, string>>; flags: readonly string[] },
): string {
  const all = Object.entries(variables).map(([name, value]) => `'${name}=${value}'`)
  return ['env', ...all, `node dist/cli/index.js ${verb}`, ...flags].join(' \\\n    ')
}

/** What rotate and audit need: Docker Hub and GitHub here, an owner and the App. */
function asOwner(
  { hub, github }: World,
  { config, owner }: { config: string; owner: { username: string; password: string; totpSecret?: string } },
): Parameters<typeof command>[1] {
  return {
    variables: {
      GITHUB_API_URL: github?.origin ?? '',
      GITHUB_REPOSITORY: 'acme/app',
      DOCKER_OAT_HUB_PASSWORD: owner.password,
      ...(owner.totpSecret !== undefined && { DOCKER_OAT_HUB_TOTP_SECRET: owner.totpSecret }),
      DOCKER_OAT_GITHUB_TOKEN: github?.tokens.app.value ?? '',
    },
    flags: [`--config '${config}'`, `--hub-url ${hub?.origin ?? ''}`, `--hub-username ${owner.username}`],
  }
}

const tokenList = `organization: acme
tokens:
  - label: nightly-app push
    channel: nightly
    access: push
    repositories: [acme/nightly-app]
    stores: [{ secret: NIGHTLY_PUSH }]`

/** What a person can do with a world, as text. */
export function describeWorld(world: World, start: Start): string {
  const { engine, folder, standIn } = start
  const { registry, auth, entries, misfits, sharedAccount, owner, github } = world
  const push = world.entry('nightly', 'push')
  const { tokenList: tokenListPath } = sandboxFiles(folder)
  const docker = dockerVariables(world, start)
  const at = `--registry ${registry.host}`
  const inTokenList = `--config '${tokenListPath}'`
  const owning = asOwner(world, { config: tokenListPath, owner })
  const given = `'DOCKER_OAT_TOKEN=${push.token.value}'`
  const asked = `${at} --organization ${push.token.organization} --push ${push.repository}`
  const login = `env ${docker} ${given} \\\n    node dist/cli/index.js login ${asked}`
  return `A Docker Hub in a box. Every credential below is made up and dies with this process.

Addresses
${table([
  [`registry (${registry.kind})`, registry.origin],
  ['token endpoint', auth.realm],
  ["Docker Hub's API", world.hub?.origin ?? 'none'],
  ["GitHub's API", github?.origin ?? 'none'],
  ['engine', engine],
  ['docker login', standIn === undefined ? 'docker' : `a stand-in, since ${standIn}`],
])}

Organization access tokens of ${push.token.organization} (the organization is the username)
${table(entries.map(({ token }) => [token.label, token.value]))}

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

Try a login, and log out again
${login}
env ${docker} node dist/cli/index.js logout --registry ${registry.host}

Write a token list, for the commands that follow
cat > '${tokenListPath}' <<'END'
${tokenList}
END

Try to verify
${command('verify', { variables: { DOCKER_OAT_NIGHTLY_PUSH_TOKEN: push.token.value }, flags: [inTokenList, at] })}

Try a rotation
${command('rotate', { ...owning, flags: [...owning.flags, at] })}

Try an audit: it finds the tokens that no token list has. (The shared account has no two-factor codes to wait for.)
${command('audit', asOwner(world, { config: tokenListPath, owner: sharedAccount }))}

Ready. Ctrl-C stops everything. Requests as they come:`
}
