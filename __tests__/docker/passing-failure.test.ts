import { expect, it } from '@jest/globals'
import { isPassingDockerFailure } from '../../src/docker/failure.ts'

it.each([
  ['net/http: TLS handshake timeout', true],
  ['dial tcp: lookup registry-1.docker.io: no such host', true],
  ['received unexpected HTTP status: 503 Service Unavailable', true],
  ['toomanyrequests: too many failed login attempts for username or IP address', false],
  ['unauthorized: incorrect username or password', false],
  ['Get "https://x": context deadline exceeded; unauthorized', false],
  ['', false],
])('knows whether docker may try again after %j', (output, expected) => {
  expect(isPassingDockerFailure(output)).toBe(expected)
})
