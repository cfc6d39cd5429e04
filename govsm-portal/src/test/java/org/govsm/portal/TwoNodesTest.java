package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.govsm.portal.access.AccessToken;
import org.govsm.portal.access.AccessTokens;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Engine;
import org.govsm.portal.store.IntegrityCheck;
import org.govsm.portal.store.NodeEnvironment;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.TestDatabase;
import org.govsm.portal.web.RandomTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two portals on one PostgreSQL database, of which one is killed. */
class TwoNodesTest {

  private static final String TOKEN = "govsm_" + "t".repeat(43);
  private static final int ENOUGH = 5;

  @TempDir private Path folder;
  private volatile boolean stopped;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

  private static void fill(Store store) {
    Instant now = Instant.now();
    UserFacts facts = UserFacts.active(UserFacts.SERVICE, List.of("buyer"), List.of("*"));
    store.write(
        tx -> {
          tx.events().lock("example-directorate"); // from now on it is known
          new Users(tx).create("s-1", facts, Optional.of(Person.machine("A machine")), now, "test");
          new AccessTokens(tx)
              .issue(
                  new AccessToken(
                      RandomTokens.digest(TOKEN), "t-1", "s-1", now, now.plus(Duration.ofDays(9))),
                  "test");
          return true;
        });
  }

  private PortalProcess node(TestDatabase database) {
    try {
      return PortalProcess.start(
          NodeEnvironment.of(database),
          "--listen",
          "127.0.0.1:0",
          "--no-demo",
          "--signing-key",
          folder.resolve("signing.key").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes until the node is gone, or it is enough; counts down with each change that it
   * acknowledged.
   */
  private CompletableFuture<Void> writeTo(
      Function<String, URI> node, String name, CountDownLatch done) {
    return CompletableFuture.runAsync(
        () -> {
          for (int i = 0; !stopped && write(node, "INV-" + name + "-" + i); i++) {
            done.countDown();
          }
        });
  }

  private boolean write(Function<String, URI> node, String id) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(node.apply(Sample.CONTRACTS))
              .header("Authorization", "Bearer " + TOKEN)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(Sample.terms(id, "612450.75")))
              .build();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      acknowledged.add(id);
      return true;
    } catch (IOException e) {
      return false; // it was killed
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until enough was acknowledged; a writer that was refused says by what. */
  private static void reached(CountDownLatch enough, CompletableFuture<Void> writing)
      throws Exception {
    while (!enough.await(100, TimeUnit.MILLISECONDS)) {
      if (writing.isDone()) {
        writing.get();
      }
    }
  }

  private static void kill(PortalProcess node) {
    node.process().destroyForcibly().onExit().join();
  }

  @Test
  void what_one_acknowledged_before_it_was_killed_is_there_and_the_other_goes_on()
      throws Exception {
    try (TestDatabase database = Engine.POSTGRESQL.create();
        TestPortal other = TestPortal.withSignIn(database.config(), Clock.systemUTC())) {
      fill(other.store());
      CompletableFuture<Void> writingToOther;
      try (PortalProcess one = node(database)) {
        CountDownLatch ofOne = new CountDownLatch(ENOUGH);
        CountDownLatch ofOther = new CountDownLatch(ENOUGH);
        CompletableFuture<Void> writingToOne = writeTo(one::at, "a", ofOne);
        writingToOther = writeTo(other::uri, "b", ofOther);

        reached(ofOne, writingToOne);
        reached(ofOther, writingToOther);
        kill(one);
        writingToOne.get();
      }
      CountDownLatch alone = new CountDownLatch(ENOUGH);
      CompletableFuture<Void> writingAlone = writeTo(other::uri, "c", alone);
      reached(alone, writingAlone);
      stopped = true;
      writingAlone.get();
      writingToOther.get();
      requireAll(database, other.store());
    }
  }

  private void requireAll(TestDatabase database, Store store) {
    new IntegrityCheck(store).whole();
    assertThat(store.brokenChains()).isEmpty();
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(3 * ENOUGH).doesNotHaveDuplicates();
    for (String id : acknowledged) {
      assertThat(database.count("select count(*) from contract where id = '" + id + "'"))
          .as(id)
          .isEqualTo(1);
    }
  }
}
