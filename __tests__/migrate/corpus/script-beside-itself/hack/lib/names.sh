# Names for all scripts.
ORG=${ORG:-"orchard"}
IMAGE=${IMAGE:-"${ORG}/press"}
BASE=orchard/base:1
