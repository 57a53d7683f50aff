import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startChild } from '../child.ts'
import { createFolder } from '../folder.ts'

/** Whose tokens a registry believes, and where it sends those who have none. */
export interface Trust {
  readonly realm: string
  readonly service: string
  readonly issuer: string
  /** PEM of the certificates that tokens may be signed with. */
  readonly certificate: string
}

export interface Backend {
  /** `127.0.0.1:PORT` */
  readonly host: string
  close(): Promise<void>
}

/** JSON is YAML too, so that no value needs quoting. */
function configuration(trust: Trust, folder: string): string {
  const { realm, service, issuer } = trust
  return JSON.stringify({
    version: 0.1,
    log: { level: 'info', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: join(folder, 'data') }, delete: { enabled: true } },
    http: { addr: '127.0.0.1:0', secret: 'sandbox' },
    auth: { token: { realm, service, issuer, rootcertbundle: join(folder, 'signer.pem') } },
  })
}

/** Debian's `docker-registry`, which checks every token itself. */
export async function startRealRegistry(program: string, trust: Trust): Promise<Backend> {
  const folder = await createFolder()
  await writeFile(join(folder.path, 'signer.pem'), trust.certificate)
  await writeFile(join(folder.path, 'config.yml'), configuration(trust, folder.path))
  const child = await startChild(program, {
    arguments: ['serve', join(folder.path, 'config.yml')],
    ready: /listening on (127\.0\.0\.1:\d+)/,
    environment: { OTEL_TRACES_EXPORTER: 'none' },
  }).catch(async (error: unknown) => {
    await folder.close()
    throw error
  })
  return {
    host: child.ready[1] ?? '',
    async close() {
      await child.close()
      await folder.close()
    },
  }
}
