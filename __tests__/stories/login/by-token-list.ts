import { fourEntries, widen } from '../../support/four-entries.ts'
import type { Stories } from '../../support/story.ts'

const tokenList = `organization: acme
tokens:
  - label: app push
    access: push
    repositories: [acme/app]
    stores:
      - { secret: DOCKERHUB_PUSH_TOKEN, environment: release candidates }
      - { secret: DOCKERHUB_PUSH_TOKEN, repository: acme/website }
      - { secret: DOCKERHUB_PUSH_TOKEN, organization: acme, visibility: selected, repositories: [acme/docs, acme/kic] }
      - { program: [vault, kv, put, secret/docker, token=-] }
`

const push = `  - label: app push
    channel: release
    access: push
    repositories: [acme/app]
    stores: [{ secret: RELEASE_PUSH_TOKEN, environment: release }]
`
const whole = `organization: acme
tokens:
${push}`
const another = push.replace('app push', 'app too').replace('PUSH_TOKEN', 'OTHER_TOKEN')

/** A token list for each way in which one cannot be used; the parser's own tests have all of them. */
const tokenLists: Readonly<Record<string, string>> = {
  'a misspelled key': whole.replace('access', 'acess'),
  'a duration without a unit': whole.replace('tokens', 'rotation: { every: 60 }\ntokens'),
  'two tokens for one job': `${whole}${another}`,
  'two entries that fit the job': `${whole}${another.replace('[acme/app]', '[acme/acme]')}`,
  'indented with a tab': whole.replace('  - label', '\t- label'),
  'something else altogether': '<html><body>{not: [yaml</body>',
  'a megabyte of aliases': `a: &a [x]\nb: [${Array(260_000).fill('*a').join(', ')}]\n`,
}

export const stories: Stories = {
  'exact-reaches-another-entry': {
    about: 'proof: exact refuses a token that may push to the repository of another entry.',
    job: async ({ step, write, machine, world }) => {
      widen(world)
      await write('token-list.yml', fourEntries)
      return {
        steps: [
          step({
            config: `${machine.home}/token-list.yml`,
            channel: 'nightly',
            'nightly-push-token': '${{ secrets.NIGHTLY_PUSH }}',
            push: 'acme/nightly-app',
            proof: 'exact',
          }),
        ],
      }
    },
  },
  'expired-token-by-token-list': {
    about: 'The token is expired, and the token list knows every copy: the error has the lines to type.',
    job: async ({ step, write, machine }) => {
      await write('docker-oat.yml', tokenList)
      return {
        steps: [
          step({
            config: `${machine.home}/docker-oat.yml`,
            organization: '',
            token: '${{ secrets.EXPIRED }}',
            push: 'acme/app',
          }),
        ],
        github: { GITHUB_REPOSITORY: 'acme/app' },
      }
    },
  },
  'token-list-of-docker-hub-alone': {
    about:
      'Another registry than Docker Hub, and a token list at the usual path: the log says that it was not used.',
    job: ({ step }) => ({
      steps: [
        {
          name: 'check out',
          run: 'mkdir .github && echo "organization: acme" > .github/docker-oat.yml',
        },
        step({ push: 'acme/app', token: '${{ secrets.RELEASE_PUSH }}' }),
      ],
    }),
  },
  'token-lists-refused': {
    about: 'A token list that cannot be used is refused by name and place, before any server is asked.',
    job: async ({ step, write, machine }) => {
      const inputs = {
        channel: 'release',
        access: 'push',
        'release-push-token': '${{ secrets.RELEASE_PUSH }}',
      }
      const files = Object.entries(tokenLists).map(([name, text], place) => ({
        name,
        text,
        path: `${place + 1}.yml`,
      }))
      for (const { path, text } of files) await write(path, text)
      return {
        steps: [
          ...files.map(({ name, path }) =>
            step({ ...inputs, config: `${machine.home}/${path}` }, { name, if: 'always()' }),
          ),
          step({ ...inputs, config: 'oat.yml' }, { name: 'a path without a file', if: 'always()' }),
        ],
      }
    },
  },
  'wrong-token': {
    about: 'The registry names the token, and the token list knows that name as another entry.',
    isWhole: true,
    job: async ({ step, write, machine }) => {
      await write(
        'token-list.yml',
        `organization: acme
tokens:
  - label: app push
    channel: release
    access: push
    repositories: [acme/app]
    stores: [{ secret: RELEASE_PUSH_TOKEN, environment: release }]
  - label: app pull
    channel: release
    access: pull
    repositories: [acme/app]
    stores: [{ secret: RELEASE_PULL_TOKEN }]
`,
      )
      const config = `${machine.home}/token-list.yml`
      return {
        steps: [
          step({
            config,
            channel: 'release',
            access: 'pull',
            'release-pull-token': '${{ secrets.RELEASE_PUSH }}',
          }),
        ],
      }
    },
  },
}
