import { decodeJwt } from 'jose'
import { askRealm, basicOf, registryOrigin } from '../registry/client.ts'
import { buildxLogin } from './buildx-login.ts'
import type { StandInContext } from './stand-in.ts'

interface Image {
  readonly host: string
  readonly repository: string
}

/**
 * Plays the part of buildx that meets a registry: `buildx imagetools inspect IMAGE` (a pull), and `buildx build --push` with a `--tag
 * IMAGE` or more (pushes: all but the first take the layers over from the one before). It takes the login that buildx would take, really
 * asks the registry for the right, and moves no image.
 * @throws Error when the registry refuses: print it and exit with 1.
 */
export async function buildxStandIn(argv: readonly string[], context: StandInContext): Promise<void> {
  const [verb, ...rest] = argv
  if (verb === 'imagetools' && rest[0] === 'inspect') {
    await ask(readImage(rest[1]), { actions: ['pull'], context })
  } else if (verb === 'build' && rest.includes('--push')) {
    const images = rest.flatMap((word, index) => (word === '--tag' ? [readImage(rest[index + 1])] : []))
    for (const [index, image] of images.entries()) {
      await ask(image, { actions: ['pull', 'push'], from: images[index - 1], context })
    }
  } else throw new Error(`buildx: this stand-in has no command '${argv.join(' ')}'`)
}

/** As docker reads the name of an image (distribution/reference). */
function readImage(name = ''): Image {
  const [first = '', ...more] = name.replace(/(?<=[^/]):[^:/]*$/, '').split('/')
  if (more.length > 0 && (/[.:]/.test(first) || first === 'localhost')) {
    const repository = more.join('/')
    return first === 'docker.io' ? { host: 'registry-1.docker.io', repository } : { host: first, repository }
  }
  const repository = more.length > 0 ? [first, ...more].join('/') : `library/${first}`
  return { host: 'registry-1.docker.io', repository }
}

async function ask(
  { host, repository }: Image,
  {
    actions,
    from,
    context,
  }: {
    actions: readonly string[]
    /** Where the registry takes layers from (containerd, core/remotes/docker/pusher.go). */
    from?: Image | undefined
    context: StandInContext
  },
): Promise<void> {
  const scopes = [
    `repository:${repository}:${actions.join(',')}`,
    ...(from === undefined ? [] : [`repository:${from.repository}:pull`]),
  ]
  const login = buildxLogin({ host, scope: scopes.join(' ') }, context.environment)
  const { headers } = await fetch(`${registryOrigin(host)}/v2/`)
  const parameters = scopes.map(scope => ['scope', scope] as const)
  const authorization = login && basicOf(login.username, login.password)
  const answer = await askRealm(headers.get('www-authenticate') ?? '', parameters, authorization)
  const who = login?.username ?? 'nobody'
  const granted = answer.ok ? actionsOf(await answer.json(), repository) : []
  if (!actions.every(action => granted.includes(action))) {
    throw new Error(`buildx: ${actions.join(' and ')} of ${repository} refused to ${who}`)
  }
  context.print(`${actions.join(' and ')} of ${repository} allowed for ${who}\n`)
}

function actionsOf(answer: unknown, repository: string): readonly string[] {
  const { token } = answer as { token: string }
  const { access } = decodeJwt<{ access: readonly { name: string; actions: readonly string[] }[] }>(token)
  return access.find(({ name }) => name === repository)?.actions ?? []
}
