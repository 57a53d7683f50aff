variable "REPO" {
  default = "somebody"
}
target "default" {
  tags = ["${REPO}/by-variable:1"]
}
