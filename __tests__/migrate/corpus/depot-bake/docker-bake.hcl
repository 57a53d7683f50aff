group "default" {
  targets = ["a"]
}
target "a" {
  tags = ["kong/depot-a:1"]
}
