package stubs

import "strings"

// DeclaresNoNetwork reports whether an address leads to a well-known module, or a
// fork of one, that declares nothing on a packet's way and no setting of a
// cluster, so that an answer misses nothing without it: by what its page in the
// registry says that it creates.
func (a Address) DeclaresNoNetwork() bool {
	parts := strings.Split(a.Name, "/")
	if len(parts) != 3 {
		return false
	}
	if owner := parts[0]; !a.Git && owner != "terraform-aws-modules" && owner != "cloudposse" && owner != "aws-ia" {
		return false
	}
	if parts[1] == "eks" && parts[2] == "aws" {
		return a.Sub == "modules/aws-auth" || a.Sub == "modules/hybrid-node-role"
	}
	switch parts[1] + "/" + parts[2] {
	case "acm/aws", "acm-request-certificate/aws", "budgets/aws", "cloudtrail/aws", "cloudwatch/aws",
		"cloudwatch-log-group/aws", "cloudwatch-logs/aws", "config/yaml", "datadog-forwarders/aws", "dynamodb/aws",
		"dynamodb-table/aws", "ecr/aws", "eks-blueprints-teams/aws", "eks-pod-identity/aws", "eks-iam-role/aws",
		"eventbridge/aws", "firehose/aws", "iam/aws", "iam-policy/aws", "iam-role/aws", "iam-user/aws",
		"key-pair/aws", "kms/aws", "kms-key/aws", "managed-service-grafana/aws", "managed-service-prometheus/aws",
		"notify-slack/aws", "pricing/aws", "route53/aws", "route53-cluster-hostname/aws",
		"route53-cluster-zone/aws", "s3-bucket/aws", "s3-log-storage/aws", "s3-object/aws", "secrets-manager/aws",
		"sns/aws", "sns-topic/aws", "sqs/aws", "ssm-parameter/aws", "ssm-parameter-store/aws",
		"ssm-tls-ssh-key-pair/aws", "step-functions/aws", "tfstate-backend/aws", "vpc-flowlogs/aws",
		"vpc-flow-logs-s3-bucket/aws":
		return true
	}
	return false
}
