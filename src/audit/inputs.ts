import { OatError } from '../base/error.ts'
import { parseList, quotedWord } from '../base/text.ts'
import { dayMs } from '../base/time.ts'
import { ownerGaps, readHubAddress, readOwner } from '../hub/inputs.ts'
import { parseRegistryHost } from '../registry/host.ts'
import { lintToken } from '../registry/lint.ts'
import { invalidInput, isWritten, readChoice, readInteger } from '../runner/inputs.ts'
import { readOptional, readSecret, readText } from '../runner/inputs.ts'
import type { Step } from '../runner/runner.ts'
import { readGithubAccess } from '../stores/github/inputs.ts'

/** What an audit can compare with the token list, in the words of the log, the page and the findings. */
export const partWords = {
  hub: 'Docker Hub',
  github: 'GitHub',
  activity: "Docker's audit log",
  programs: 'copies that programs check',
  repositories: 'the repositories on Docker Hub',
}
export type AuditPart = keyof typeof partWords
export const auditParts = Object.keys(partWords) as AuditPart[]

export type AuditInputs = ReturnType<typeof readAuditInputs>

/** Everything that mode audit takes, parsed. Throws before anything else has happened. */
export function readAuditInputs(step: Step) {
  const requested = readParts(step)
  const token = readSecret(step, 'activity-token')
  if (token !== undefined) lintToken(token, 'activity-token', parseRegistryHost('docker.io'))
  const activity = token && { token, baseUrl: readHubAddress(step) }
  const github = readGithubAccess(step)
  const hubGaps = ownerGaps(step)
  // With half an account the other parts are compared; alone, it is an error that names the other half.
  const isAlone = github === undefined && activity === undefined
  const isNeeded = requested.some(part => part !== 'github') && (hubGaps.length === 0 || isAlone)
  const hub = isNeeded ? readOwner(step) : undefined
  const sources = { hub, github, activity: activity ?? hub, programs: hub, repositories: hub ?? activity }
  const isDefault = !isWritten(step, 'parts')
  const parts = auditParts.filter(part => {
    if (requested.includes(part)) return true
    // An owner sees the repositories with the tokens; a token for the audit log may not.
    if (part === 'repositories') return hub !== undefined && requested.includes('hub')
    return isDefault && part !== 'hub' && sources[part] !== undefined
  })
  if (parts.every(part => sources[part] === undefined)) {
    throw new OatError('INPUT_INVALID', {
      message: 'missing: input "hub-username" or input "github-token"',
      hint: 'give an owner account of Docker Hub (inputs "hub-username" and "hub-password"), a GitHub token, or both: audit looks at what they show. Input "activity-token" alone shows the audit log',
    })
  }
  return {
    // Without a list there is nothing to compare with, at the usual path either.
    config: readText(step, 'config'),
    parts,
    hub,
    hubGaps,
    activity,
    github,
    warningMs: readInteger(step, 'expiry-warning-days') * dayMs,
    allowRef: readOptional(step, 'allow-ref'),
    failOn: readChoice(step, 'fail-on'),
    timeout: readInteger(step, 'timeout'),
    attempts: readInteger(step, 'attempts'),
  }
}

function readParts(step: Step): readonly AuditPart[] {
  const words = parseList(readText(step, 'parts'))
  const unknown = words.find(word => !auditParts.some(part => part === word))
  if (unknown === undefined) return auditParts.filter(part => words.includes(part))
  const problem = `: ${quotedWord(unknown)} is not known`
  throw invalidInput('parts', problem, `write some of: ${auditParts.join(', ')}; or workflows alone`)
}
