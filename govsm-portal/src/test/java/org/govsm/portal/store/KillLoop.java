package org.govsm.portal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Timer;
import java.util.TimerTask;

/** Kills a process that writes at any instant, again and again, and looks at what it left. */
final class KillLoop {

  private final TestDatabase database;
  private final Random random;
  private final int longestMillis;
  private final AcknowledgedWrites acknowledged = new AcknowledgedWrites();

  KillLoop(TestDatabase database, long seed, int longestMillis) {
    this.database = database;
    this.random = new Random(seed);
    this.longestMillis = longestMillis;
  }

  int acknowledged() {
    return acknowledged.size();
  }

  /** One kill, a start, a look at everything, and a write in every department. */
  List<String> round(String name) throws IOException {
    acknowledged.add(writeAndDie(name, 1 + random.nextInt(longestMillis)));
    List<String> faults = new ArrayList<>();
    try (Store store = database.open()) {
      faults.addAll(acknowledged.faults(store));
      for (ChainHead head : store.read(tx -> tx.events().heads())) {
        try {
          store.write(
              tx ->
                  tx.events()
                      .append(head.department(), "k", StoreTest.NOW, StoreTest.ACTOR, Map.of()));
        } catch (RuntimeException e) {
          faults.add("no write in " + head.department() + ": " + e);
        }
      }
      faults.addAll(AcknowledgedWrites.halves(database));
    }
    return faults;
  }

  /** Kills the process some time after its first line, and gives all that it printed until then. */
  private List<String> writeAndDie(String round, int afterMillis) throws IOException {
    Process process = start(round);
    Timer timer = new Timer(true);
    List<String> lines = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
        if (lines.size() == 1) {
          timer.schedule(kill(process), afterMillis);
        }
      }
    } finally {
      timer.cancel();
      process.destroyForcibly().onExit().join();
    }
    if (lines.isEmpty()) {
      throw new AssertionError("nothing was written in round " + round);
    }
    return lines;
  }

  private static TimerTask kill(Process process) {
    return new TimerTask() {
      @Override
      public void run() {
        process.toHandle().destroyForcibly(); // that of Process would close the pipe as well
      }
    };
  }

  private Process start(String round) throws IOException {
    DatabaseConfig config = database.config();
    ProcessBuilder child =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            WritingProcess.class.getName(),
            round,
            config.folder().map(Path::toString).orElse(config.url()));
    Properties login = config.properties();
    child.environment().put(DatabaseConfig.USER, login.getProperty("user", ""));
    child.environment().put(DatabaseConfig.PASSWORD, login.getProperty("password", ""));
    return child.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
