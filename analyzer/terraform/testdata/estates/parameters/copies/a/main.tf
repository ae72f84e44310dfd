resource "aws_ssm_parameter" "x" {
  name  = "/copies/name"
  type  = "String"
  value = "a"
}
