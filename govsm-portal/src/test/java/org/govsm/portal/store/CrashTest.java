package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process that writes is killed hard, again and again, in the middle of whatever it does. {@code
 * -Dgovsm.kills=500} does it for longer.
 */
class CrashTest {

  private static final int KILLS = Integer.getInteger("govsm.kills", 6);
  private static final int KILLS_OF_A_CLIENT = Integer.getInteger("govsm.kills", 3);
  private static final long SEED = 20261127;
  private static final int LONGEST_MILLIS = 300;

  /** A database is begun anew after so many kills: all that was acknowledged is looked up. */
  private static final int KILLS_OF_ONE_DATABASE = 25;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void no_acknowledged_change_is_lost_and_every_chain_is_whole_seed_20261127(
      Engine engine, TestReporter reporter) throws IOException {
    int kills = engine == Engine.POSTGRESQL ? KILLS_OF_A_CLIENT : KILLS;
    int acknowledged = 0;
    for (int from = 0; from < kills; from += KILLS_OF_ONE_DATABASE) {
      try (TestDatabase database = database(engine, from)) {
        KillLoop loop = new KillLoop(database, SEED + from, LONGEST_MILLIS);
        for (int i = from; i < Math.min(kills, from + KILLS_OF_ONE_DATABASE); i++) {
          assertThat(loop.round("r" + i)).as("kill %s of %s", i, engine).isEmpty();
        }
        acknowledged += loop.acknowledged();
      }
    }
    reporter.publishEntry(engine + ": kills " + kills + ", acknowledged " + acknowledged);
    assertThat(acknowledged).isGreaterThan(kills);
  }

  private TestDatabase database(Engine engine, int from) {
    return engine == Engine.POSTGRESQL
        ? engine.create()
        : new TestDatabase(DatabaseConfig.inFolder(folder.resolve("data-" + from)), () -> {});
  }
}
