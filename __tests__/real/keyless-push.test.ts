import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { engineObstacle } from '../../sandbox/docker/engine.ts'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { runJob } from '../../sandbox/runner/run-job.ts'
import { describeDeep } from '../support/depth.ts'
import { type NamedHub, startNamedHub } from './named-hub.ts'
import { describeWith } from '../support/real-parts.ts'

const repository = 'acme/app'
const obstacle = (await engineObstacle()) ?? (await missingPrograms(['docker-registry']))
/** Seconds that the token lives: enough for the login and a first push. */
const life = 20

let hub: NamedHub

/** Holds the registry's first answer to the second push until the token is over. */
function outlive(marker: string): void {
  hub.world.log.witness = async ({ server, target }) => {
    if (server !== 'registry' || target !== '/v2/' || !existsSync(marker)) return
    hub.world.log.witness = undefined
    const token = hub.world.book.everyToken().find(({ isKeyless }) => isKeyless)
    const left = (token?.expiresAt ?? 0) - Date.now()
    await new Promise(over => setTimeout(over, Math.max(0, left) + 1000))
  }
}

describeDeep('a keyless token that expires in the middle of a push', () => {
  describeWith(obstacle)('of the real docker', () => {
    beforeAll(async () => {
      if (obstacle !== undefined) throw new Error(obstacle)
      hub = await startNamedHub({ engine: true, keyless: true })
    })
    afterAll(() => hub.close())

    it('fails the push like a wrong password, and the post step names the cause', async () => {
      const { world, machine } = hub
      if (world.identity) world.identity.connection.longest = life
      const marker = join(machine.root, 'files', 'pushing')
      outlive(marker)
      const result = await runJob({
        machine,
        github: { GITHUB_REPOSITORY: repository },
        actions: world.idTokens?.allow({ sub: `repo:${repository}:ref:refs/tags/v1`, repository }) ?? {},
        steps: [
          {
            id: 'login',
            uses: process.cwd(),
            with: { push: repository, 'oidc-connection-id': world.identity?.connection.id ?? '' },
          },
          {
            name: 'push',
            env: { END: '${{ steps.login.outputs.expires-at }}' },
            run: [
              'cd "$FILES"',
              `docker import layer.tar ${repository}:first && docker push ${repository}:first`,
              // docker waits 15 seconds for that answer.
              'while [ $(date +%s) -lt $(($(date -d "$END" +%s) - 6)) ]; do sleep 0.2; done',
              `touch pushing && docker tag ${repository}:first ${repository}:second && docker push ${repository}:second`,
            ].join('\n'),
          },
        ],
      })
      const [main, push, post] = result.steps
      expect([main?.conclusion, push?.conclusion, post?.conclusion]).toEqual([
        'success',
        'failure',
        'success',
      ])
      expect(push?.log.join('\n')).toMatch(/first: digest: sha256:[^]*incorrect username or password/)
      expect(post?.log.filter(line => /^##\[(error|warning|notice)\]/.test(line))).toEqual([
        expect.stringMatching(
          /^##\[warning\]The keyless token expired at [^,]+, before this job ended\. .*"incorrect username or password", this is why/,
        ),
      ])
      const pushed = world.log.entries().filter(({ method, outcome }) => method === 'PUT' && outcome === 201)
      expect(pushed.map(({ target }) => target).at(-1)).toContain('/manifests/first')
    })
  })
})
