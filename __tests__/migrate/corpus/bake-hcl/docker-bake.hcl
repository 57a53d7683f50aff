// images of the gateway
variable "REPO" { default = "kong" }
variable "TAG" {
  default = "dev"
}
function "full" {
  params = [name]
  result = "${REPO}/${name}:${TAG}"
}
group "release" { targets = ["gateway", "agent"] }
target "_base" {
  dockerfile = "docker/Dockerfile"
  args = { ALPINE = "3.20" }
}
target "gateway" {
  inherits = ["_base"]
  tags = ["${REPO}/kong-gateway:${TAG}", "docker.io/kong/kong-gateway:latest"]
}
target "agent" {
  inherits = ["_base"]
  target   = "agent"
  tags     = [ "kong/kong-agent:${TAG}" ] # one
}
target "local" { tags = ["somebody/local"] }
