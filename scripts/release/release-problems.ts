import { namesOf } from '../docs/origin-texts.ts'
import { isNobodys, type Origin } from '../docs/origin.ts'

const takeOver = 'npm run docs -- --owner OWNER --ref v1'

/**
 * Why nothing can be released in this name; `undefined` where it can.
 * @param repository `GITHUB_REPOSITORY`, which only a job has
 */
export function originProblem(origin: Origin, repository = ''): string | undefined {
  const name = `${origin.owner}/docker-oat-login`
  if (isNobodys(origin)) return `package.json names ${name}, which is nobody's: run ${takeOver}`
  if (repository !== '' && repository.toLowerCase() !== name.toLowerCase()) {
    return `package.json names ${name}, and this is ${repository}: run ${takeOver}`
  }
  return undefined
}

/** Where the tag (`v1.2.3`) and the files of its commit disagree, a line each. */
export function releaseProblems(
  tag: string,
  files: { version: string; newest: string | undefined; origin: Origin },
  repository?: string,
): readonly string[] {
  const { version, newest = 'nothing', origin } = files
  const major = tag.replace(/\..*/, '')
  return [
    originProblem(origin, repository) ?? [],
    tag === `v${version}` && newest === version
      ? []
      : `the tag is ${tag}, package.json says ${version}, CHANGELOG.md says ${newest}: make them agree`,
    origin.ref === major
      ? []
      : `the pages say ${namesOf(origin).uses}: run npm run docs -- --owner ${origin.owner} --ref ${major}`,
  ].flat()
}
