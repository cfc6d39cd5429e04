package org.govsm.portal.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Server in a process of its own, of which processor time and memory are read. */
final class ServerProcess implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("ready at (http://\\S+?),?(?: |$)");
  private static final String PREPARED = "the demonstration is ready";
  private static final String KEPT = "contracts are kept";

  private final Process process;
  private final CountDownLatch prepared = new CountDownLatch(1);
  private final CountDownLatch kept = new CountDownLatch(1);
  private final URI address;
  private final Consumer<String> log;

  private ServerProcess(List<String> arguments) throws IOException {
    this(arguments, line -> {});
  }

  private ServerProcess(List<String> arguments, Consumer<String> log) throws IOException {
    this.log = log;
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    address = address(lines);
    Thread reader = new Thread(() -> readOn(lines), "log");
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts a program that says in a line that it is ready, and at which address. */
  ServerProcess(int mib, Class<?> program, String... arguments) throws IOException {
    this(mib, line -> {}, program, arguments);
  }

  /** Starts such a program, and hands over each line that it writes. */
  ServerProcess(int mib, Consumer<String> log, Class<?> program, String... arguments)
      throws IOException {
    this(
        Stream.of(
                Stream.of("-Xms32m", "-Xmx" + mib + "m", "-XX:+UseSerialGC"),
                Stream.of("-cp", System.getProperty("java.class.path"), program.getName()),
                Stream.of(arguments))
            .flatMap(each -> each)
            .toList(),
        log);
  }

  /** Starts Java with arguments of its own. */
  static ServerProcess java(List<String> arguments) throws IOException {
    return new ServerProcess(arguments);
  }

  private URI address(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      line(line);
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        return URI.create(ready.group(1));
      }
    }
    throw new IOException("the server did not start");
  }

  private void readOn(BufferedReader lines) {
    try {
      lines.lines().forEach(this::line);
    } catch (UncheckedIOException e) {
      prepared.countDown(); // the process was closed
      kept.countDown();
    }
  }

  private void line(String line) {
    log.accept(line);
    if (line.contains(PREPARED)) {
      prepared.countDown();
    } else if (line.contains(KEPT)) {
      kept.countDown();
    }
  }

  /** Waits until the demonstration is loaded. */
  void awaitDemonstration() throws InterruptedException {
    prepared.await();
  }

  /** Waits until the tasks of contracts are kept, where any were behind. */
  void awaitTasks() throws InterruptedException {
    kept.await();
  }

  URI at(String path) {
    return address.resolve(path);
  }

  /** What all its threads computed so far. */
  Duration computed() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The memory that the system lent to it, now and at most, in MiB, as Linux counts it. */
  String memory() throws IOException {
    List<String> found = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith("VmRSS:") || line.startsWith("VmHWM:")) {
        found.add(line.substring(0, 5) + " " + Long.parseLong(line.replaceAll("\\D", "")) / 1024);
      }
    }
    return String.join(", ", found) + " MiB";
  }

  /** MiB of the heap that are in use after a whole collection, which this asks for. */
  long liveHeap() throws IOException {
    Process histogram =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    try (BufferedReader lines = histogram.inputReader(UTF_8)) {
      return lines
          .lines()
          .filter(line -> line.startsWith("Total"))
          .mapToLong(line -> Long.parseLong(line.trim().split("\\s+", -1)[2]) >> 20)
          .findFirst()
          .orElseThrow(() -> new IOException("jcmd gave no histogram"));
    }
  }

  int threads() throws IOException {
    return names("task");
  }

  int openFiles() throws IOException {
    return names("fd");
  }

  private int names(String folder) throws IOException {
    try (Stream<Path> names = Files.list(Path.of("/proc/" + process.pid() + "/" + folder))) {
      return (int) names.count();
    }
  }

  /** Writes a line to its input. */
  void tell(String line) throws IOException {
    process.outputWriter(UTF_8).append(line).append('\n').flush();
  }

  /** Ends it at once, as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
