import { expect, it } from '@jest/globals'
import { edited } from './samples.ts'

const before = `on: push # kept
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5 # kept
      - name: Log in # kept
        uses: docker/login-action@v3
        with: # kept
          username: \${{ secrets.DOCKER_USER }} # the account
          password: \${{ secrets.DOCKER_PASSWORD }}
          logout: false

      # kept
      - if: github.ref == 'refs/heads/main' # kept
        run: |
          echo "$PASSWORD" | docker login --username acme --password-stdin
        env:
          PASSWORD: \${{ secrets.DOCKER_PASSWORD }}


      # kept, with both lines above
      - { uses: docker/login-action@v3, with: { username: acme, password: '\${{ secrets.DOCKER_PASSWORD }}' } }
      - run: docker push acme/app # kept`

const inputs = ['organization: acme', 'access: pull', 'token: ${{ secrets.DOCKERHUB_PULL_TOKEN }}']
const after = before
  .replace('docker/login-action@v3', 'org/docker-oat-login@v1')
  .replace(/username: \$[^]*?\n(?= +logout)/, `${inputs.join('\n          ')}\n`)
  .replace(
    /run: \|[^]*?\n(?=\n\n)/,
    `uses: org/docker-oat-login@v1\n        with:\n          ${inputs.join('\n          ')}\n`,
  )

it.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('an edit touches the lines of the login alone: %s', (_, end) => {
  const path = '.github/workflows/a.yml'
  const made = edited(new Map([[path, before.replaceAll('\n', end)]]))
  expect(made.get(path)).toBe(after.replaceAll('\n', end))
})
