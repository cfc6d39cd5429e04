package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A portal in a process of its own, with 128 MB of memory. */
final class PortalProcess implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("ready at (http://[^\\s\",]+)");

  private static final String END = "";

  /** What a shell counts the length of files in. */
  private static final int BLOCK = 512;

  private final Process process;
  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  private final URI address;

  private PortalProcess(Process process) {
    this.process = process;
    Thread reader = new Thread(this::read, "log of a portal");
    reader.setDaemon(true);
    reader.start();
    this.address = URI.create(await(READY).group(1));
  }

  static PortalProcess start(Class<?> main, Path data) throws IOException {
    return start(System.getProperty("java.class.path"), main, data);
  }

  static PortalProcess start(String classPath, Class<?> main, Path data) throws IOException {
    return start(classPath, main, Map.of(), "--listen", "127.0.0.1:0", "--data", data.toString());
  }

  static PortalProcess start(Map<String, String> environment, String... options)
      throws IOException {
    return start(System.getProperty("java.class.path"), PortalMain.class, environment, options);
  }

  /** As {@link #start(Class, Path)}, with no room for files of more bytes. */
  static PortalProcess limited(long bytes, Path data) throws IOException {
    List<String> room =
        List.of("sh", "-c", "ulimit -S -f " + bytes / BLOCK + " && exec \"$@\"", "sh");
    String[] options = {"--listen", "127.0.0.1:0", "--data", data.toString()};
    return start(room, System.getProperty("java.class.path"), PortalMain.class, Map.of(), options);
  }

  private static PortalProcess start(
      String classPath, Class<?> main, Map<String, String> environment, String... options)
      throws IOException {
    return start(List.of(), classPath, main, environment, options);
  }

  private static PortalProcess start(
      List<String> before,
      String classPath,
      Class<?> main,
      Map<String, String> environment,
      String... options)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")); // starts sooner
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new PortalProcess(builder.start());
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.add(line.isEmpty() ? " " : line);
      }
    } catch (IOException e) {
      log.add("the log cannot be read: " + e);
    }
    log.add(END);
  }

  /** The next line of the log that has something in it; those before it are forgotten. */
  Matcher await(Pattern wanted) {
    List<String> before = new ArrayList<>();
    for (String line = next(); line != null; line = next()) {
      before.add(line);
      Matcher found = wanted.matcher(line);
      if (found.find()) {
        return found;
      }
    }
    throw new AssertionError("the portal did not say " + wanted + ", but " + before);
  }

  /** The next line of the log; null where there is none any more. */
  @Nullable String next() {
    try {
      @Nullable String line = log.poll(60, TimeUnit.SECONDS);
      return END.equals(line) ? null : line;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  URI at(String path) {
    return address.resolve(path);
  }

  Process process() {
    return process;
  }

  /** Asks it to end; its log can be read on, which {@link Process#destroy} would close. */
  void end() {
    process.toHandle().destroy();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
