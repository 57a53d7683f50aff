import { engineObstacle } from './engine.ts'
import type { Slot } from './slot.ts'
import { startWorld, type World } from './world.ts'

const table = (rows: readonly (readonly [string, string])[]) =>
  rows.map(([name, value]) => `  ${name.padEnd(38)}${value}`).join('\n')

/** The inputs as the runner would hand them over; names with a hyphen keep it, so `env` has to set them. */
function inputsOf({ registry }: World, { channel, access, repository, token }: Slot): string {
  const inputs = {
    registry: registry.host,
    organization: token.organization,
    channel,
    access,
    token: token.value,
  }
  const all = Object.entries({ ...inputs, repositories: repository })
  return all.map(([name, value]) => `'INPUT_${name.toUpperCase()}=${value}'`).join(' \\\n    ')
}

function describe(world: World, engine: string): string {
  const { registry, auth, slots, misfits, sharedAccount, owner } = world
  const push = world.slot('nightly', 'push')
  return `A Docker Hub in a box. Every credential below is made up and dies with this process.

Addresses
${table([
  [`registry (${registry.kind})`, registry.origin],
  ['token endpoint', auth.realm],
  ["Docker Hub's API", world.hub?.origin ?? 'none'],
  ['engine', engine],
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

Try docker
  printf %s ${push.token.value} | docker login ${registry.host} --username ${push.token.organization} --password-stdin

Try the action (after npm run build)
  env ${inputsOf(world, push)} \\
    node dist/main/index.js

Ready. Ctrl-C stops everything. Requests as they come:`
}

/** Prints each request once it has been answered, in the order of arrival. */
function follow({ log }: World): () => void {
  let printed = 0
  const timer = setInterval(() => {
    const open = log.entries().findIndex((entry, index) => index >= printed && entry.outcome === 'open')
    const lines = log.lines().slice(printed, open < 0 ? undefined : open)
    for (const line of lines) console.log(line)
    printed += lines.length
  }, 200)
  return () => {
    clearInterval(timer)
  }
}

const obstacle = await engineObstacle()
const world = await startWorld({ engine: obstacle === undefined, hub: true })
console.log(describe(world, world.engine?.dockerHost ?? `none: ${obstacle ?? ''}`))
const unfollow = follow(world)
// `on`, not `once`: a terminal and the program that started us may both pass the same Ctrl-C on.
await new Promise<void>(resolve => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      resolve()
    })
})
unfollow()
console.log('Stopping.')
await world.close()
