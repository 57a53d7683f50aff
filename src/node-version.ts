// Imported first by the command line, in words that any Node reads: an older one lacks what the rest needs.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `docker-oat-login needs Node 20.19 or later, and this is Node ${process.versions.node}: install a newer one, then run it again\n`,
  )
  process.exit(2)
}
