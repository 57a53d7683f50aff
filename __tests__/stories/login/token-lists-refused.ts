import type { Story } from '../../support/story.ts'

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

export const story: Story = {
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
}
