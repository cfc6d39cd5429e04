package org.govsm.portal.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that writes is killed hard, again and again, in the middle of whatever it does. */
class CrashTest {

  private static final int ROUNDS = 8;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void no_acknowledged_change_is_lost_and_every_chain_is_whole(Engine engine) throws IOException {
    try (TestDatabase database = database(engine)) {
      List<String> acknowledged = new ArrayList<>();
      for (int round = 1; round <= ROUNDS; round++) {
        acknowledged.addAll(writeAndDie(database.config(), round, 9 * round));
        check(database, acknowledged);
      }
      assertThat(acknowledged).hasSizeGreaterThan(9 * ROUNDS);
    }
  }

  private TestDatabase database(Engine engine) {
    return engine == Engine.H2
        ? new TestDatabase(DatabaseConfig.inFolder(folder), () -> {})
        : engine.create();
  }

  /** Kills the process when it has printed some lines, and gives all that it printed until then. */
  private List<String> writeAndDie(DatabaseConfig config, int round, int after) throws IOException {
    Process process = start(config, round);
    List<String> lines = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      String line = out.readLine();
      while (line != null) {
        lines.add(line);
        if (lines.size() == after) {
          process.toHandle().destroyForcibly(); // that of Process would close the pipe as well
        }
        line = out.readLine();
      }
    } finally {
      process.destroyForcibly().onExit().join();
    }
    assertThat(lines).hasSizeGreaterThanOrEqualTo(after);
    return lines;
  }

  private Process start(DatabaseConfig config, int round) throws IOException {
    ProcessBuilder child =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            WritingProcess.class.getName(),
            Integer.toString(round),
            config.folder().map(Path::toString).orElse(config.url()));
    Properties login = config.properties();
    child.environment().put(DatabaseConfig.USER, login.getProperty("user"));
    child.environment().put(DatabaseConfig.PASSWORD, login.getProperty("password"));
    return child.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static void check(TestDatabase database, List<String> acknowledged) {
    try (Store store = database.open()) {
      Map<String, String> hashes = new HashMap<>();
      List<ChainHead> heads = store.read(unit -> unit.events().heads());
      for (ChainHead head : heads) {
        ChainReport report = store.read(unit -> unit.events().verify(head.department()));
        assertThat(report.broken()).isEmpty();
        List<Event> events = store.read(unit -> unit.events().page(head.department(), 0, 100_000));
        events.forEach(event -> hashes.put(event.department() + " " + event.seq(), event.hash()));
      }
      for (String line : acknowledged) {
        checkLine(store, line.split(" "), hashes);
      }
    }
  }

  private static void checkLine(Store store, String[] words, Map<String, String> hashes) {
    if (words[0].equals("import")) {
      List<ImportReport> imports = store.read(unit -> unit.imports().of(words[1]));
      long readings = store.read(unit -> unit.readings(words[1]).count());
      assertThat(imports).hasSize(1);
      assertThat(readings).isEqualTo(1);
    } else {
      List<Contract> versions = store.read(unit -> unit.contracts().versions(words[1]));
      assertThat(versions).hasSize(1);
      assertThat(hashes).containsEntry(words[2] + " " + words[3], words[4]);
    }
  }
}
