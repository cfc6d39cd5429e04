package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.govsm.portal.PortalEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What works beside the answers may still read or write when the portal ends. */
class ClosedDatabaseTest {

  private static final int LONGEST = 20;

  private final DatabaseConfig config = DatabaseConfig.temporary();
  private Store store;

  @BeforeEach
  void open() throws DatabaseUnavailableException {
    store = Store.open(config, PortalEvents.of(TestFiles::read));
  }

  @Test
  void waits_for_who_reads_before_its_folder_goes() throws Exception {
    CompletableFuture<Void> reads = new CompletableFuture<>();
    CompletableFuture<Void> end = new CompletableFuture<>();
    CompletableFuture<Integer> reading =
        CompletableFuture.supplyAsync(
            () ->
                store.read(
                    tx -> {
                      reads.complete(null);
                      end.join();
                      return tx.events().heads().size();
                    }));
    reads.get(LONGEST, TimeUnit.SECONDS);

    CompletableFuture<Void> closing = CompletableFuture.runAsync(store::close);
    end.complete(null);

    assertThat(reading.get(LONGEST, TimeUnit.SECONDS)).isZero();
    closing.get(LONGEST, TimeUnit.SECONDS);
    assertThat(config.place()).doesNotExist();
  }

  @Test
  void is_opened_again_by_nobody() {
    store.close();

    assertThatThrownBy(() -> store.read(tx -> tx.events().heads()))
        .hasStackTraceContaining("the database is closed");
    assertThatThrownBy(() -> store.write(tx -> tx.events().heads()))
        .hasStackTraceContaining("the database is closed");
    assertThat(config.place()).doesNotExist();
  }
}
