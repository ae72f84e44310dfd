# The ports of all services that have a name.

module "all" {
  source  = "terraform-aws-modules/security-group/aws"
  version = "5.3.1"

  name   = "all"
  vpc_id = "vpc-0123456789abcdef0"

  ingress_cidr_blocks = ["10.0.0.0/8"]
  ingress_rules = [
    "activemq-5671-tcp",
    "activemq-61614-tcp",
    "activemq-61617-tcp",
    "activemq-61619-tcp",
    "activemq-8883-tcp",
    "alertmanager-9093-tcp",
    "alertmanager-9094-tcp",
    "all-all",
    "all-icmp",
    "all-ipv6-icmp",
    "all-tcp",
    "all-udp",
    "carbon-admin-tcp",
    "carbon-gui-udp",
    "carbon-line-in-tcp",
    "carbon-line-in-udp",
    "carbon-pickle-tcp",
    "carbon-pickle-udp",
    "cassandra-clients-tcp",
    "cassandra-jmx-tcp",
    "cassandra-thrift-clients-tcp",
    "consul-dns-tcp",
    "consul-dns-udp",
    "consul-grpc-tcp",
    "consul-grpc-tcp-tls",
    "consul-serf-lan-tcp",
    "consul-serf-lan-udp",
    "consul-serf-wan-tcp",
    "consul-serf-wan-udp",
    "consul-tcp",
    "consul-webui-http-tcp",
    "consul-webui-https-tcp",
    "dax-cluster-encrypted-tcp",
    "dax-cluster-unencrypted-tcp",
    "dns-tcp",
    "dns-udp",
    "docker-swarm-mngmt-tcp",
    "docker-swarm-node-tcp",
    "docker-swarm-node-udp",
    "docker-swarm-overlay-udp",
    "elasticsearch-java-tcp",
    "elasticsearch-rest-tcp",
    "etcd-client-tcp",
    "etcd-peer-tcp",
    "grafana-tcp",
    "graphite-2003-tcp",
    "graphite-2004-tcp",
    "graphite-2023-tcp",
    "graphite-2024-tcp",
    "graphite-8080-tcp",
    "graphite-8125-tcp",
    "graphite-8125-udp",
    "graphite-8126-tcp",
    "graphite-webui",
    "http-80-tcp",
    "http-8080-tcp",
    "https-443-tcp",
    "https-8443-tcp",
    "ipsec-4500-udp",
    "ipsec-500-udp",
    "kafka-broker-sasl-iam-public-tcp",
    "kafka-broker-sasl-iam-tcp",
    "kafka-broker-sasl-scram-public-tcp",
    "kafka-broker-sasl-scram-tcp",
    "kafka-broker-tcp",
    "kafka-broker-tls-public-tcp",
    "kafka-broker-tls-tcp",
    "kafka-jmx-exporter-tcp",
    "kafka-node-exporter-tcp",
    "kibana-tcp",
    "kubernetes-api-tcp",
    "ldap-tcp",
    "ldaps-tcp",
    "logstash-tcp",
    "loki-grafana",
    "loki-grafana-grpc",
    "memcached-tcp",
    "minio-tcp",
    "mongodb-27017-tcp",
    "mongodb-27018-tcp",
    "mongodb-27019-tcp",
    "mssql-analytics-tcp",
    "mssql-broker-tcp",
    "mssql-tcp",
    "mssql-udp",
    "mysql-tcp",
    "nfs-tcp",
    "nomad-http-tcp",
    "nomad-rpc-tcp",
    "nomad-serf-tcp",
    "nomad-serf-udp",
    "ntp-udp",
    "octopus-tentacle-tcp",
    "openvpn-https-tcp",
    "openvpn-tcp",
    "openvpn-udp",
    "oracle-db-tcp",
    "postgresql-tcp",
    "prometheus-http-tcp",
    "prometheus-node-exporter-http-tcp",
    "prometheus-pushgateway-http-tcp",
    "promtail-http",
    "puppet-tcp",
    "puppetdb-tcp",
    "rabbitmq-15672-tcp",
    "rabbitmq-25672-tcp",
    "rabbitmq-4369-tcp",
    "rabbitmq-5671-tcp",
    "rabbitmq-5672-tcp",
    "rdp-tcp",
    "rdp-udp",
    "redis-tcp",
    "redshift-tcp",
    "saltstack-tcp",
    "smtp-submission-2587-tcp",
    "smtp-submission-587-tcp",
    "smtp-tcp",
    "smtps-2456-tcp",
    "smtps-465-tcp",
    "solr-tcp",
    "splunk-hec-tcp",
    "splunk-indexer-tcp",
    "splunk-splunkd-tcp",
    "splunk-web-tcp",
    "squid-proxy-tcp",
    "ssh-tcp",
    "storm-nimbus-tcp",
    "storm-supervisor-tcp",
    "storm-ui-tcp",
    "vault-tcp",
    "wazuh-dashboard",
    "wazuh-indexer-restful-api",
    "wazuh-server-agent-cluster-daemon",
    "wazuh-server-agent-connection-tcp",
    "wazuh-server-agent-connection-udp",
    "wazuh-server-agent-enrollment",
    "wazuh-server-restful-api",
    "wazuh-server-syslog-collector-tcp",
    "wazuh-server-syslog-collector-udp",
    "web-jmx-tcp",
    "winrm-http-tcp",
    "winrm-https-tcp",
    "zabbix-agent",
    "zabbix-proxy",
    "zabbix-server",
    "zipkin-admin-query-tcp",
    "zipkin-admin-tcp",
    "zipkin-admin-web-tcp",
    "zipkin-query-tcp",
    "zipkin-web-tcp",
    "zookeeper-2181-tcp",
    "zookeeper-2182-tls-tcp",
    "zookeeper-2888-tcp",
    "zookeeper-3888-tcp",
    "zookeeper-jmx-tcp",
  ]
}

module "gone" {
  source  = "terraform-aws-modules/security-group/aws"
  version = "4.6.0"

  name   = "gone"
  vpc_id = "vpc-0123456789abcdef0"

  ingress_cidr_blocks = ["10.0.0.0/8"]
  ingress_rules       = ["consul-webui-tcp", "consul-cli-rpc-tcp"]
}

module "own" {
  source  = "terraform-aws-modules/security-group/aws"
  version = "5.1.0"

  name   = "own"
  vpc_id = "vpc-0123456789abcdef0"

  rules = {
    ours = [9000, 9009, "tcp", "Ours"]
    "_"  = ["", "", ""]
  }

  ingress_cidr_blocks = ["10.0.0.0/8"]
  ingress_rules       = ["ours"]
}
