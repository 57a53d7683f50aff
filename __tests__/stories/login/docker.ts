import { ordinaryUser } from '../../support/real-parts.ts'
import type { Stories } from '../../support/story.ts'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

export const stories: Stories = {
  'cancelled-during-login': {
    about: 'The run is cancelled while docker logs in: docker is stopped, the post step cleans up.',
    docker: ['hang'],
    job: async ({ step, write, dockerStarted }) => {
      await write('.docker/config.json', '{"auths":{}}')
      return {
        steps: [
          step({
            push: 'acme/app',
            token: '${{ secrets.RELEASE_PUSH }}',
          }),
        ],
        interruption: { how: 'cancel', signal: dockerStarted() },
      }
    },
  },
  'credential-helper': {
    about: 'The login goes to the credential helper of the machine, and out of it again.',
    isTraced: true,
    helper: { name: 'osxkeychain' },
    job: async ({ step, write }) => {
      await write('.docker/config.json', '{ "credsStore": "osxkeychain" }\n')
      return {
        steps: [
          step({
            push: 'acme/app',
            token: '${{ secrets.RELEASE_PUSH }}',
          }),
        ],
      }
    },
  },
  isolated: {
    about: 'A configuration for this job alone; plugins and other logins stay.',
    job: async ({ step, write }) => {
      await write('.docker/config.json', '{ "auths": { "ghcr.io": { "auth": "YTpi" } } }')
      await write('.docker/cli-plugins/README', 'plugins')
      const inputs = { push: 'acme/app' }
      return {
        steps: [
          step({ ...inputs, token: '${{ secrets.RELEASE_PUSH }}', 'docker-config': 'isolated' }),
          {
            name: 'look',
            run: 'ls "$DOCKER_CONFIG"; case $(cat "$DOCKER_CONFIG/config.json") in *ghcr.io*) echo ghcr.io ;; esac; docker logout x.example',
          },
        ],
      }
    },
  },
  'missing-token-skipped': {
    about: 'on-missing: skip lets a fork build without a login.',
    isWhole: true,
    job: ({ step }) => {
      return {
        steps: [
          step({
            channel: 'release',
            'release-push-token': '',
            push: 'acme/app',
            pull: 'golang, acme/nightly-app',
            'on-missing': 'skip',
          }),
          step({ channel: 'release', 'release-push-token': '', 'on-missing': 'skip' }),
        ],
        github: { GITHUB_EVENT_NAME: 'pull_request' },
        event: { pull_request: { head: { repo: { full_name: 'ada/gateway' } } } },
      }
    },
  },
  'pull-secret': {
    about: 'The pull secret is written for kubectl, hidden in every form, and gone after the job.',
    isWhole: true,
    // `look` prints it on purpose: the transcript shows what the log shows of it.
    leaves: ['RELEASE_PULL printed by look'],
    job: ({ step, machine }) => {
      return {
        steps: [
          step({
            token: '${{ secrets.RELEASE_PULL }}',
            pull: 'acme/app',
            'pull-secret': `${machine.home}/pull-secret.json`,
          }),
          {
            name: 'look',
            run: 'ls -l "$HOME/pull-secret.json" | cut -c1-10; cat "$HOME/pull-secret.json"; echo; base64 < "$HOME/pull-secret.json" | tr -d "\\n"',
          },
        ],
      }
    },
  },
  'read-only-config': {
    about:
      'The configuration directory belongs to somebody else: nothing was changed, and isolated is the way out.',
    isBuilt: true,
    needs: 'file modes',
    job: async ({ machine, step }) => {
      const closed = join(machine.home, 'closed')
      await mkdir(closed, { mode: 0o500 })
      return {
        steps: [step({ push: 'acme/app', token: '${{ secrets.RELEASE_PUSH }}' })],
        env: { DOCKER_CONFIG: join(closed, 'docker') },
        ...(ordinaryUser && { user: ordinaryUser }),
      }
    },
  },
  scoped: {
    about:
      'A login for builds of one repository alone: base images and other repositories are asked for by nobody.',
    isWhole: true,
    buildx: { version: 'github.com/docker/buildx v0.32.1 0123456789abcdef0123456789abcdef01234567' },
    job: ({ step, world }) => {
      const { host } = world.registry
      const pulls = ['acme/app', 'library/golang', 'acme/nightly-app'].map(
        name => `docker buildx imagetools inspect ${host}/${name}`,
      )
      const builds = [`docker buildx build --push --tag ${host}/acme/app .`, ...pulls]
      return {
        steps: [
          step({ 'docker-config': 'scoped', push: 'acme/app', token: '${{ secrets.RELEASE_PUSH }}' }),
          { name: 'build', run: builds.map(command => `${command} 2>&1 || true`).join('\n') },
          {
            name: 'look',
            run: 'cd "$HOME/.docker"; cat config.json; for file in buildx/config/*/*/*/.d* buildx/config/*/*/*/*; do echo "$(ls -ld "$file" | cut -c1-10) $file"; done',
          },
        ],
      }
    },
  },
  'several-logins': {
    about:
      'Three logins in one job, two of them to one registry: undone in reverse, and it ends where it began.',
    isWhole: true,
    isBuilt: true,
    job: async ({ step, write, odd }) => {
      await write('.docker/config.json', '{"auths":{}}')
      const basic = await odd('basic')
      const nightly = 'acme/nightly-app'
      return {
        steps: [
          step({ pull: nightly, token: '${{ secrets.NIGHTLY_PULL }}' }, { name: 'one' }),
          step({ push: nightly, token: '${{ secrets.NIGHTLY_PUSH }}' }, { name: 'two' }),
          step({ push: nightly, token: '${{ secrets.NIGHTLY_PUSH }}', registry: basic }, { name: 'three' }),
        ],
      }
    },
  },
  'two-jobs-at-once': {
    about: 'Two jobs share one machine and one configuration: both log in, and both clean up.',
    job: async ({ step, write, odd, world, machine }) => {
      await write('.docker/config.json', '{ "auths": { "ghcr.io": { "auth": "YTpi" } } }')
      const basic = await odd('basic')
      const inputs = { push: 'acme/app', token: '${{ secrets.RELEASE_PUSH }}', proof: 'off' }
      const has = (host: string) =>
        `case $(cat "$HOME/.docker/config.json") in *${host}*) ;; *) false ;; esac`
      const wait = (what: string) => `${what}; do sleep 0.1; done`
      const both = `'${machine.root}/both'`
      const first = `${wait(`until ${has(basic)}`)}; touch ${both}`
      const second = `${wait(`until [ -e ${both} ]`)}; ${wait(`while ${has(world.registry.host)}`)}`
      return [
        { steps: [step(inputs), { name: 'until job 2 has logged in', run: first }] },
        { steps: [step({ ...inputs, registry: basic }), { name: 'until job 1 has ended', run: second }] },
      ]
    },
  },
}
