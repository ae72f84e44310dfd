resource "aws_sqs_queue" "interruptions" { name = "interruptions" }
