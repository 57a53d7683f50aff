import { createHash, randomUUID } from 'node:crypto'

interface Manifest {
  readonly type: string
  readonly body: Buffer
  readonly digest: string
}

export function digestOf(body: Buffer): string {
  return `sha256:${createHash('sha256').update(body).digest('hex')}`
}

/** What one repository of the embedded registry holds, in memory. */
export interface Shelf {
  readonly blobs: Map<string, Buffer>
  readonly uploads: Map<string, Buffer>
  /** By digest, and by tag. */
  readonly manifests: Map<string, Manifest>
  startUpload(): string
}

export function createShelf(): Shelf {
  const uploads = new Map<string, Buffer>()
  return {
    uploads,
    blobs: new Map(),
    manifests: new Map(),
    startUpload() {
      const id = randomUUID()
      uploads.set(id, Buffer.alloc(0))
      return id
    },
  }
}
