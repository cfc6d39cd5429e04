package org.govsm.portal.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("govsm.properties"), text);
  }

  private Options read(Map<String, String> environment, String text, String... args)
      throws IOException {
    String[] all =
        Stream.concat(Stream.of("--config", file(text).toString()), Arrays.stream(args))
            .toArray(String[]::new);
    return Options.read(environment, all);
  }

  private void refused(String text, String... words) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(Map.of(), text))
        .withMessageContaining("govsm.properties")
        .satisfies(e -> assertThat(e.getMessage()).contains(words));
  }

  @Nested
  class Precedence {

    @Test
    void is_command_line_then_environment_then_file() throws IOException {
      String file = "listen = [::1]:1\nowner = file\ncontact = a@example.org\n";
      Map<String, String> environment =
          Map.of("GOVSM_LISTEN", "[::1]:2", "GOVSM_OWNER", "environment", "HOME", "/root");
      Options options = read(environment, file, "--listen", "[::1]:3");

      assertThat(options.text(Option.LISTEN)).contains("[::1]:3");
      assertThat(options.text(Option.OWNER)).contains("environment");
      assertThat(options.text(Option.CONTACT)).contains("a@example.org");
      assertThat(options.text(Option.DATA)).isEmpty();
      assertThat(options.textOrUsual(Option.DATA)).isEqualTo("govsm-data");
    }

    @Test
    void lets_a_switch_be_turned_off_again() throws IOException {
      assertThat(read(Map.of(), "no-demo = true").has(Option.NO_DEMO)).isTrue();
      assertThat(read(Map.of(), "no-demo = false").has(Option.NO_DEMO)).isFalse();
      assertThat(read(Map.of(), "no-demo = true", "--no-demo=false").has(Option.NO_DEMO)).isFalse();
      assertThat(read(Map.of("GOVSM_NO_DEMO", "false"), "no-demo = true").has(Option.NO_DEMO))
          .isFalse();
    }

    @Test
    void holds_for_the_place_of_the_file_too() throws IOException {
      Path file = file("owner = A\n");

      assertThat(Options.read(Map.of("GOVSM_CONFIG", file.toString())).text(Option.OWNER))
          .contains("A");
    }
  }

  @Nested
  class AFile {

    @Test
    void has_remarks_and_values_as_they_stand() throws IOException {
      Options options =
          read(
              Map.of(),
              "\uFEFF# ours\r\n\r\n  owner =  Directorate = No. 1 # here \r\ndata=C:\\g\n");

      assertThat(options.text(Option.OWNER)).contains("Directorate = No. 1 # here");
      assertThat(options.text(Option.DATA)).contains("C:\\g");
    }

    @Test
    void with_an_unknown_key_is_refused_with_line_and_nearest_key() {
      refused("\nlisten = [::1]:1\nlistn = [::1]:2\n", "line 3", "'listn'", "'listen'");
    }

    @Test
    void with_a_key_twice_is_refused_with_both_lines() {
      refused("owner = A\n\nowner = B\n", "owner", "line 1", "line 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "= A", "owner: A", "owner =", "no-demo = yes", "data = a\\"})
    void with_a_line_that_says_nothing_is_refused_with_the_line(String line) {
      refused("# ours\n" + line + "\n", "line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# owner = A\n"})
    void without_an_option_is_refused(String text) {
      refused(text, "no option");
    }

    @ParameterizedTest
    @CsvSource({"repair, --repair", "import, --import", "config, --config", "help, --help"})
    void with_what_is_done_once_is_refused(String key, String flag) {
      refused(key + " = x\n", "line 1", "command line", flag);
    }

    @Test
    void with_a_secret_is_refused_without_telling_it() throws IOException {
      refused("db-password = s3cret\n", "line 1", "db-password-file");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> read(Map.of(), "db-password = s3cret"))
          .withMessageNotContaining("s3cret");
    }

    @Test
    void that_cannot_be_read_is_refused_with_its_name() throws IOException {
      Path none = folder.resolve("none.properties");
      Path latin =
          Files.write(
              folder.resolve("latin.properties"),
              "owner = é".getBytes(StandardCharsets.ISO_8859_1));

      for (Path path : new Path[] {none, folder, latin}) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Options.read(Map.of(), "--config", path.toString()))
            .withMessageContaining(path.toString());
      }
    }
  }

  @Nested
  class TheEnvironment {

    @ParameterizedTest
    @CsvSource({
      "GOVSM_LISTN, GOVSM_LISTEN",
      "GOVSM_DB_PASWORD, GOVSM_DB_PASSWORD",
      "GOVSM_REPAIR, --repair"
    })
    void with_an_unknown_name_is_refused_with_the_nearest(String name, String nearest) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Options.read(Map.of(name, "secret")))
          .withMessageContaining(name)
          .withMessageContaining(nearest)
          .withMessageNotContaining("secret");
    }

    @Test
    void with_an_empty_value_is_refused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Options.read(Map.of("GOVSM_OWNER", " ")))
          .withMessageStartingWith("GOVSM_OWNER is empty");
    }

    @Test
    void may_have_what_kubernetes_sets_for_a_service_of_this_name() {
      Options options =
          Options.read(
              Map.of(
                  "GOVSM_SERVICE_HOST", "10.0.0.1",
                  "GOVSM_SERVICE_PORT_HTTP", "8080",
                  "GOVSM_PORT", "tcp://10.0.0.1:8080",
                  "GOVSM_PORT_8080_TCP_ADDR", "10.0.0.1",
                  "GOVSM_TEST_DB_URL", "jdbc:postgresql:x"));

      assertThat(options.all()).isEmpty();
    }
  }

  @Nested
  class TheCommandLine {

    @ParameterizedTest
    @CsvSource({
      "--listn [::1]:1, '--listen'",
      "--data, --data DIR",
      "--data --no-demo, --data DIR",
      "--no-demo --no-demo, twice",
      "--no-demo=no, true or false",
      "--owner=, empty",
      "govsm-data, 'govsm-data'"
    })
    void is_refused_with_what_is_wrong(String words, String told) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Options.read(Map.of(), words.split(" ")))
          .withMessageContaining(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--db-password", "--oidc-secret", "--mail-password"})
    void takes_no_secret(String flag) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Options.read(Map.of(), flag, "s3cret"))
          .withMessageContaining(flag + "-file")
          .withMessageNotContaining("s3cret");
    }
  }

  @Nested
  class ASecret {

    @Test
    void is_the_text_of_its_file_or_of_the_environment() throws IOException {
      Path secret = Files.writeString(folder.resolve("secret"), "s3 cret\n");
      Options ofFile = read(Map.of(), "db-password-file = " + secret);
      Options ofEnvironment = Options.read(Map.of("GOVSM_DB_PASSWORD", "other"));

      assertThat(ofFile.secret(Option.DB_PASSWORD)).contains("s3 cret");
      assertThat(ofEnvironment.secret(Option.DB_PASSWORD)).contains("other");
      assertThat(ofEnvironment.toString()).doesNotContain("other");
    }

    @Test
    void is_given_once_and_not_empty() throws IOException {
      Path empty = Files.writeString(folder.resolve("empty"), " \n");
      Map<String, String> environment = Map.of("GOVSM_DB_PASSWORD", "other");
      Options both = read(environment, "db-password-file = " + empty);
      Options nothing = read(Map.of(), "db-password-file = " + empty);
      Options none = read(Map.of(), "db-password-file = " + folder.resolve("none"));

      assertThatIllegalArgumentException()
          .isThrownBy(() -> both.secret(Option.DB_PASSWORD))
          .withMessageContaining("GOVSM_DB_PASSWORD")
          .withMessageContaining("line 1");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> nothing.secret(Option.DB_PASSWORD))
          .withMessageContaining("empty");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> none.secret(Option.DB_PASSWORD))
          .withMessageContaining("none");
    }

    @Test
    void is_one_line() throws IOException {
      Options options =
          read(
              Map.of(),
              "db-password-file = " + Files.writeString(folder.resolve("two"), "s3cret\nother\n"));

      assertThatIllegalArgumentException()
          .isThrownBy(() -> options.secret(Option.DB_PASSWORD))
          .withMessageContaining("several lines")
          .withMessageNotContaining("s3cret");
    }
  }

  @Test
  void what_holds_is_printed_with_its_place_and_is_a_file_of_options_itself() throws IOException {
    Map<String, String> environment =
        Map.of("GOVSM_DB_PASSWORD", "s3cret", "GOVSM_BACKUP_KEEP", "3");
    Options options = read(environment, "owner = A\n", "--data", "d", "--import", "a.zip");
    String printed = OptionText.settings(options);

    assertThat(printed)
        .contains(
            "# from --data\ndata = d\n",
            "# from GOVSM_BACKUP_KEEP\nbackup-keep = 3\n",
            "govsm.properties, line 1)\nowner = A\n",
            "# default\nlisten = 127.0.0.1:8080\n",
            "# from --import\n# import = a.zip\n",
            "# from GOVSM_DB_PASSWORD\n# db-password = ***\n")
        .doesNotContain("s3cret");
    assertThat(read(Map.of(), printed).text(Option.BACKUP_KEEP)).contains("3");
  }

  @Test
  void the_help_has_every_option_in_lines_that_a_terminal_shows() {
    String help = OptionText.help();

    for (Option option : Option.values()) {
      assertThat(help).contains(option.isFlag() ? option.flag() : option.variable());
    }
    assertThat(help.lines().toList()).allSatisfy(line -> assertThat(line).hasSizeLessThan(130));
  }
}
