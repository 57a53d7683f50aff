import { createClock, createExchangeDeadline } from '../base/clock.ts'
import { createFiles } from '../base/files.ts'
import { createHttp } from '../base/http.ts'
import { createHubInventory, createHubTokenReader } from '../hub/inventory.ts'
import { usedCodes } from '../hub/used-codes.ts'
import { loadTokenList } from '../token-list/read.ts'
import { refuseForeignRun } from '../runner/event.ts'
import { readToolkitEvent } from '../runner/toolkit-event.ts'
import { openEvidence } from '../runner/evidence.ts'
import { jobOf } from '../runner/github-variables.ts'
import { readSecrets, readText } from '../runner/inputs.ts'
import { checkedOutCommit, readHome } from '../runner/checkout.ts'
import type { Runner } from '../runner/runner.ts'
import { githubAddress } from '../stores/github/inputs.ts'
import { createGithubInventory } from '../stores/github/inventory.ts'
import { createPrograms } from '../stores/programs.ts'
import { homeText } from '../tokens/copies.ts'
import { audit } from './audit.ts'
import { readCheckout } from './repositories.ts'
import { readAuditInputs } from './inputs.ts'
import { review } from './review.ts'

export async function startAudit(runner: Runner): Promise<boolean> {
  if (readText(runner, 'parts') === 'workflows') return review(runner, undefined)
  const inputs = readAuditInputs(runner)
  const { attempts, timeout, config, github: access } = inputs
  const clock = createClock()
  const files = createFiles(clock.unique)
  const ref = refuseForeignRun(await readToolkitEvent(runner), 'audit', inputs.allowRef)
  const tokenList = await loadTokenList(config, files)
  const home = tokenList.home ?? (await readHome(config, files, runner.environment))
  const writeEvidence = await openEvidence(runner, files)
  const deadline = createExchangeDeadline(timeout)
  const { signal, timeoutMs } = deadline
  const { environment, info, mask, warning: warn } = runner
  const http = createHttp({ clock, deadline, attempts, onRetry: info })
  const { organization, tokens } = tokenList
  const { repository: thisRepository, api } = jobOf(environment)
  const docker = { organization, http, clock, deadline, mask, onWait: info }
  const hub = inputs.hub && createHubInventory({ ...inputs.hub, ...docker, codes: usedCodes(runner) })
  const reader = inputs.activity && createHubTokenReader({ ...inputs.activity, ...docker })
  const stores = tokens.flatMap(entry => entry.stores)
  const target = { stores, thisRepository, apiUrl: githubAddress(api) }
  const limits = { attempts, clock, signal, timeoutMs }
  const github = access && createGithubInventory({ ...target, ...limits, access, info, mask, warn })
  try {
    return await audit(inputs, {
      runner,
      tokenList,
      hub,
      github,
      activity: reader ?? hub,
      repositories: hub ?? reader,
      openPrograms: ({ noted }) => {
        const secrets = readSecrets(runner)
        return createPrograms({ environment, clock, signal, mask, secrets, tokenList, noted })
      },
      checkout: await readCheckout(process.cwd(), config, files),
      commit: await checkedOutCommit(config, files, environment),
      home: home && homeText(home, ref),
      writeEvidence,
      now: clock.now,
    })
  } finally {
    await github?.close()
    deadline.close()
  }
}
