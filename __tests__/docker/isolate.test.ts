import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import { createFiles } from '../../src/base/files.ts'
import { createDocker } from '../../src/docker/docker.ts'
import { isolateConfig } from '../../src/docker/config-files.ts'

const root = fs.mkdtempSync(join(tmpdir(), 'oat-isolate-'))
afterAll(() => {
  fs.rmSync(root, { recursive: true })
})

it('that cannot write its directory names RUNNER_TEMP, and does not recommend itself', async () => {
  const temporary = join(root, 'temporary')
  fs.writeFileSync(temporary, 'a file where the runner promises a directory')
  const files = createFiles(() => '1')
  const to = join(temporary, 'docker-oat-login-1')
  const deadline = { signal: new AbortController().signal, endsAt: Infinity, tryMs: 1000, timeoutMs: 60_000 }
  const docker = createDocker({ environment: {}, secrets: [], deadline })
  const failure = isolateConfig({ from: root, to, key: 'docker.io' }, { files, docker })
  await expect(failure).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringContaining(`${to} cannot be written`) as unknown,
    hint: expect.stringMatching(/^(?!.*isolated).*RUNNER_TEMP/) as unknown,
  })
})
