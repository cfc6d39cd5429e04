package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.govsm.portal.options.Option;
import org.govsm.portal.options.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files by which a portal is run name options, files and routes that there are. */
class DeploymentFilesTest {

  private static final Path DOCS = Path.of("..", "docs", "operate");
  private static final String JAR = "/opt/govsm/govsm-portal.jar";
  private static final Pattern LINE_END = Pattern.compile(" *\\\\\n *");
  private static final Pattern VARIABLE = Pattern.compile("(GOVSM_\\w+)=(\\S+)");

  @TempDir Path folder;

  private static String containerfile() throws IOException {
    return LINE_END.matcher(Files.readString(DOCS.resolve("Containerfile"))).replaceAll(" ");
  }

  /** The rest of each line that begins so. */
  private static List<String> lines(String file, String start) {
    return file.lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .toList();
  }

  private static String line(String file, String start) {
    assertThat(lines(file, start)).as(start).hasSize(1);
    return lines(file, start).get(0);
  }

  private static List<String> words(String json) throws IOException {
    return List.of(new ObjectMapper().readValue(json.replaceFirst("^CMD ", ""), String[].class));
  }

  /** What Java is given is what java.options says and why; the heap is of each machine. */
  private static void requireKnownFlags(List<String> flags) throws IOException {
    List<String> explained =
        Files.readAllLines(Path.of("java.options")).stream()
            .filter(line -> line.startsWith("-"))
            .toList();
    for (String flag : flags) {
      assertThat(explained.contains(flag) || flag.startsWith("-XX:MaxRAMPercentage="))
          .as(flag)
          .isTrue();
    }
    assertThat(flags).contains("-XX:+ExitOnOutOfMemoryError");
  }

  @Test
  void the_unit_starts_the_portal_with_options_that_there_are() throws IOException {
    String unit = Files.readString(DOCS.resolve("govsm.service"));
    List<String> start = new ArrayList<>(List.of(line(unit, "ExecStart=").split(" ")));
    int jar = start.indexOf(JAR);
    List<String> options = start.subList(jar + 1, start.size());
    assertThat(start.get(0)).isEqualTo("/usr/bin/java");
    requireKnownFlags(start.subList(1, jar - 1));

    assertThat(options.get(1)).isEqualTo("/etc/govsm/govsm.properties");
    options.set(1, Files.writeString(folder.resolve("p"), "no-demo = true").toString());
    assertThat(Options.read(Map.of(), options.toArray(String[]::new)).has(Option.NO_DEMO)).isTrue();
  }

  @Test
  void the_unit_waits_longer_than_the_portal_takes_and_starts_no_wrong_one_again()
      throws IOException {
    String unit = Files.readString(DOCS.resolve("govsm.service"));

    assertThat(Integer.parseInt(line(unit, "TimeoutStopSec=")))
        .isGreaterThanOrEqualTo(Integer.parseInt(Option.STOP_SECONDS.usual()) + 20);
    assertThat(line(unit, "Restart=")).isEqualTo("on-failure");
    assertThat(line(unit, "RestartPreventExitStatus=")).isEqualTo("2");
    assertThat(line(unit, "User=")).isNotEqualTo("root");
    assertThat(unit.lines())
        .contains("NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=");
  }

  @Test
  void the_image_copies_what_the_build_makes() throws IOException {
    String build = Files.readString(Path.of("pom.xml"));

    assertThat(lines(containerfile(), "COPY --from=build"))
        .containsExactly(
            "/src/govsm-portal/target/govsm-portal.jar /opt/govsm/",
            "/src/govsm-portal/target/lib/ /opt/govsm/lib/");
    assertThat(build)
        .contains(
            "<finalName>govsm-portal</finalName>",
            "<classpathPrefix>lib/</classpathPrefix>",
            "<outputDirectory>${project.build.directory}/lib</outputDirectory>");
  }

  @Test
  void the_image_runs_as_nobody_of_the_machine_with_options_that_there_are() throws IOException {
    String file = containerfile();
    Map<String, String> environment = new TreeMap<>();
    VARIABLE
        .matcher(line(file, "ENV"))
        .results()
        .forEach(found -> environment.put(found.group(1), found.group(2)));
    environment.put("GOVSM_PUBLIC_URL", "https://govsm.example.gov.in");
    PortalConfig config = PortalConfig.of(Options.read(environment));
    List<String> start = words(line(file, "ENTRYPOINT"));

    assertThat(config.address())
        .isEqualTo(new InetSocketAddress("0.0.0.0", Integer.parseInt(line(file, "EXPOSE"))));
    assertThat(config.demo()).isEqualTo(PortalConfig.Demo.NONE);
    assertThat(line(file, "USER")).matches("[1-9]\\d+:[1-9]\\d+");
    assertThat(line(file, "VOLUME")).isEqualTo(lines(file, "WORKDIR").get(1));
    assertThat(start.get(start.size() - 1)).isEqualTo(JAR);
    requireKnownFlags(start.subList(1, start.size() - 2));
  }

  @Test
  void the_image_finds_out_whether_the_portal_answers() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
    String check = line(containerfile(), "HEALTHCHECK");
    List<String> command = words(check.substring(check.indexOf("CMD ")));
    int port;
    try (StatelessPortal portal =
        StatelessPortal.start(PortalConfig.of("--stateless", "--listen", "127.0.0.1:0"))) {
      port = portal.address().getPort();
      assertThat(status(command, port)).isZero();
    }
    assertThat(status(command, port)).isNotZero();
  }

  private static int status(List<String> command, int port) throws Exception {
    String[] here =
        command.stream()
            .map(word -> word.replace("/8080 ", "/" + port + " "))
            .toArray(String[]::new);
    Process check = new ProcessBuilder(here).redirectErrorStream(true).start();
    String told = new String(check.getInputStream().readAllBytes(), UTF_8);
    assertThat(told.lines().filter(line -> !line.contains("refused")))
        .as(Arrays.toString(here))
        .isEmpty();
    return check.waitFor();
  }
}
