package org.govsm.portal.scale;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.portal.PortalMain;
import org.jspecify.annotations.Nullable;

/**
 * Benchmark of the portal: pages and answers of the demonstration beside a bare page in one run,
 * then a contract of a year with many readings.
 */
final class PortalBenchmark {

  private static final int HEAP_MIB = 512;
  private static final int SEED = 20261128;
  private static final String GEM =
      """
      {"book": "IN", "days": {"publication": "2025-08-01"}, "facts": {"value": "40000",
       "scientific": false}}\
      """;
  private static final String DECISION =
      """
      {"book": "IN", "days": {"publication": "2025-08-01"}, "facts": {"value": "40000",
       "availableOnGem": true, "scientific": false, "category": "NON_CONSULTING"}}\
      """;

  /** Addresses that are asked for, and what is sent to them. */
  private static final Map<String, String> ADDRESSES = new LinkedHashMap<>();

  static {
    for (String page :
        List.of(
            "/",
            "/contracts",
            "/contracts/DEMO-SM-2025",
            "/contracts/DEMO-SM-2025/board",
            "/contracts/DEMO-SM-2025/certificates/2026-08.1",
            "/rules",
            "/purchases/demo",
            "/events/demo",
            "/api/v1/contracts",
            "/health")) {
      ADDRESSES.put(page, "");
    }
    ADDRESSES.put("/api/v1/decisions/procedure.gem", GEM);
    ADDRESSES.put("/api/v1/decisions/procedure", DECISION);
    ADDRESSES.put("/api/v1/decisions/decision-note", DECISION);
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private final int requests;

  private PortalBenchmark(Path folder, int requests) {
    this.folder = folder;
    this.requests = requests;
  }

  /**
   * Runs all of it.
   *
   * @param arguments a folder, which is emptied; how often each address is asked for, 0 to leave
   *     them out; and the rows of the large file, 0 to leave it out
   * @throws IOException if a file or a process fails
   * @throws InterruptedException if it is stopped
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    int requests = Integer.parseInt(arguments[1]);
    PortalBenchmark benchmark = new PortalBenchmark(folder, requests);
    System.out.println("cores " + Runtime.getRuntime().availableProcessors());
    if (requests > 0) {
      benchmark.pages();
    }
    int rows = Integer.parseInt(arguments[2]);
    if (rows > 0) {
      benchmark.contract(rows);
    }
  }

  private static void say(String text, Object... values) {
    System.out.printf(Locale.ROOT, text + "%n", values);
  }

  private ServerProcess portal(String... more) throws IOException {
    empty(folder);
    String[] arguments =
        Stream.concat(
                Stream.of(
                    "--listen",
                    "127.0.0.1:0",
                    "--data",
                    folder.resolve("data").toString(),
                    "--requests-per-second",
                    "0"),
                Stream.of(more))
            .toArray(String[]::new);
    return new ServerProcess(HEAP_MIB, PortalMain.class, arguments);
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(folder);
  }

  private void pages() throws IOException, InterruptedException {
    say(
        "%-50s %8s %8s %8s %8s %9s %7s",
        "", "cpu ms", "settled", "p50 ms", "p99 ms", "bytes", "x bare");
    long start = System.nanoTime();
    try (ServerProcess bare = new ServerProcess(HEAP_MIB, BareServer.class);
        ServerProcess portal = portal()) {
      double started = (System.nanoTime() - start) / 1e9;
      portal.awaitDemonstration();
      Load.Figures least = new Load(bare, "/", null).run(requests);
      row("a bare Jersey page of one row", least, least);
      for (Map.Entry<String, String> one : ADDRESSES.entrySet()) {
        @Nullable String body = one.getValue().isEmpty() ? null : one.getValue();
        row(one.getKey(), new Load(portal, one.getKey(), body).run(requests), least);
      }
      say("both ready after %.1f s; the portal: %s", started, portal.memory());
    }
  }

  private static void row(String what, Load.Figures one, Load.Figures least) {
    say(
        "%-50s %8.2f %8.2f %8.2f %8.2f %9d %7.1f",
        what,
        one.cpuMillis(),
        one.settledMillis(),
        one.medianMillis(),
        one.p99Millis(),
        one.bytes(),
        one.settledMillis() / least.settledMillis());
  }

  private void contract(int rows) throws IOException, InterruptedException {
    try (ServerProcess portal = portal()) {
      portal.awaitDemonstration();
      Path file = folder.resolve("readings.csv");
      ManyReadings.write(file, rows, SEED);
      long before = size(folder.resolve("data"));
      String at = "/api/v1/contracts/" + ManyReadings.CONTRACT;
      String json = "application/json";
      timed(portal, "create", "/api/v1/contracts", json, text(ManyReadings.terms()));
      timed(
          portal,
          "upload of " + rows + " rows",
          at + "/readings?format=govsm.readings.csv",
          "text/csv",
          BodyPublishers.ofFile(file));
      say(
          "file %d bytes; the data grew by %d bytes",
          Files.size(file), size(folder.resolve("data")) - before);
      String pages = "/contracts/" + ManyReadings.CONTRACT;
      for (String page :
          List.of(pages, pages, pages + "/board?period=2026-03", pages + "/board?period=2026-03")) {
        timed(portal, "page " + page, page, "", null);
      }
      timed(portal, "first 100 readings", at + "/readings?limit=100", "", null);
      String order = "{\"period\": \"2025-04\", \"asOf\": \"2025-05-20\"}";
      timed(portal, "issue a certificate", at + "/certificates", json, text(order));
      for (int i = 0; i < 2; i++) {
        timed(portal, "page of it", pages + "/certificates/2025-04.1", "", null);
      }
      timed(portal, "verify it", at + "/certificates/2025-04.1/verification", "", null);
      timed(portal, "list of contracts", "/contracts", "", null);
      say("the portal: %s", portal.memory());
    }
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofString(text);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private void timed(
      ServerProcess portal, String what, String path, String type, @Nullable BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(portal.at(path)).timeout(Duration.ofMinutes(10));
    if (body != null) {
      request.header("Content-Type", type).POST(body);
    }
    Duration computed = portal.computed();
    long start = System.nanoTime();
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    double seconds = (System.nanoTime() - start) / 1e9;
    Duration used = portal.computed().minus(computed);
    say(
        "%-50s %8.2f s %8.2f s cpu  %d%s",
        what,
        seconds,
        used.toMillis() / 1e3,
        answer.statusCode(),
        answer.statusCode() < 300 ? "" : " " + answer.body());
  }
}
