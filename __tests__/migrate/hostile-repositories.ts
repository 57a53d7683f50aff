import { fill, login, numbered } from './hostile-workflows.ts'

/** The files of a repository of about `size` characters that are made to take long, by what they lead to. */
export const hostileRepositories: Readonly<Record<string, (size: number) => ReadonlyMap<string, string>>> = {
  'actions that use each other': size =>
    repository(oneJob(call(0)), {
      ...Object.fromEntries(
        Array.from({ length: 10 }, (_, at) => [
          `.github/actions/a${at}/action.yml`,
          action(fill(call(at + 1), size / 10)),
        ]),
      ),
    }),
  'callers of an action with many logins': size =>
    repository(oneJob(fill(`${call(0)}        with: { p: "\${{ secrets.P }}" }\n`, size / 2)), {
      '.github/actions/a0/action.yml': action(
        `${fill('    - uses: docker/login-action@v3\n      with: { username: a, password: "${{ inputs.p }}" }\n', size / 2)}    - { run: docker push acme/app, shell: sh }\n`,
      ),
    }),
  'callers of a workflow with many logins': size =>
    repository(
      `on: push\njobs:\n${numbered(size / 2, at => `  j${at}:\n    uses: ./.github/workflows/b.yml\n    secrets: { P: "\${{ secrets.P }}" }\n`)}`,
      {
        '.github/workflows/b.yml': `on:\n  workflow_call:\n    secrets: { P: { required: true } }\njobs:\n  a:\n    runs-on: x\n    steps:\n${fill('      - uses: docker/login-action@v3\n        with: { username: a, password: "${{ secrets.P }}" }\n', size / 2)}      - run: docker push acme/app\n`,
      },
    ),
  'a cache of commas': size => build('cache-to', `type=registry${fill(',', size)}`),
  'an output of many kinds': size => build('outputs', fill('type=registry,name=', size)),
  'stages that build on each other': size =>
    repository(oneJob('      - run: docker build --push -t acme/app .\n'), {
      Dockerfile: numbered(
        size,
        at => `FROM s${at - 1} AS s${at}\nCOPY --from=s${at - 1} a a\nCOPY --from=s${at - 1} b b\n`,
      ),
    }),
}

function repository(workflow: string, others: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map([['.github/workflows/a.yml', workflow], ...Object.entries(others)])
}

function oneJob(steps: string): string {
  return `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n${login}${steps}`
}

function build(input: string, value: string): ReadonlyMap<string, string> {
  const step = `      - uses: docker/build-push-action@v6\n        with: { push: true, tags: acme/app, ${input}: ${JSON.stringify(value)} }\n`
  return repository(oneJob(step), {})
}

function call(at: number): string {
  return `      - uses: ./.github/actions/a${at}\n`
}

function action(steps: string): string {
  return `inputs: { p: { required: true } }\nruns:\n  using: composite\n  steps:\n${steps}`
}
