package org.govsm.procurement.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Import and score of many readings by one thread and by two, each run in a virtual machine of its
 * own, beside DuckDB on the same file. The seconds of a first run are those of a process that just
 * began; those of a second one in the same process are told apart. The figures must be the same, to
 * the last fraction.
 */
final class ScaleBenchmark {

  /** What is run: months to score, or none for an import that keeps nothing. */
  private static final List<Integer> MONTHS = List.of(0, 1, 12);

  private static final String LAYOUT = "govsm.readings.csv";
  private static final int IMPORT_MIB = 64;
  private static final int LEAST_MIB = 192;
  private static final int ROWS_PER_MIB = 9_000;
  private static final int DUCK_MIB = 256;

  private final Path folder;

  private ScaleBenchmark(Path folder) {
    this.folder = folder;
  }

  /**
   * Runs all sizes.
   *
   * @param arguments a folder for the files, which are kept for the next time, and numbers of rows;
   *     a number may be given twice to see how far two runs differ
   * @throws IOException if a file or a process fails
   * @throws InterruptedException if it is stopped
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    ScaleBenchmark benchmark = new ScaleBenchmark(Files.createDirectories(Path.of(arguments[0])));
    System.out.println("cores " + Runtime.getRuntime().availableProcessors() + ", load " + load());
    System.out.printf(
        "%-7s %10s %-6s %7s %8s %8s %8s %8s %8s %8s%n",
        "threads",
        "rows",
        "months",
        "-Xmx",
        "seconds",
        "cpu s",
        "again s",
        "cpu s",
        "rss MiB",
        "heap MiB");
    for (String rows : List.of(arguments).subList(1, arguments.length)) {
      benchmark.run(Long.parseLong(rows));
    }
    System.out.println("load " + load());
  }

  private static String load() throws IOException {
    Path load = Path.of("/proc/loadavg");
    return Files.exists(load) ? Files.readString(load).strip() : "unknown";
  }

  private void run(long rows) throws IOException, InterruptedException {
    Path file = folder.resolve("readings-" + rows + ".csv");
    String digest = ReadingsFile.write(file, rows);
    for (int months : MONTHS) {
      int most = months == 0 ? IMPORT_MIB : LEAST_MIB + (int) (rows / ROWS_PER_MIB);
      Map<String, String> duck = child(DUCK_MIB, DuckRun.class, file.toString(), "" + months);
      print("duckdb", rows, months, DUCK_MIB, duck);
      for (int helpers = 0; helpers < 2; helpers++) {
        Map<String, String> govsm =
            child(most, GovsmRun.class, LAYOUT, file.toString(), digest, "" + months, "" + helpers);
        print("govsm " + (helpers + 1), rows, months, most, govsm);
        compare(figures(govsm), figures(duck));
      }
    }
  }

  private static Map<String, String> child(int mib, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + mib + "m");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Map<String, String> result = new TreeMap<>();
    process
        .inputReader()
        .lines()
        .map(line -> line.split("=", 2))
        .forEach(pair -> result.put(pair[0], pair[1]));
    if (process.waitFor() != 0) {
      throw new IOException("failed: " + String.join(" ", command));
    }
    return result;
  }

  private static void print(
      String program, long rows, int months, int most, Map<String, String> result) {
    boolean read = months == 0;
    System.out.printf(
        Locale.ROOT,
        "%-7s %10d %-6s %6dm %8s %8s %8s %8s %8s %8s%n",
        program,
        rows,
        read ? "read" : "" + months,
        most,
        result.get(read ? "importSeconds" : "totalSeconds"),
        result.get(read ? "firstCpuSeconds" : "cpuSeconds"),
        result.getOrDefault("againSeconds", ""),
        result.getOrDefault("againCpuSeconds", ""),
        result.get("rssMiB"),
        result.get("heapMiB"));
  }

  private static Map<String, String> figures(Map<String, String> result) {
    Map<String, String> figures = new TreeMap<>(result);
    figures.keySet().removeIf(name -> !name.startsWith("figure."));
    return figures;
  }

  /**
   * A figure that may not be given, as of a metric that had not begun, DuckDB gives all the same.
   */
  private static void compare(Map<String, String> ours, Map<String, String> duck) {
    Map<String, String> differing = new TreeMap<>(ours);
    differing.values().removeIf("none"::equals);
    int given = differing.size();
    differing.entrySet().removeAll(duck.entrySet());
    if (!differing.isEmpty()) {
      throw new IllegalStateException("not the figures of DuckDB: " + differing);
    }
    if (!ours.isEmpty()) {
      System.out.printf(
          Locale.ROOT,
          "        %d figures, the same in both; %d that govsm does not give%n",
          given,
          ours.size() - given);
    }
  }
}
