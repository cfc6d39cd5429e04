package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.SiteNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed before anything is started, and the status of a wrong use. */
class PortalMainTest {

  @TempDir Path folder;

  private static String printed(String... args) throws InterruptedException {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, UTF_8));
    try {
      PortalMain.main(args);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(UTF_8);
  }

  @Test
  void help_and_version_are_printed_whatever_else_is_given() throws InterruptedException {
    assertThat(printed("--help")).startsWith("usage: ").contains("--print-config");
    assertThat(printed("--listn", "x", "--help")).startsWith("usage: ");
    assertThat(printed("--version")).isEqualTo(SiteNotice.VERSION + "\n");
  }

  @Test
  void the_configuration_is_checked_and_printed_without_its_secrets_and_nothing_is_made()
      throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "s3cret");
    Path file =
        Files.writeString(
            folder.resolve("govsm.properties"),
            "database = jdbc:postgresql://db/govsm\ndb-user = g\ndb-password-file = " + secret);

    assertThat(printed("--config", file.toString(), "--print-config"))
        .contains("db-password-file = " + secret, "database = jdbc:postgresql://db/govsm")
        .doesNotContain("s3cret");
    assertThat(folder.toFile().list()).hasSize(2);
  }

  @Test
  void a_printed_configuration_is_taken_back_and_prints_the_same() throws Exception {
    String secret = Files.writeString(folder.resolve("secret"), "s3cret").toString();
    String printed =
        printed(
            "--database=jdbc:postgresql://db/govsm",
            "--db-user=g",
            "--db-password-file=" + secret,
            "--no-demo",
            "--backup-folder=" + folder.resolve("b"),
            "--backup-at=03:30",
            "--print-config");
    Path file = Files.writeString(folder.resolve("printed.properties"), printed);
    String bare =
        Files.writeString(folder.resolve("bare.properties"), printed("--print-config")).toString();

    assertThat(settings(printed("--config", file.toString(), "--print-config")))
        .isEqualTo(settings(printed))
        .contains("backup-at = 03:30", "no-demo = true");
    assertThat(settings(printed("--config", bare, "--owner", "O", "--print-config")))
        .containsExactly("listen = 127.0.0.1:8080", "owner = O");
  }

  private static List<String> settings(String printed) {
    return printed.lines().filter(line -> !line.startsWith("#")).toList();
  }

  @Test
  void the_link_for_the_first_administrator_has_the_address_that_people_type() throws Exception {
    String data = folder.resolve("data").toString();
    Store.open(DatabaseConfig.inFolder(Path.of(data)), PortalEvents.shipped()).close();

    assertThat(
            printed(
                "--new-setup-token", "--data", data, "--public-url", "https://p.example.gov.in"))
        .contains("open https://p.example.gov.in/set-up within")
        .containsPattern("\\n  https://p\\.example\\.gov\\.in/set-up\\?token=\\S+\\n");
    assertThat(printed("--new-setup-token", "--data", data, "--listen", "127.0.0.1:9090"))
        .contains("open http://127.0.0.1:9090/set-up within");
    assertThat(Portal.publicAddress(PortalConfig.of("--public-url", "https://p.gov.in"), 8080))
        .hasToString("https://p.gov.in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--repair", "--new-setup-token", "--reset-second-factor=anita"})
  void a_command_for_a_folder_without_a_portal_makes_none(String command) throws Exception {
    Path mistyped = folder.resolve("dta");

    assertThat(refused(1, command, "--data", mistyped.toString()))
        .contains("no portal was ever started on " + mistyped, "--data DIR");
    assertThat(mistyped).doesNotExist();
  }

  @Test
  void a_wrong_use_ends_with_status_2_and_says_what_is_wrong_in_one_line() throws Exception {
    String told = refused("--data", folder.resolve("data").toString(), "--print-confg");

    assertThat(told).hasLineCount(1).contains("'--print-confg'", "'--print-config'");
    assertThat(folder.toFile().list()).isEmpty();
  }

  @Test
  void a_wrong_use_is_logged_as_json_where_that_is_asked() throws Exception {
    String told = refused("--log-format", "json", "--lisen", "127.0.0.1:0");

    assertThat(told).hasLineCount(1);
    assertThat(Sample.JSON.readTree(told).get("message").asText()).contains("'--listen'");
  }

  /** What a process says of options that it does not take. */
  private static String refused(String... options) throws Exception {
    return refused(2, options);
  }

  private static String refused(int status, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), PortalMain.class.getName()));
    command.addAll(List.of(options));
    Process wrong = new ProcessBuilder(command).redirectErrorStream(true).start();
    String told = new String(wrong.getInputStream().readAllBytes(), UTF_8);

    assertThat(wrong.waitFor()).isEqualTo(status);
    return told;
  }
}
