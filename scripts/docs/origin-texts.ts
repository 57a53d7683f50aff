import { isNobodys, type Origin } from './origin.ts'

/** Inputs with an owner's password, or the key of a GitHub App: a stranger's action must not get them. */
const powers = /^ *(?:hub-password|github-app-private-key):/m

const fences = /^( *)```\w*\n[^]*?^\1```$/gm

/** The commands of a block of shell, in any form: one line names the program, the others call it. */
const assignment = /^ *\$?oat=".*"\n/gm
const call = /npx (?:--allow-git=all "\$oat"|docker-oat-login)(?= )/g

/** How texts name the action; `<…>` is refused by runners, git and npm. */
export function namesOf(origin: Origin) {
  const { owner, ref, isOnNpm } = origin
  const placeholder = '<OWNER>/docker-oat-login'
  const [repository, commit] = isNobodys(origin)
    ? [placeholder, '<COMMIT>']
    : [`${owner}/docker-oat-login`, ref]
  const gitAddress = `github:${repository}#${commit}`
  const address = isOnNpm && !isNobodys(origin) ? undefined : gitAddress
  return {
    /** What npx takes, where that is no package of npm. */
    address,
    command: address === undefined ? 'npx docker-oat-login' : `npx --allow-git=all "${address}"`,
    uses: `${owner}/docker-oat-login@${ref}`,
    /** Beside a secret that opens more than images. */
    usesWithPower: `${repository}@${commit}`,
    clone: isNobodys(origin) ? '<ADDRESS-OF-THIS-REPOSITORY>' : `https://github.com/${repository}`,
  }
}

/** A text of this repository with every name of the action as it is now: from any origin to any other. */
export function withOrigin(path: string, text: string, origin: Origin): string {
  const { command, uses, usesWithPower, clone } = namesOf(origin)
  const { owner } = origin
  if (path.endsWith('command.ts')) {
    return text.replace(/(?<= command: )'.*'/, `'${command}'`).replace(/(?<= uses: )'.*'/, `'${uses}'`)
  }
  return text
    .replaceAll(/(?<=github(?:usercontent)?\.com\/|--repo )[\w-]+(?=\/docker-oat-login\b)/g, owner)
    .replaceAll(/(?<=^\S+ +@)[\w-]+(?=\/docker-oat-login$)/gm, owner)
    .replaceAll(/(?<=git clone )"[^"]*"(?= docker-oat-login)/g, `"${clone}"`)
    .replaceAll(/(?<=--action ')[^\s']+\/docker-oat-login@[^\s']+/g, usesWithPower)
    .replaceAll(fences, block => {
      const name = powers.test(block) ? usesWithPower : uses
      return withCommands(block.replaceAll(/(?<=uses: )\S+\/docker-oat-login@\S+/g, name), origin)
    })
}

/** A block with its fences. */
function withCommands(block: string, origin: Origin): string {
  if (block.search(call) < 0) return block
  const { address, command } = namesOf(origin)
  const commands = block.replaceAll(assignment, '')
  if (address === undefined) return commands.replaceAll(call, command)
  return commands
    .replaceAll(call, 'npx --allow-git=all "$oat"')
    .replace(/^( *)```(\w+)\n/, (fence, indent, shell) => {
      return `${fence}${indent}${shell === 'powershell' ? '$oat' : 'oat'}="${address}"\n`
    })
}
