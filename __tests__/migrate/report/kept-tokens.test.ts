import { expect, it } from '@jest/globals'
import { keptToken } from '../../../src/migrate/report/kept-tokens.ts'
import { parse } from '../corpus.ts'

const file = (secret: string, push: string) => `
on: push
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: org/docker-oat-login@v1
        with: { push: '${push}', token: '\${{ secrets.OTHER }}' }
      - uses: org/docker-oat-login@v1
        with: { push: 'kong/app, kong/web', token: '\${{ secrets.${secret} }}' }
`

it('is used where its secret is named, for what steps with it name', () => {
  const workflows = parse(
    new Map([
      ['.github/workflows/a.yml', file('Token', 'kong/other')],
      ['.github/workflows/b.yml', file('MORE', 'kong/app')],
    ]),
  )
  expect(keptToken(['TOKEN'], { workflows })).toEqual({
    files: ['.github/workflows/a.yml'],
    repositories: ['kong/app', 'kong/web'],
  })
  expect(keptToken(['NONE'], { workflows })).toEqual({ files: [], repositories: [] })
})
