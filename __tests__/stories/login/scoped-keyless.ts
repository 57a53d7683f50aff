import { keylessStory } from '../../support/keyless-story.ts'

const look = {
  name: 'build',
  run: [
    'docker buildx build --push --tag acme/app .',
    'docker buildx imagetools inspect golang',
    'ls "$HOME"/.docker/buildx/config/*/*/*/config.json',
  ].join('\n'),
}

// The build is a step of the job, which has the runner's variables.
const inherited = ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL']

export const story = {
  ...keylessStory('Without a secret, for builds of one repository of Docker Hub alone.', {
    inputs: { 'docker-config': 'scoped' },
    job: { steps: [look] },
  }),
  leaves: [...inherited, ...inherited].map(name => `docker inherits ${name}`),
  buildx: { version: 'github.com/docker/buildx v1.0.0-rc1 0123456789' },
}
