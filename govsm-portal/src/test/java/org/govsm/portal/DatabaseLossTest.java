package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.edge.RequestLimits;
import org.govsm.portal.store.DatabaseWire;
import org.govsm.portal.store.Engine;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that goes away, and one that is there and silent. */
class DatabaseLossTest {

  private TestDatabase database;
  private DatabaseWire wire;
  private TestPortal portal;

  @BeforeEach
  void start() throws IOException {
    database = Engine.POSTGRESQL.create();
    wire = DatabaseWire.to(database);
    portal = TestPortal.start(RequestLimits.USUAL, wire.config());
    Sample.create(portal);
  }

  @AfterEach
  void stop() throws IOException {
    portal.close();
    wire.close();
    database.close();
  }

  enum Loss {
    STOPPED {
      @Override
      void happen(DatabaseWire wire) throws IOException {
        wire.cut();
      }
    },
    SILENT {
      @Override
      void happen(DatabaseWire wire) {
        wire.freeze();
      }
    };

    abstract void happen(DatabaseWire wire) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void is_told_to_everybody_who_asks_and_over_when_it_is_back(Loss loss) throws Exception {
    assertThat(portal.get("/ready").statusCode()).isEqualTo(200);
    loss.happen(wire);

    var asked =
        IntStream.range(0, 24)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> portal.get(Sample.AT)))
            .toList();
    for (CompletableFuture<HttpResponse<String>> one : asked) {
      HttpResponse<String> answer = one.get();
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("2");
      assertThat(answer.body()).contains("problem:503", "The database does not answer");
    }
    HttpResponse<String> page = portal.get("/contracts?lang=hi", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("डेटाबेस उत्तर नहीं दे रहा है");
    assertThat(Sample.neutral(portal, Sample.twoMonths()).statusCode()).isEqualTo(503);
    assertThat(portal.get("/ready").statusCode()).isEqualTo(503);
    assertThat(portal.get("/health").statusCode()).isEqualTo(200);

    wire.heal();
    assertThat(portal.get("/ready").statusCode()).isEqualTo(200);
    assertThat(portal.get(Sample.AT).statusCode()).isEqualTo(200);
    assertThat(Sample.neutral(portal, Sample.twoMonths()).statusCode()).isEqualTo(201);
  }

  @Test
  void cuts_off_whoever_waits_for_an_answer_within_a_unit_of_work() throws Exception {
    CountDownLatch silent = new CountDownLatch(1);
    CompletableFuture<Object> work =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return portal
                    .store()
                    .write(
                        tx -> {
                          new Contracts(tx).current(Sample.ID);
                          wire.freeze();
                          silent.countDown();
                          return new Contracts(tx).current(Sample.ID);
                        });
              } catch (StoreRefusal e) {
                return e.reason();
              }
            });
    silent.await();

    assertThat(work.get()).isEqualTo(StoreRefusal.Reason.UNREACHABLE);
  }

  @Test
  void a_long_unit_of_work_is_not_cut_off_while_the_database_answers() {
    int count = portal.store().read(tx -> new Contracts(tx).page("", 10)).size();

    Set<Integer> seen =
        portal
            .store()
            .read(
                tx -> {
                  assertThat(portal.store().isReady()).isTrue();
                  return Set.of(new Contracts(tx).page("", 10).size());
                });

    assertThat(seen).containsExactly(count);
  }
}
