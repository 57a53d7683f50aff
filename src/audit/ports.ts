import path from 'node:path'
import type { Files } from '../base/files.ts'
import { createHubInventory, createHubTokenReader } from '../hub/inventory.ts'
import { checkedOutCommit, readHome } from '../runner/checkout.ts'
import { refuseForeignRun } from '../runner/event.ts'
import { openEvidence } from '../runner/evidence.ts'
import { jobOf } from '../runner/github-variables.ts'
import type { ModePorts } from '../runner/ports.ts'
import { readToolkitEvent } from '../runner/toolkit-event.ts'
import { createGithubInventory } from '../stores/github/inventory.ts'
import { createPrograms, type ProgramOptions } from '../stores/programs.ts'
import { loadTokenList } from '../token-list/read.ts'
import { homeText } from '../tokens/copies.ts'
import type { AuditInputs } from './inputs.ts'

/** Where audit looks, and with what. `undefined`: there is no input for it, or it is not known. */
export type AuditPorts = Awaited<ReturnType<typeof openAuditPorts>>

export async function openAuditPorts(inputs: AuditInputs, ports: ModePorts) {
  const { runner, clock, files } = ports
  const { environment } = runner
  const { config, github: access } = inputs
  const ref = refuseForeignRun(await readToolkitEvent(runner), 'audit', inputs.allowRef)
  const tokenList = await loadTokenList(config, files)
  const home = tokenList.home ?? (await readHome(config, files, environment))
  const { organization, tokens } = tokenList
  const { repository: thisRepository } = jobOf(environment)
  const stores = tokens.flatMap(entry => entry.stores)
  const hub = inputs.hub && createHubInventory({ ...inputs.hub, organization }, ports)
  const reader = inputs.activity && createHubTokenReader({ ...inputs.activity, organization }, ports)
  return {
    runner,
    tokenList,
    hub,
    github: access && createGithubInventory({ access, stores, thisRepository }, ports),
    activity: reader ?? hub,
    repositories: hub ?? reader,
    openPrograms: (noted: ProgramOptions['noted']) => createPrograms({ tokenList, noted }, ports),
    checkout: await readCheckout(process.cwd(), config, files),
    /** The commit that the list was checked out from. */
    commit: await checkedOutCommit(config, files, environment),
    /** Which list it is, as marks have it. */
    home: home && homeText(home, ref),
    writeEvidence: await openEvidence(runner, files),
    /** This machine's clock, in milliseconds since 1970, for the date of an audit without Docker Hub's. */
    now: clock.now,
  }
}

export type ListCheckout = NonNullable<Awaited<ReturnType<typeof readCheckout>>>

/** What is around the token list; `undefined` when it lies outside of `root`. */
export async function readCheckout(root: string, config: string, files: Pick<Files, 'realPath' | 'read'>) {
  const list = path.relative(await files.realPath(root), await files.realPath(path.resolve(root, config)))
  if (list.startsWith('..') || path.isAbsolute(list)) return undefined
  let codeOwners: string | undefined
  // The first file that is there counts (docs.github.com, "About code owners").
  for (const folder of ['.github', '.', 'docs']) {
    codeOwners ??= await files.read(path.join(root, folder, 'CODEOWNERS'))
  }
  return { list: list.split(path.sep).join('/'), codeOwners }
}
