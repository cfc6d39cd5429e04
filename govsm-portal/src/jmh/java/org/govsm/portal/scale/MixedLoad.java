package org.govsm.portal.scale;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.govsm.portal.PortalMain;
import org.jspecify.annotations.Nullable;

/**
 * Mixed load of a portal for a long time: pages in both languages, decisions, files, certificates,
 * what is not there and what is broken. Each minute it prints memory, threads and open files, which
 * stay as they were.
 */
final class MixedLoad {

  private static final int HEAP_MIB = 512;

  /**
   * Minutes from one whole collection to the next, and one ends it: what grows shows in what is
   * left.
   */
  private static final int COLLECTED = 10;

  private static final String AT = "/api/v1/contracts/" + ManyReadings.CONTRACT;
  private static final String JSON = "application/json";
  private static final String DECISION =
      """
      {"book": "IN", "days": {"publication": "2025-08-01"}, "facts": {"value": "%d",
       "availableOnGem": true, "scientific": false, "category": "NON_CONSULTING"}}\
      """;

  private static final List<String> PAGES =
      List.of(
          "/",
          "/contracts",
          "/contracts/DEMO-SM-2025",
          "/contracts/DEMO-SM-2025/board",
          "/contracts/DEMO-SM-2025/certificates/2026-08.1",
          "/contracts/SCALE",
          "/rules",
          "/purchases/demo",
          "/events/demo",
          "/adviser",
          "/not-there",
          "/api/v1/openapi.json",
          "/api/v1/contracts/SCALE/readings?limit=100",
          "/api/v1/contracts/DEMO-SM-2025/certificates/2026-08.1/verification");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Random random = new Random(20261128);
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final ServerProcess portal;
  private final int pace;

  private MixedLoad(ServerProcess portal, int pace) {
    this.portal = portal;
    this.pace = pace;
  }

  /**
   * Runs it.
   *
   * @param arguments a folder that is not there yet, for how many minutes, and how many requests a
   *     second at most (without it as many as one asker can)
   * @throws IOException if a file or a process fails
   * @throws InterruptedException if it is stopped
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int minutes = Integer.parseInt(arguments[1]);
    int pace = arguments.length > 2 ? Integer.parseInt(arguments[2]) : Integer.MAX_VALUE;
    try (ServerProcess portal =
        new ServerProcess(
            HEAP_MIB,
            PortalMain.class,
            "--listen",
            "127.0.0.1:0",
            "--data",
            folder.resolve("data").toString(),
            "--requests-per-second",
            "0")) {
      portal.awaitDemonstration();
      MixedLoad load = new MixedLoad(portal, pace);
      load.send(AT.substring(0, AT.lastIndexOf('/')), JSON, ManyReadings.terms());
      for (int minute = 1; minute <= minutes; minute++) {
        int requests = load.aMinute(folder, minute);
        System.out.printf(
            Locale.ROOT,
            "%3d min  %6d requests %s  %s  %s %d threads  %d files%n",
            minute,
            requests,
            load.statuses,
            portal.memory(),
            minute % COLLECTED == 0 || minute == minutes
                ? "live " + portal.liveHeap() + " MiB "
                : "",
            portal.threads(),
            portal.openFiles());
      }
    }
  }

  private int aMinute(Path folder, int minute) throws IOException, InterruptedException {
    Path file = folder.resolve("readings.csv");
    ManyReadings.write(file, 1_440, minute);
    send(AT + "/readings?format=govsm.readings.csv", "text/csv", Files.readString(file));
    send(AT + "/readings?format=govsm.readings.csv", "text/csv", "subject,what\n1,2\n");
    int requests = 2;
    Instant start = Instant.now();
    for (Instant end = start.plus(Duration.ofMinutes(1)); Instant.now().isBefore(end); ) {
      page(PAGES.get(random.nextInt(PAGES.size())));
      send("/api/v1/decisions/procedure", JSON, DECISION.formatted(random.nextInt(10_000_000)));
      send("/api/v1/decisions/procedure", JSON, "{\"book\": ");
      requests += 3;
      Instant next = start.plusNanos(requests * 1_000_000_000L / pace);
      Thread.sleep(Math.max(0, Duration.between(Instant.now(), next).toMillis()));
    }
    return requests;
  }

  private void page(String path) throws IOException, InterruptedException {
    ask(
        path + (path.contains("?") ? "&" : "?") + (random.nextBoolean() ? "" : "lang=hi"),
        null,
        "");
  }

  private void send(String path, String type, String body)
      throws IOException, InterruptedException {
    ask(path, body, type);
  }

  private void ask(String path, @Nullable String body, String type)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(portal.at(path)).timeout(Duration.ofMinutes(1));
    if (body != null) {
      request.header("Content-Type", type).POST(BodyPublishers.ofString(body));
    }
    HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
    statuses.merge(answer.statusCode(), 1, Integer::sum);
  }
}
