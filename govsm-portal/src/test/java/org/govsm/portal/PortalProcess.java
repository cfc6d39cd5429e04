package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A portal in a process of its own, with 128 MB of memory. */
final class PortalProcess implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("ready at (http://\\S+)");

  private final Process process;
  private final URI address;

  private PortalProcess(Process process) throws IOException {
    this.process = process;
    this.address = address(process);
  }

  static PortalProcess start(Class<?> main, Path data) throws IOException {
    return start(System.getProperty("java.class.path"), main, data);
  }

  static PortalProcess start(String classPath, Class<?> main, Path data) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")); // starts sooner
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(List.of("--listen", "127.0.0.1:0", "--data", data.toString()));
    return new PortalProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  private static URI address(Process process) throws IOException {
    BufferedReader log = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        return URI.create(ready.group(1));
      }
    }
    throw new AssertionError("the portal did not start");
  }

  URI at(String path) {
    return address.resolve(path);
  }

  Process process() {
    return process;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
