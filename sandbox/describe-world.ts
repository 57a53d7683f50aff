import { join } from 'node:path'
import type { World } from './world.ts'

const table = (rows: readonly (readonly [string, string])[]) =>
  rows.map(([name, value]) => `  ${name.padEnd(38)}${value}`).join('\n')

interface Start {
  /** Where the engine is, or why it is missing. */
  readonly engine: string
  /** Why a stand-in plays docker, from `bin` of the folder; `undefined` when docker itself can. */
  readonly standIn: string | undefined
  /** What the commands read and write; it goes with the sandbox. */
  readonly folder: string
}

/** A command of the terminal: what it takes from variables, and its flags. */
function command(
  words: string,
  variables: Readonly<Record<string, string>>,
  flags: readonly string[],
): string {
  const all = Object.entries(variables).map(([name, value]) => `"${name}=${value}"`)
  return ['env', ...all, `node dist/cli/index.js ${words}`, ...flags].join(' \\\n    ')
}

/** What a person can do with a world, as text. */
export function describeWorld(world: World, { engine, folder, standIn }: Start): string {
  const { registry, auth, entries, misfits, sharedAccount, owner, hub, github } = world
  const { token, repository } = world.entry('nightly', 'push')
  const { label, organization } = token
  const app = github?.tokens.app.value ?? ''
  const tokenList = join(folder, 'docker-oat.yml')
  const inTokenList = `--config '${tokenList}'`
  const at = `--registry ${registry.host}`
  // They keep docker away from the reader's own configuration and engine.
  const docker = {
    DOCKER_CONFIG: join(folder, 'docker'),
    ...(world.engine && { DOCKER_HOST: world.engine.dockerHost }),
    ...(standIn !== undefined && { PATH: `${join(folder, 'bin')}:$PATH` }),
  }
  const login = ['login', at, `--organization ${organization}`, `--push ${repository}`].join(' ')
  const onHub = {
    GITHUB_API_URL: github?.origin ?? '',
    GITHUB_REPOSITORY: `${organization}/app`,
    DOCKER_OAT_GITHUB_TOKEN: app,
  }
  const asOwner = {
    ...onHub,
    DOCKER_OAT_HUB_PASSWORD: owner.password,
    DOCKER_OAT_HUB_TOTP_SECRET: owner.totpSecret,
  }
  const hubFlags = (username: string) => [
    inTokenList,
    `--hub-url ${hub?.origin ?? ''}`,
    `--hub-username ${username}`,
  ]
  return `A Docker Hub in a box. Every credential below is made up and dies with this process.

Addresses
${table([
  [`registry (${registry.kind})`, registry.origin],
  ['token endpoint', auth.realm],
  ["Docker Hub's API", hub?.origin ?? 'none'],
  ["GitHub's API", github?.origin ?? 'none'],
  ['engine', engine],
  ['docker login', standIn === undefined ? 'docker' : `a stand-in, since ${standIn}`],
])}

Credentials of ${organization} (the organization is the username of its access tokens), then what must be refused
${table([
  ...entries.map(entry => [entry.token.label, entry.token.value] as const),
  [`shared account ${sharedAccount.username}`, sharedAccount.password],
  [`owner ${owner.username}, and TOTP secret`, `${owner.password}   ${owner.totpSecret}`],
  ["an App's token for GitHub", app],
  ...[misfits.expired, misfits.inactive, misfits.deleted].map(it => [it.label, it.value] as const),
  ["another organization's", misfits.foreign.value],
  ['unknown', misfits.unknown],
  ['personal access token', misfits.personal],
])}

The commands below work in this checkout, and leave your own Docker configuration alone: everything goes to
  ${folder}

Try a login, and log out again
${command(login, { ...docker, DOCKER_OAT_TOKEN: token.value }, [])}
${command(`logout ${at}`, docker, [])}

Write a token list, for the commands that follow
cat > '${tokenList}' <<'END'
organization: ${organization}
tokens:
  - label: ${label}
    channel: nightly
    access: push
    repositories: [${repository}]
    stores: [{ secret: NIGHTLY_PUSH }]
END

Try to verify
${command('verify', { DOCKER_OAT_NIGHTLY_PUSH_TOKEN: token.value }, [inTokenList, at])}

Try a rotation
${command('rotate', asOwner, [...hubFlags(owner.username), at])}

Try an audit: it finds the tokens that no token list has. (The shared account has no two-factor codes to wait for.)
${command('audit', { ...onHub, DOCKER_OAT_HUB_PASSWORD: sharedAccount.password }, hubFlags(sharedAccount.username))}

Ready. Ctrl-C stops everything. Requests as they come:`
}
