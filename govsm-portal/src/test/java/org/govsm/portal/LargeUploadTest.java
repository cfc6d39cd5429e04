package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portal in a process of its own, with little memory. */
class LargeUploadTest {

  private static final int ROWS = 80_000;
  private static final String ADDRESS =
      "https://www.facebook.com/directorate%d?ref=" + "x".repeat(140);

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path folder;

  @Test
  void a_file_of_twenty_megabytes_is_taken_twice_in_a_small_memory() throws Exception {
    Path file = file();
    TestPortal.demonstrate(DatabaseConfig.inFolder(folder.resolve("data")));
    try (PortalProcess portal = PortalProcess.start(PortalMain.class, folder.resolve("data"))) {
      post(portal.at(Sample.CONTRACTS), "application/json", terms());
      URI readings = portal.at(Sample.AT + "/readings?format=govsm.readings.csv");
      HttpResponse<String> answer = post(readings, "text/csv", BodyPublishers.ofFile(file));
      HttpResponse<String> again = post(readings, "text/csv", BodyPublishers.ofFile(file));

      assertThat(Files.size(file)).isGreaterThan(20_000_000);
      assertThat(databaseBytes()).isLessThan(3 * Files.size(file));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      assertThat(Sample.json(answer).get("accepted").asInt()).isEqualTo(ROWS);
      assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
      assertThat(Sample.json(again).get("duplicates").asInt()).isEqualTo(ROWS);
    }
  }

  /** The log of what is not in the database yet is part of it. */
  private long databaseBytes() {
    Path data = folder.resolve("data");
    return data.resolve("govsm.db").toFile().length()
        + data.resolve("govsm.db-wal").toFile().length();
  }

  private static BodyPublisher terms() {
    return BodyPublishers.ofString(Sample.terms());
  }

  private HttpResponse<String> post(URI address, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address).header("Content-Type", type).POST(body).build(),
        BodyHandlers.ofString());
  }

  private Path file() throws IOException {
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
}
