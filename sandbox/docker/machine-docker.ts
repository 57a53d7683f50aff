import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createFolder } from '../folder.ts'
import { missingPrograms } from '../missing-program.ts'
import { placeProgram } from '../placed-program.ts'
import { programCommand } from '../runner/program-command.ts'
import { run } from './cli.ts'

const tried = new Map<string | undefined, Promise<string | undefined>>()

/**
 * Why the docker of this machine cannot log in to a registry of the sandbox, in one line; `undefined` when it can. From 28.4 on
 * docker leaves it to the engine whether a registry on this machine may do without TLS, and without an engine it may not.
 * @param dockerHost the engine of the login; the one of this machine when it is left out
 */
export function dockerObstacle(dockerHost?: string): Promise<string | undefined> {
  const obstacle =
    tried.get(dockerHost) ?? missingPrograms(['docker']).then(missing => missing ?? tryLogin(dockerHost))
  tried.set(dockerHost, obstacle)
  return obstacle
}

async function tryLogin(dockerHost: string | undefined): Promise<string | undefined> {
  const folder = await createFolder()
  const server = createServer((request, response) => {
    const isKnown = request.headers.authorization !== undefined
    response.writeHead(isKnown ? 200 : 401, { 'www-authenticate': 'Basic realm="r"' }).end('{}')
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  try {
    // A file with a login keeps docker away from the credential store of the system.
    await writeFile(join(folder.path, 'config.json'), '{"auths":{"registry.invalid":{"auth":"YTpi"}}}')
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
    const { code, stderr } = await run(['docker', 'login', '--username', 'a', '--password-stdin', host], {
      input: 'b',
      environment: {
        DOCKER_CONFIG: folder.path,
        ...(dockerHost !== undefined && { DOCKER_HOST: dockerHost }),
      },
    })
    if (code === 0) return undefined
    if (stderr.includes('server gave HTTP response to HTTPS client')) {
      return 'docker asks for TLS on this machine, as it does from 28.4 on while no engine runs (start the engine)'
    }
    return `docker login fails on this machine: ${stderr.trim().split('\n').at(-1) ?? ''}`
  } finally {
    server.closeAllConnections()
    server.close()
    await folder.close()
  }
}

/** The argv of the stand-in for docker. */
export function standInCommand(): readonly string[] {
  return programCommand(new URL('./entry/stand-in.ts', import.meta.url))
}

/** Puts the stand-in into a folder as `docker`; makes the folder. */
export function placeStandIn(folder: string): void {
  placeProgram(join(folder, 'docker'), standInCommand())
}
