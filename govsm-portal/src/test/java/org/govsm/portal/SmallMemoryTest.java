package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.govsm.core.testing.Xlsx;
import org.govsm.portal.editions.PackEditions;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a portal with little memory, in a process of its own. */
class SmallMemoryTest {

  /** Some 37 MB of files, which would take many times that. */
  private static final int EDITIONS = 64;

  private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path folder;

  private HttpResponse<String> get(PortalProcess portal, String path)
      throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(portal.at(path)).build(), BodyHandlers.ofString());
  }

  private int create(PortalProcess portal) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(portal.at(Sample.CONTRACTS))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(Sample.terms()))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  @Test
  void without_memory_it_ends_with_status_3_and_what_was_acknowledged_is_there_at_the_next_start()
      throws Exception {
    TestPortal.demonstrate(DatabaseConfig.inFolder(folder));
    try (PortalProcess portal = PortalProcess.start(HungryPortal.class, folder)) {
      assertThat(create(portal)).isEqualTo(201);
      try (OutputStream told = portal.process().getOutputStream()) {
        told.write('!');
      }
      assertThat(portal.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(portal.process().exitValue()).isEqualTo(3);
    }
    try (PortalProcess portal = PortalProcess.start(PortalMain.class, folder)) {
      assertThat(get(portal, Sample.AT).statusCode()).isEqualTo(200);
      assertThat(get(portal, "/ready").body()).contains("\"readOnly\":0");
    }
  }

  @Test
  void packs_that_were_handed_in_where_there_was_more_do_not_fill_it() throws Exception {
    try (Store store = Store.open(DatabaseConfig.inFolder(folder), PortalEvents.shipped())) {
      store.write(SmallMemoryTest::fill);
    }

    try (PortalProcess portal = PortalProcess.start(PortalMain.class, folder)) {
      assertThat(get(portal, "/rules").statusCode()).isEqualTo(200);
      assertThat(get(portal, "/").statusCode()).isEqualTo(200);
      assertThat(get(portal, PackEdition.PACKS).statusCode()).isEqualTo(200);
      assertThat(get(portal, "/ready").statusCode()).isEqualTo(200);
    }
  }

  /** What unfolds far, or makes much of little, each in one way. */
  private static Map<String, byte[]> bombs() {
    byte[] noise = new byte[256 * 1024];
    new Random(20261127).nextBytes(noise);
    String many = "1000,".repeat(5_000_000) + "1]";
    Map<String, byte[]> bombs = new LinkedHashMap<>();
    bombs.put("rows", rows(1_500_000, noise).bytes());
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

  private static Xlsx rows(int rows, byte[] noise) {
    String row = "<row><c t=\"inlineStr\"><is><t>aaaa</t></is></c></row>";
    return sheet(row.repeat(rows), noise);
  }

  @Test
  void a_small_file_that_becomes_large_is_refused_and_the_portal_goes_on() throws Exception {
    TestPortal.demonstrate(DatabaseConfig.inFolder(folder));
    try (PortalProcess portal = PortalProcess.start(PortalMain.class, folder)) {
      assertThat(create(portal)).isEqualTo(201);
      for (Map.Entry<String, byte[]> bomb : bombs().entrySet()) {
        HttpRequest upload =
            HttpRequest.newBuilder(portal.at(Sample.AT + "/readings"))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(bomb.getValue()))
                .build();

        assertThatCode(
                () -> {
                  HttpResponse<String> answer = client.send(upload, BodyHandlers.ofString());
                  assertThat(answer.statusCode()).isEqualTo(422);
                })
            .as(bomb.getKey())
            .doesNotThrowAnyException();
      }
      assertThat(get(portal, "/ready").statusCode()).isEqualTo(200);
    }
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
