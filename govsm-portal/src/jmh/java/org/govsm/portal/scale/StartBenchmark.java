package org.govsm.portal.scale;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Start of the built jar in an empty folder until the first page of the demonstration is there: as
 * README says, without the recorded classes, and with Java's own choices, in turns.
 */
final class StartBenchmark {

  private static final String JAR = "govsm-portal/target/govsm-portal.jar";

  /** By name what Java is told. */
  private static final Map<String, List<String>> WAYS = new LinkedHashMap<>();

  static {
    WAYS.put("README's command", List.of("@govsm-portal/java.options"));
    WAYS.put(
        "the first compiler alone",
        List.of("@govsm-portal/java.options", "-XX:TieredStopAtLevel=1"));
    WAYS.put("without recorded classes", List.of("-Xms32m", "-Xmx512m", "-XX:+UseSerialGC"));
    WAYS.put("Java's own choices", List.of("-Xmx512m"));
  }

  private StartBenchmark() {}

  /**
   * Runs it, from the root of a tree that was built.
   *
   * @param arguments a folder, and how many turns
   * @throws IOException if a file or a process fails
   * @throws InterruptedException if it is stopped
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int turns = Integer.parseInt(arguments[1]);
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    Map<String, List<Double>> computed = new LinkedHashMap<>();
    Map<String, String> memory = new LinkedHashMap<>();
    for (int turn = 0; turn < turns; turn++) {
      for (Map.Entry<String, List<String>> way : WAYS.entrySet()) {
        Path data = Files.createTempDirectory(Path.of(arguments[0]), "start");
        long start = System.nanoTime();
        try (ServerProcess portal = start(way.getValue(), data)) {
          HttpResponse<byte[]> page =
              HttpClient.newHttpClient()
                  .send(HttpRequest.newBuilder(portal.at("/")).build(), BodyHandlers.ofByteArray());
          double all = (System.nanoTime() - start) / 1e9;
          if (page.statusCode() != 200) {
            throw new IOException("the first page is " + page.statusCode());
          }
          add(seconds, way.getKey(), all);
          add(computed, way.getKey(), portal.computed().toNanos() / 1e9);
          memory.put(way.getKey(), portal.memory());
        }
      }
    }
    seconds.forEach(
        (way, all) ->
            System.out.printf(
                Locale.ROOT,
                "first page, %-26s median %.2f s, %.2f s cpu, %s%n",
                way,
                median(all),
                median(computed.getOrDefault(way, List.of())),
                memory.get(way)));
  }

  private static ServerProcess start(List<String> options, Path data) throws IOException {
    List<String> command = new ArrayList<>(options);
    command.addAll(List.of("-jar", JAR, "--listen", "127.0.0.1:0", "--data", data.toString()));
    return ServerProcess.java(command);
  }

  private static void add(Map<String, List<Double>> all, String way, double one) {
    all.computeIfAbsent(way, key -> new ArrayList<>()).add(one);
  }

  private static double median(List<Double> all) {
    return all.stream().sorted().skip(all.size() / 2).findFirst().orElse(Double.NaN);
  }
}
