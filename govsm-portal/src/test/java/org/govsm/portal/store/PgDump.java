package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;

/** The program pg_dump, where it is on the path: what somebody takes who may read the database. */
public final class PgDump {

  private static final String PROGRAM = "pg_dump";

  private PgDump() {}

  /** Whether the program is on the path. */
  public static boolean isThere() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, PROGRAM)));
  }

  /** What the driver reads of all tables, where the program is not there or is older. */
  public static String byDriver(TestDatabase database) throws SQLException, IOException {
    return PostgresDump.of(database);
  }

  /**
   * The dump of a database; the test is skipped where the program is older than the server.
   *
   * @param folder in which it may write
   */
  public static String of(TestDatabase database, Path folder)
      throws IOException, InterruptedException {
    Path out = folder.resolve("dump.sql");
    Path problems = folder.resolve("problems.txt");
    DatabaseConfig config = database.config();
    ProcessBuilder program =
        new ProcessBuilder(
                PROGRAM,
                "--no-owner",
                "--username=" + config.properties().getProperty("user"),
                "--dbname=" + config.url().substring("jdbc:".length()))
            .redirectOutput(out.toFile())
            .redirectError(problems.toFile());
    String password = config.properties().getProperty("password");
    if (password != null) {
      program.environment().put("PGPASSWORD", password);
    }
    int ended = program.start().waitFor();
    String said = Files.readString(problems);
    assumeTrue(!said.contains("version mismatch"), said);
    assertThat(ended).as(said).isZero();
    return Files.readString(out);
  }
}
