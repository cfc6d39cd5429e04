package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.govsm.core.testing.Xlsx;
import org.govsm.portal.edge.RequestLimits;
import org.govsm.portal.editions.PackEditions;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of a portal with little memory, in a process of its own that all tests ask but the
 * one in which it ends.
 */
class SmallMemoryTest {

  /** Some 37 MB of files, which would take many times that. */
  private static final int EDITIONS = 64;

  private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);
  private static final int ROWS = 57_000;
  private static final String ADDRESS =
      "https://www.facebook.com/directorate%d?ref=" + "x".repeat(240);

  private static final String DATABASE = "jdbc:sqlite:%s/govsm.db";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static PortalProcess portal;

  /** With packs that were handed in where there was more memory. */
  @BeforeAll
  static void start() throws Exception {
    DatabaseConfig database = DatabaseConfig.inFolder(folder);
    TestPortal.demonstrate(database);
    try (Store store = Store.open(database, PortalEvents.shipped())) {
      store.write(SmallMemoryTest::fill);
    }
    portal = PortalProcess.start(PortalMain.class, folder);
    assertThat(create(portal)).isEqualTo(201);
  }

  @AfterAll
  static void stop() {
    if (portal != null) {
      portal.close();
    }
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(HttpRequest.newBuilder(portal.at(path)).build(), BodyHandlers.ofString());
  }

  private static int create(PortalProcess portal) throws Exception {
    return post(
            portal.at(Sample.CONTRACTS),
            "application/json",
            BodyPublishers.ofString(Sample.terms()))
        .statusCode();
  }

  private static HttpResponse<String> post(URI address, String type, BodyPublisher body)
      throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(address).header("Content-Type", type).POST(body).build(),
        BodyHandlers.ofString());
  }

  @Test
  void without_memory_it_ends_with_status_3_and_what_was_acknowledged_is_there_at_the_next_start(
      @TempDir Path other) throws Exception {
    TestPortal.demonstrate(DatabaseConfig.inFolder(other));
    try (PortalProcess hungry = PortalProcess.start(HungryPortal.class, other)) {
      assertThat(create(hungry)).isEqualTo(201);
      try (OutputStream told = hungry.process().getOutputStream()) {
        told.write('!');
      }
      assertThat(hungry.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(hungry.process().exitValue()).isEqualTo(3);
    }
    try (TestPortal next = TestPortal.start(RequestLimits.USUAL, DatabaseConfig.inFolder(other))) {
      assertThat(next.get(Sample.AT).statusCode()).isEqualTo(200);
      assertThat(next.get("/ready").body()).contains("\"readOnly\":0");
    }
  }

  @Test
  void packs_that_were_handed_in_where_there_was_more_do_not_fill_it() throws Exception {
    assertThat(get("/rules").statusCode()).isEqualTo(200);
    assertThat(get("/").statusCode()).isEqualTo(200);
    assertThat(get(PackEdition.PACKS).statusCode()).isEqualTo(200);
    assertThat(get("/ready").statusCode()).isEqualTo(200);
  }

  /** What unfolds far, or makes much of little, each in one way. */
  private static Map<String, byte[]> bombs() {
    byte[] noise = new byte[256 * 1024];
    new Random(20261127).nextBytes(noise);
    String many = "1000,".repeat(5_000_000) + "1]";
    Map<String, byte[]> bombs = new LinkedHashMap<>();
    bombs.put("rows", rows(400_000, noise).bytes());
    bombs.put("rows that fit", rows(240_000, noise).bytes());
    String cells = "<row>" + "<c/>".repeat(2_000_000) + "</row>";
    bombs.put("cells of a row", sheet(cells, noise).bytes());
    String far = "<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>";
    bombs.put("a cell far out", sheet(far, noise).bytes());
    for (int texts : List.of(200_000, 800_000)) {
      String shared = "<sst>" + "<si><t>a</t></si>".repeat(texts) + "</sst>";
      bombs.put(texts + " texts", rows(1, noise).part("xl/sharedStrings.xml", shared).bytes());
    }
    bombs.put("lines", "a,b\n".repeat(6_000_000).getBytes(UTF_8));
    bombs.put("an item", ("{\"items\":[{\"a\":[" + many + "}]}").getBytes(UTF_8));
    bombs.put("a member", ("{\"paging\":[" + many + ",\"items\":[]}").getBytes(UTF_8));
    StringBuilder names = new StringBuilder("{\"other\":{");
    for (int i = 0; i < 2_000_000; i++) {
      names.append("\"name").append(i).append("\":1,");
    }
    bombs.put("names", names.append("\"a\":1},\"items\":[]}").toString().getBytes(UTF_8));
    return bombs;
  }

  private static Xlsx sheet(String rows, byte[] noise) {
    return new Xlsx().sheet("S", rows).part("xl/media/a.bin", noise);
  }

  /** More than 300,000 are more than is unpacked. */
  private static Xlsx rows(int rows, byte[] noise) {
    String row = "<row><c t=\"inlineStr\"><is><t>aaaa</t></is></c></row>";
    return sheet(row.repeat(rows), noise);
  }

  @Test
  void a_small_file_that_becomes_large_is_refused_and_the_portal_goes_on() throws Exception {
    URI readings = portal.at(Sample.AT + "/readings");
    for (Map.Entry<String, byte[]> bomb : bombs().entrySet()) {
      BodyPublisher file = BodyPublishers.ofByteArray(bomb.getValue());

      assertThatCode(
              () ->
                  assertThat(post(readings, "application/octet-stream", file).statusCode())
                      .isEqualTo(422))
          .as(bomb.getKey())
          .doesNotThrowAnyException();
    }
    assertThat(get("/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void a_file_of_twenty_megabytes_is_taken_twice() throws Exception {
    Path file = file();
    long before = databaseBytes();
    URI readings = portal.at(Sample.AT + "/readings?format=govsm.readings.csv");
    HttpResponse<String> answer = post(readings, "text/csv", BodyPublishers.ofFile(file));
    HttpResponse<String> again = post(readings, "text/csv", BodyPublishers.ofFile(file));

    assertThat(Files.size(file)).isGreaterThan(20_000_000);
    assertThat(databaseBytes() - before).isLessThan(3 * Files.size(file));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(Sample.json(answer).get("accepted").asInt()).isEqualTo(ROWS);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    assertThat(Sample.json(again).get("duplicates").asInt()).isEqualTo(ROWS);
  }

  /** In pages, as the files grow by when the log was last taken into the database too. */
  private static long databaseBytes() throws SQLException {
    try (Connection database = DriverManager.getConnection(DATABASE.formatted(folder));
        Statement asked = database.createStatement()) {
      return pragma(asked, "page_count") * pragma(asked, "page_size");
    }
  }

  private static long pragma(Statement asked, String name) throws SQLException {
    try (ResultSet answer = asked.executeQuery("PRAGMA " + name)) {
      return answer.getLong(1);
    }
  }

  private static Path file() throws IOException {
    Path file = folder.resolve("readings.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(Sample.HEADINGS);
      for (int row = 1; row <= ROWS; row++) {
        String line = Sample.line("reach", "2026-08-01", "2026-09-01", row, "2026-09-02T10:00:00Z");
        out.write(ADDRESS.formatted(row) + line.substring("page".length()));
      }
    }
    return file;
  }

  private static int fill(Transaction tx) {
    PackEditions.By by =
        new PackEditions.By("u-1", "u-1", "because", Instant.parse("2026-11-25T05:30:00Z"));
    String shipped = PackEdition.shipped();
    for (int i = 0; i < EDITIONS; i++) {
      LocalDate edition = FIRST.plusDays(i);
      String file = shipped.replaceFirst("g:edition=\"[0-9-]+\"", "g:edition=\"" + edition + "\"");
      String digest = tx.evidence().keep(file.getBytes(UTF_8)).digest();
      new PackEditions(tx).upload(PackEdition.PACK, edition, digest, digest, by);
    }
    return EDITIONS;
  }
}
