const names = new Set(
  (
    'adminer aerospike almalinux alpine amazoncorretto amazonlinux arangodb archlinux bash buildpack-deps bun busybox caddy ' +
    'cassandra centos chronograf clickhouse clojure composer consul couchbase couchdb crate dart debian docker drupal ' +
    'eclipse-mosquitto eclipse-temurin elasticsearch elixir emqx erlang fedora flink fluentd gcc ghost golang gradle groovy ' +
    'haproxy haskell haxe hello-world httpd ibm-semeru-runtimes influxdb jetty joomla jruby julia kapacitor kibana kong ' +
    'liquibase logstash mariadb matomo maven mediawiki memcached mongo mongo-express mysql nats neo4j nextcloud nginx node ' +
    'odoo open-liberty openjdk oraclelinux percona perl photon php phpmyadmin postgres pypy python r-base rabbitmq redis ' +
    'redmine registry rethinkdb rockylinux ros ruby rust sapmachine solr sonarqube spark storm swift swipl telegraf tomcat ' +
    'tomee traefik ubuntu unit valkey varnish vault websphere-liberty wordpress xwiki zookeeper'
  ).split(' '),
)

/**
 * True for images that Docker Hub has under a name alone (docker-library/official-images). Any other such name may be one
 * that only the building machine has.
 */
export function isOfficialImage(name: string): boolean {
  return names.has(name)
}
