import { afterEach, expect } from '@jest/globals'
import type { Github } from '../../sandbox/github/github.ts'

type Opened = Readonly<{ github?: Github | undefined; close: () => Promise<void> }>

const opened: Opened[] = []
afterEach(async () => {
  for (const { github, close } of opened.splice(0).reverse()) {
    await close()
    expect(github?.violations ?? []).toEqual([])
  }
})

/** It is closed when the test ends, the last one first, and its GitHub got no request then that GitHub's description does not have. */
export function closeAfterTest<T extends Opened>(servers: T): T {
  opened.push(servers)
  return servers
}
