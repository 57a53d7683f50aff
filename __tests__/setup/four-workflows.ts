/** A team with four workflows, a Makefile and one shared account. */
export const fourWorkflows: Readonly<Record<string, string>> = {
  Makefile: 'push:\n\tdocker push acme/nightly-app:latest\n',
  '.github/workflows/ci.yml':
    'name: CI\non: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v7\n      - run: npm test\n',
  '.github/workflows/release.yml': workflow('release', [
    'uses: docker/build-push-action@v7',
    'with: { push: true, tags: "acme/app:latest" }',
  ]),
  '.github/workflows/worker.yml': workflow('worker', [
    'uses: docker/build-push-action@v7',
    'with: { push: true, tags: "acme/worker:latest" }',
  ]),
  '.github/workflows/nightly.yml': workflow('nightly', ['run: make push']),
}

function workflow(name: string, last: readonly string[]): string {
  const [first = '', ...rest] = last
  return [
    `name: ${name}`,
    'on: { push: { branches: [main] } }',
    'jobs:',
    `  ${name}:`,
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - uses: actions/checkout@v7',
    '      - uses: docker/login-action@v4',
    '        with:',
    '          username: ${{ secrets.DOCKER_USERNAME }}',
    '          password: ${{ secrets.DOCKER_PASSWORD }}',
    `      - ${first}`,
    ...rest.map(line => `        ${line}`),
    '',
  ].join('\n')
}
