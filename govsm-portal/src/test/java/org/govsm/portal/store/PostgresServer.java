package org.govsm.portal.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.Driver;

/**
 * The server named by GOVSM_TEST_DB_URL, or else one of our own where it can start. Its user must
 * be allowed to create databases.
 */
final class PostgresServer {

  private static final PostgresServer INSTANCE = find();

  private final String url;
  private final String failure;

  /** A database with the tables and without a row, of which the others are copies. */
  private @Nullable TestDatabase model;

  private @Nullable UsedDatabases used;

  private PostgresServer(String url, String failure) {
    this.url = url;
    this.failure = failure;
  }

  /** Skips the test where there is no server, but never in CI. */
  static PostgresServer get() {
    String failure = INSTANCE.failure;
    if (!failure.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("CI needs PostgreSQL: " + failure);
    }
    Assumptions.assumeTrue(failure.isEmpty(), failure);
    return INSTANCE;
  }

  private static PostgresServer find() {
    String given = System.getenv("GOVSM_TEST_DB_URL");
    if (given != null) {
      return new PostgresServer(given, "");
    }
    try {
      // The usual place may be mounted so that nothing in it can be executed.
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(new File("target/postgres"))
              // No test turns the machine off: to wait for its disk costs more than the databases.
              .setServerConfig("fsync", "off")
              .setServerConfig("full_page_writes", "off")
              .start();
      return new PostgresServer(server.getJdbcUrl("postgres", "postgres"), "");
    } catch (IOException | RuntimeException e) {
      return new PostgresServer(
          "", "GOVSM_TEST_DB_URL is not set, and PostgreSQL cannot start: " + e);
    }
  }

  /** With the tables of this version. */
  synchronized TestDatabase create() {
    TestDatabase template = model;
    UsedDatabases others = used;
    if (template == null || others == null) {
      template = createEmpty();
      template.open().close();
      others = new UsedDatabases(template);
      model = template;
      used = others;
      dropAtTheEnd(template, others);
    }
    String address = template.config().url();
    UsedDatabases given = others;
    TestDatabase database =
        given.take().orElseGet(() -> create(address.substring(address.lastIndexOf('/') + 1)));
    return new TestDatabase(database.config(), () -> given.giveBack(database));
  }

  /** Without any table. */
  TestDatabase createEmpty() {
    return create("template0 encoding 'UTF8'");
  }

  private static void dropAtTheEnd(TestDatabase model, UsedDatabases others) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> dropNow(model, others)));
  }

  private static void dropNow(TestDatabase database, UsedDatabases others) {
    try {
      others.drop();
      database.close();
    } catch (AssertionError e) {
      // a server of our own has ended already
    }
  }

  private TestDatabase create(String template) {
    String name = "govsm_" + UUID.randomUUID().toString().replace('-', '_');
    execute("create database " + name + " template " + template);
    Properties server = Objects.requireNonNull(Driver.parseURL(url, new Properties()));
    String address =
        "jdbc:postgresql://"
            + server.getProperty("PGHOST")
            + ":"
            + server.getProperty("PGPORT")
            + "/"
            + name;
    Map<String, String> login =
        Map.of(
            DatabaseConfig.USER, server.getProperty("user", "postgres"),
            DatabaseConfig.PASSWORD, server.getProperty("password", ""));
    return new TestDatabase(
        DatabaseConfig.postgresql(address, login),
        () -> execute("drop database " + name + " with (force)"));
  }

  private void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
