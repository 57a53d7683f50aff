export type Channel = 'release' | 'nightly'
export type Access = 'pull' | 'push'
