target "app" {
  tags = ["kong/konnect:edge"]
  output = ["type=registry"]
}
target "other" { tags = ["kong/other:edge"] }
