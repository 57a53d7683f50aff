target "default" {
  tags = concat(tags("app"), ["x/y:1"])
}
