package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.IntegrityCheck;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portal whose database may not grow any more, until it may again; no root is needed. */
class NoRoomTest {

  private static final long ROOM = 8L << 20;

  /** Short enough that each is written at once, and long enough that some of them fill the room. */
  private static final int LINES = 2_000;

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void require() throws IOException, InterruptedException {
    assumeTrue(run("prlimit", "--version"), "room can be taken and given on Linux only");
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false; // there is no such program
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(PortalProcess portal, String path, String type, String body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(portal.at(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> upload(PortalProcess portal, int number)
      throws IOException, InterruptedException {
    return post(
        portal, Sample.AT + "/readings?format=govsm.readings.csv", "text/csv", file(number));
  }

  private static String file(int number) {
    Random random = new Random(number);
    StringBuilder file = new StringBuilder(Sample.HEADINGS);
    for (int i = 0; i < LINES; i++) {
      String line = Sample.line("reach", "2026-08-01", "2026-09-01", i, "2026-09-02T10:00:00Z");
      file.append(Long.toHexString(random.nextLong())).append(line);
    }
    return file.toString();
  }

  private HttpResponse<String> get(PortalProcess portal, String path)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(portal.at(path)));
  }

  @Test
  void refuses_in_words_keeps_what_it_acknowledged_and_goes_on_when_there_is_room()
      throws Exception {
    Path data = folder.resolve("data");
    int acknowledged = 0;
    try (PortalProcess portal = PortalProcess.limited(ROOM, data)) {
      post(portal, Sample.CONTRACTS, "application/json", Sample.terms());
      HttpResponse<String> answer = upload(portal, acknowledged);
      while (answer.statusCode() == 201) {
        answer = upload(portal, ++acknowledged);
      }

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(answer.body()).contains("The disk of the database is full", "Nothing was saved");
      String ready = get(portal, "/ready").body();
      // a smaller change than a file may find room beside it, and the next file none again
      for (int i = 0; i < 50 && !ready.contains("disk"); i++) {
        acknowledged += upload(portal, acknowledged).statusCode() == 201 ? 1 : 0;
        ready = get(portal, "/ready").body();
      }
      assertThat(ready).contains("\"disk\":\"full\"");
      assertThat(get(portal, Sample.AT).statusCode()).isEqualTo(200);
      try (Stream<Path> halves = Files.list(data.resolve("uploads"))) {
        assertThat(halves).isEmpty();
      }

      String process = Long.toString(portal.process().pid());
      assertThat(run("prlimit", "--pid", process, "--fsize=unlimited:unlimited")).isTrue();
      HttpResponse<String> again = upload(portal, acknowledged);
      assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
      acknowledged++;
      assertThat(get(portal, "/ready").body()).doesNotContain("disk");
    }
    requireWhole(DatabaseConfig.inFolder(data), acknowledged);
  }

  private static void requireWhole(DatabaseConfig config, int acknowledged) throws IOException {
    try (Store store = Store.open(config, PortalEvents.shipped())) {
      new IntegrityCheck(store).whole();
      assertThat(store.brokenChains()).isEmpty();
    }
    TestDatabase database = new TestDatabase(config, () -> {});
    assertThat(database.count("select count(*) from reading_import where contract = 'INV-2026-01'"))
        .isEqualTo(acknowledged);
    assertThat(
            database.count(
                "select count(*) from evidence_part where upload not in"
                    + " (select upload from evidence)"))
        .isZero();
  }
}
