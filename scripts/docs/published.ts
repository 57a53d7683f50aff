import { published } from '../../src/runner/command.ts'

/** A page on which every command of ours, and every step, names this action as `published` says. */
export function withPublished(page: string): string {
  return page
    .replaceAll(
      /npx (?:--\S+ )?(?:docker-oat-login|\S+\/docker-oat-login#\S+?)(?=[ `\n])/g,
      published.command,
    )
    .replaceAll(/(?<=uses: )\S+\/docker-oat-login@[\w.<>-]+/g, published.uses)
}
