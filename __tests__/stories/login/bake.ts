import { nightly, release } from '../../support/scoped-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'The job names a bake file: what it pushes, its registry cache and its base image are checked as if they stood in push and pull.',
  world: { tls: true },
  atOnce: true,
  buildx: {
    version: 'github.com/docker/buildx v0.32.1 0123456789',
    bake: JSON.stringify({
      group: { default: { targets: ['app'] } },
      target: {
        app: {
          'dockerfile-inline': 'FROM golang:1.25\n',
          contexts: { base: `docker-image://${release}:1` },
          tags: [`${release}:1.3.0`, `ghcr.io/${release}:1.3.0`],
          'cache-to': [{ type: 'registry', ref: `${release}:cache`, mode: 'max' }],
        },
        lib: { context: 'https://github.com/acme/lib.git', tags: [`${nightly}:1`] },
      },
    }),
  },
  job: async ({ step, proxy }) => ({
    env: await proxy('through'),
    steps: [
      step({ registry: 'docker.io', bake: 'docker-bake.hcl#app', token: '${{ secrets.RELEASE_PUSH }}' }),
    ],
  }),
}
