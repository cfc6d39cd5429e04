package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.publication.OcidPrefix;
import org.govsm.portal.store.ExportSigners;
import org.govsm.portal.work.MailServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalConfigTest {

  @BeforeAll
  static void prepare() {
    PortalMain.prepareLibraries();
  }

  @Test
  void without_arguments_it_listens_on_port_8080_of_this_machine() {
    assertThat(PortalConfig.of().address().getHostString()).isEqualTo("127.0.0.1");
    assertThat(PortalConfig.of().address().getPort()).isEqualTo(8080);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:0", "localhost:9090", "[::1]:8080", "127.1.2.3:80"})
  void an_address_of_this_machine_is_taken(String address) {
    assertThat(PortalConfig.of("--listen", address).address().getAddress().isLoopbackAddress())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0:8080", "[::]:8080", "192.168.1.4:8080", "10.0.0.1:0"})
  void an_address_that_others_can_reach_is_refused_with_the_reason(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalConfig.of("--listen", address))
        .withMessageContaining("--public-url");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8080", "127.0.0.1", "127.0.0.1:99999", ":8080", "a b:1", "::1:80"})
  void anything_else_is_refused_with_the_usage(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> PortalConfig.of("--listen", address));
  }

  @Test
  void unknown_words_are_refused_with_the_nearest_option() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalConfig.of("--import-file", "a.zip"))
        .withMessageStartingWith("'--import-file' is no option; did you mean '--import'?");
  }

  @Test
  void without_arguments_the_database_is_a_folder_where_it_was_started() {
    assertThat(PortalConfig.of().database())
        .hasToString(Path.of("govsm-data").toAbsolutePath().toString());
  }

  @Test
  void an_export_of_this_installation_is_imported_unless_another_is_named() {
    assertThat(PortalConfig.of("--import", "a.zip").exportSigners()).isEqualTo(ExportSigners.OWN);
    assertThat(
            PortalConfig.of("--import", "a.zip", "--signed-by", "sha256:1", "--for-the-record")
                .exportSigners())
        .isEqualTo(new ExportSigners(Optional.of("sha256:1"), true));
  }

  @Test
  void a_repair_may_take_what_is_lost_from_an_export() {
    assertThat(PortalConfig.of("--repair", "--import", "a.zip").backup()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--accept-loss",
        "--accept-loss --import a.zip",
        "--signed-by nobody",
        "--for-the-record",
        "--repair --import a.zip --for-the-record",
        "--repair --import a.zip --for-the-record",
        "--repair --reset-demo",
        "--repair --move-h2",
        "--repair --new-setup-token",
        "--move-h2 --import a.zip",
        "--move-h2 --reset-demo",
        "--new-setup-token --import a.zip",
        "--new-setup-token --reset-demo",
        "--oidc-client c"
      })
  void an_option_without_effect_is_refused_by_its_name(String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalConfig.of(words.split(" ")))
        .withMessageMatching("(--.* meaning with|one at a time, not|a provider needs) .*");
  }

  @Test
  void another_folder_can_be_named(@TempDir Path folder) {
    assertThat(PortalConfig.of("--data", folder.toString(), "--listen", "[::1]:0").database())
        .hasToString(folder.toString());
  }

  @Test
  void a_postgresql_database_can_be_named_whose_parameters_are_not_shown() {
    String url = "jdbc:postgresql://db:5432/govsm?ssl=true";

    assertThat(PortalConfig.of("--database", url).database())
        .hasToString("jdbc:postgresql://db:5432/govsm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/g?password=s3cret",
        "jdbc:postgresql://db/g?ssl=true&sslPassword=s3cret",
        "jdbc:postgresql://a:s3cret@db:5432/g",
        "jdbc:postgresql://db,a:s3c/s3cret@db2/g"
      })
  void a_password_in_the_address_of_a_database_is_refused_without_being_repeated(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalConfig.of("--database", url))
        .withMessageContaining("GOVSM_DB_PASSWORD")
        .withMessageStartingWith("--database: ")
        .withMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--public-url https://a:s3cret@portal.example.org",
        "--public-url https://a:s3cret^@portal.example.org",
        "--contact https://a:s3cret@portal.example.org",
        "--registers GSTIN=https://a:s3cret@r.example.org",
        "--registers GSTIN=https://a:s3cret^@r.example.org",
        "--oidc-issuer https://a:s3cret@id.example.org --oidc-client c --oidc-roles r",
        "--oidc-issuer https://a:s3cret^@id.example.org --oidc-client c --oidc-roles r",
        "--mail smtp://a:s3cret@m --mail-from a@gov.in --public-url https://p.example.org"
      })
  void a_password_in_any_address_is_refused_without_being_repeated(String words) {
    String flag = words.substring(0, words.indexOf(' '));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalConfig.of(words.split(" ")))
        .withMessageStartingWith(flag + ": ")
        .withMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "listen = 127.0.0.1",
        "behind-proxy = 10.0.0.0/33",
        "behind-proxy = 0.0.0.0/0",
        "behind-proxy = 10.0.0.1, ::/0",
        "allowed-hosts = https://a.example.org",
        "allowed-hosts = b.example.org, c/d",
        "contact = nowhere",
        "registers = GSTIN",
        "ocds-prefix = abc",
        "public-url = http://portal.example.org"
      })
  void a_wrong_value_is_told_with_its_option_and_line(String line, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("govsm.properties"), "# first\n" + line + "\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalConfig.of("--config", file.toString()))
        .withMessageStartingWith(line.split(" ")[0] + " (" + file + ", line 2): ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--mail smtp://m:99999", "--mail smtp://m --mail-domains @gov.in"})
  void a_server_or_domain_that_takes_no_mail_is_refused(String words) {
    String all = words + " --mail-from a@gov.in --public-url https://p.example.org";

    assertThatIllegalArgumentException().isThrownBy(() -> PortalConfig.of(all.split(" ")));
  }

  @Test
  void names_and_proxies_as_browsers_and_networks_have_them_are_taken() {
    PortalConfig config =
        PortalConfig.of(
            "--allowed-hosts",
            "a.example.org, B:8443,[fd00::1]:80",
            "--behind-proxy",
            "10.0.0.0/8");

    assertThat(config.access().publicHosts().names("b:8443")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--database jdbc:mysql://db/govsm",
        "--data a --database jdbc:postgresql://db/g",
        "--data a --data b",
        "--data",
        "govsm-data"
      })
  void a_database_that_is_none_or_named_twice_is_refused(String words) {
    assertThatIllegalArgumentException().isThrownBy(() -> PortalConfig.of(words.split(" ")));
  }

  @Test
  void without_arguments_an_empty_database_gets_the_demonstration() {
    assertThat(PortalConfig.of().demo()).isEqualTo(PortalConfig.Demo.IF_EMPTY);
  }

  @Test
  void a_real_portal_publishes_no_purchase_before_somebody_says_so() {
    assertThat(PortalConfig.of().ocidPrefix()).isEqualTo(OcidPrefix.NOT_REGISTERED);
    assertThat(PortalConfig.of("--no-demo").ocidPrefix()).isEqualTo(OcidPrefix.NONE);
    assertThat(PortalConfig.of("--public-url", "https://portal.example.org").ocidPrefix())
        .isEqualTo(OcidPrefix.NONE);
    assertThat(PortalConfig.of("--no-demo", "--ocds-prefix", "ocds-abc123").ocidPrefix().code())
        .isEqualTo("ocds-abc123");
  }

  @Test
  void mails_go_to_the_server_that_is_named() {
    MailServer server =
        PortalConfig.of(
                ("--mail smtp://mail.soil.gov.in --mail-from govsm@soil.gov.in"
                        + " --mail-domains gov.in,nic.in --public-url https://govsm.soil.gov.in")
                    .split(" "))
            .access()
            .mail()
            .orElseThrow();

    assertThat(server)
        .isEqualTo(
            new MailServer(
                "mail.soil.gov.in",
                587,
                false,
                "govsm@soil.gov.in",
                List.of("gov.in", "nic.in"),
                Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--mail smtp://mail.soil.gov.in --mail-from govsm@soil.gov.in",
        "--mail smtp://mail.soil.gov.in --public-url https://govsm.soil.gov.in",
        "--mail-from govsm@soil.gov.in",
        "--mail-domains gov.in",
        "--mail smtp://x --mail-from nobody --public-url https://govsm.soil.gov.in"
      })
  void mails_without_a_server_a_sender_or_an_address_of_the_portal_are_refused(String words) {
    assertThatIllegalArgumentException().isThrownBy(() -> PortalConfig.of(words.split(" ")));
  }

  @Test
  void a_sender_that_is_no_address_is_refused_by_its_own_option() {
    String words = "--mail smtp://x --mail-from nobody --public-url https://govsm.soil.gov.in";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalConfig.of(words.split(" ")))
        .withMessageStartingWith("--mail-from");
  }

  @Test
  void passwords_are_hashed_as_strongly_as_owasp_wants() {
    assertThat(PortalConfig.of().access().hashing().hash("river boats!"))
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void the_demonstration_can_be_left_out_or_reset() {
    assertThat(PortalConfig.of("--no-demo", "--listen", "[::1]:0").demo())
        .isEqualTo(PortalConfig.Demo.NONE);
    assertThat(PortalConfig.of("--listen", "[::1]:0", "--reset-demo").demo())
        .isEqualTo(PortalConfig.Demo.RESET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--no-demo --reset-demo",
        "--no-demo --no-demo",
        "--reset-demo --import a.zip",
        "--no-demo yes"
      })
  void other_words_about_the_demonstration_are_refused(String words) {
    assertThatIllegalArgumentException().isThrownBy(() -> PortalConfig.of(words.split(" ")));
  }
}
