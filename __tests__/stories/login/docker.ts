import { existsSync } from 'node:fs'
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
  'config-named-as-a-file': {
    about: 'DOCKER_CONFIG names config.json in place of its directory.',
    job: async ({ machine, step, write }) => {
      await write('.docker/config.json', '{}\n')
      return {
        env: { DOCKER_CONFIG: `${machine.home}/.docker/config.json` },
        steps: [
          step({
            push: 'acme/app',
            token: '${{ secrets.RELEASE_PUSH }}',
          }),
        ],
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
  'docker-auth-config': {
    about: 'The variable that beats every login is found before it does.',
    job: ({ step, world }) => {
      const auths = { [world.registry.host]: { auth: 'eDp5' } }
      return {
        steps: [
          step({
            channel: 'release',
            'release-push-token': '${{ secrets.RELEASE_PUSH }}',
            push: 'acme/app',
          }),
        ],
        env: { DOCKER_AUTH_CONFIG: JSON.stringify({ auths }) },
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
  'killed-during-login': {
    about: 'Main is killed with the lock in its hand: the post step takes it over and cleans up.',
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
        interruption: { how: 'kill', signal: dockerStarted() },
      }
    },
  },
  'login-from-before': {
    about: 'The login that was there before is back afterwards, byte for byte.',
    job: async ({ step, write, world }) => {
      const auths = { [world.registry.host]: { auth: 'amFuZTpvbGQ=' }, 'ghcr.io': { auth: 'YTpi' } }
      await write(
        '.docker/config.json',
        `${JSON.stringify({ experimental: 'unknown key', auths }, null, 1)}\n`,
      )
      return {
        steps: [
          step({
            channel: 'release',
            'release-push-token': '${{ secrets.RELEASE_PUSH }}',
            push: 'acme/app',
          }),
        ],
      }
    },
  },
  'logout-false': {
    about: 'The login is meant to outlive the job.',
    job: ({ step }) => {
      return {
        steps: [
          step({
            channel: 'release',
            'release-push-token': '${{ secrets.RELEASE_PUSH }}',
            push: 'acme/app',
            logout: 'false',
          }),
        ],
      }
    },
  },
  'placed-in-a-helper': {
    about:
      'Docker Hub, and the credential helper of the machine: the proven login goes into it, without docker.',
    world: { tls: true },
    helper: { name: 'osxkeychain' },
    job: async ({ step, proxy, write }) => {
      await write('.docker/config.json', '{ "credsStore": "osxkeychain" }\n')
      return {
        env: await proxy('through'),
        steps: [
          step({
            registry: 'docker.io',
            push: 'acme/app',
            token: '${{ secrets.RELEASE_PUSH }}',
          }),
        ],
      }
    },
  },
  'pull-secret-cancelled': {
    about: 'The run is cancelled while a later step uses the pull secret: the post step removes it.',
    alone: true,
    job: ({ step, machine }) => {
      const controller = new AbortController()
      const timer = setInterval(() => {
        if (!existsSync(`${machine.home}/in-use`)) return
        clearInterval(timer)
        controller.abort()
      }, 20).unref()
      return {
        steps: [
          step({
            token: '${{ secrets.RELEASE_PULL }}',
            pull: 'acme/app',
            'pull-secret': `${machine.home}/pull-secret.json`,
          }),
          // The shell itself makes the file: waiting for a program, it would not hear the signal.
          { name: 'use it', run: 'ls "$HOME"; : >"$HOME/in-use"; exec sleep 100' },
        ],
        interruption: { how: 'cancel', signal: controller.signal },
      }
    },
  },
  'pull-secret-link-in-checkout': {
    about: 'What was checked out has a link where the workflow expects a directory: nothing is changed.',
    job: ({ step }) => {
      return {
        steps: [
          { name: 'checkout', run: 'ln -s "$HOME" deploy' },
          step({
            token: '${{ secrets.RELEASE_PULL }}',
            pull: 'acme/app',
            'pull-secret': 'deploy/pull-secret.json',
          }),
          { name: 'look', if: 'always()', run: 'ls "$HOME"' },
        ],
      }
    },
  },
  'pull-secret-push': {
    about: 'A token that may push is not for clusters.',
    job: ({ step, machine }) => {
      return {
        steps: [
          step({
            token: '${{ secrets.RELEASE_PUSH }}',
            push: 'acme/app',
            'pull-secret': `${machine.home}/pull-secret.json`,
          }),
        ],
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
