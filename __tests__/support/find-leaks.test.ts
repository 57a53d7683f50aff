import { describe, expect, it } from '@jest/globals'
import { findLeaks } from './find-leaks.ts'
import { play } from './play.ts'
import { transcript } from './transcript.ts'

const careless = { T: '${{ secrets.NIGHTLY_PULL }}', JWT: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.c2ln' }

describe('findLeaks', () => {
  it.each([
    ['echo "token $T"', ['NIGHTLY_PULL printed by probe']],
    ['echo "::add-mask::$T"; echo "now $T"', ['NIGHTLY_PULL printed by probe']],
    ['printf %s "acme:$T" | base64', ['NIGHTLY_PULL printed by probe']],
    ['echo "::error::$T" >&2; echo "::add-mask::$T"', ['NIGHTLY_PULL printed by probe']],
    ['echo "$JWT"', ['a JWT printed by probe']],
    ['echo "x=$T" >> "$GITHUB_OUTPUT"', ['NIGHTLY_PULL in GITHUB_OUTPUT of probe']],
    ['echo "$T" >> "$GITHUB_STEP_SUMMARY"', ['NIGHTLY_PULL in GITHUB_STEP_SUMMARY of probe']],
    ['echo "x=$T" >> "$GITHUB_STATE"', ['NIGHTLY_PULL in GITHUB_STATE of probe']],
    ['docker help "$T" >/dev/null 2>&1; true', ['NIGHTLY_PULL in a call of docker']],
    ['INPUT_TOKEN=x docker help >/dev/null 2>&1; true', ['docker inherits INPUT_TOKEN']],
    ['echo "$T" > "$HOME/notes"', ['NIGHTLY_PULL in home/notes']],
    ['echo "::add-mask::$T"; echo "$T" | cksum', []],
  ])('sees what %j gives away', async (run, leaks) => {
    const scene = await play({ about: '', job: () => ({ steps: [{ run, name: 'probe', env: careless }] }) })
    expect(findLeaks(scene)).toEqual(leaks)
    expect(
      Object.values(scene.secrets).filter(value => transcript(scene, { isWhole: true }).includes(value)),
    ).toEqual([])
  })
})
