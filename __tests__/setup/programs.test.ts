import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { type Clone, openClone, ownName } from './bench.ts'

let clone: Clone

const list = `organization: acme
without: [rotation, audit]
tokens:
  - label: app pull
    access: pull
    repositories: [acme/app]
    stores:
      - secret: DOCKERHUB_PULL_TOKEN
      - { secret: DOCKERHUB_PULL_TOKEN, repository: acme/elsewhere }
      - { kubernetes: pull, namespaces: [web] }
      - program: [./lint.sh, "two words"]
`

it('the plan names every place in full, and no program of the list runs', async () => {
  clone = await openClone({ '.github/docker-oat.yml': list, 'lint.sh': '#!/bin/sh\ncat > ran\n' })
  chmodSync(join(clone.folder, 'lint.sh'), 0o755)
  await clone.world.github?.addRepository('acme/elsewhere')
  const { code, out, err } = await clone.run(['--action', ownName, '--expires-at', '2127-01-01', '--yes'], {
    DOCKERHUB_PULL_TOKEN: clone.mint(['acme/app'], { scope: 'scope-image-pull' }),
  })
  expect(out).toContain(
    '○ token "app pull": secret DOCKERHUB_PULL_TOKEN of acme/app, secret DOCKERHUB_PULL_TOKEN of acme/elsewhere, pull secret pull, namespace web, the program "./lint.sh" "two words"\n',
  )
  expect(err).toContain(
    'warning: token "app pull" is left: setup runs no program of the list on this machine. Mode rotate does\n',
  )
  expect(code).toBe(0)
  expect(existsSync(join(clone.folder, 'ran'))).toBe(false)
  expect(clone.world.github?.secretValue('actions:acme/elsewhere:DOCKERHUB_PULL_TOKEN')).toBeUndefined()
})
