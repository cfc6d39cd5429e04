package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.govsm.portal.edge.KeyStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A portal that speaks TLS itself. */
class TlsTest {

  private static final String HSTS = "Strict-Transport-Security";

  @TempDir private static Path folder;
  private static Path keys;
  private static Path password;
  private static StatelessPortal portal;

  @BeforeAll
  static void start() throws Exception {
    keys = KeyStores.valid(folder);
    password = Files.writeString(folder.resolve("password"), KeyStores.PASSWORD + "\n");
    portal = StatelessPortal.start(config("--public-url", "https://localhost"));
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static PortalConfig config(String... more) {
    List<String> all = new ArrayList<>(List.of("--stateless", "--listen", "127.0.0.1:0"));
    all.addAll(List.of("--tls-key-store", keys.toString()));
    all.addAll(List.of("--tls-key-store-password-file", password.toString()));
    all.addAll(List.of(more));
    return PortalConfig.of(all.toArray(String[]::new));
  }

  private static HttpClient client(String protocol) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      trusted.load(in, KeyStores.PASSWORD.toCharArray());
    }
    KeyStore certificates = KeyStore.getInstance("PKCS12");
    certificates.load(null, null);
    certificates.setCertificateEntry("portal", trusted.getCertificate("portal"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(certificates);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    SSLParameters parameters = context.getDefaultSSLParameters();
    parameters.setProtocols(new String[] {protocol});
    return HttpClient.newBuilder().sslContext(context).sslParameters(parameters).build();
  }

  private static HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(portal.address().resolve(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void answers_and_says_that_it_is_reached_so_from_now_on(String protocol) throws Exception {
    assertThat(portal.address().getScheme()).isEqualTo("https");
    HttpResponse<String> answer =
        client(protocol).send(at("/health").build(), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo(protocol);
    assertThat(answer.headers().firstValue(HSTS)).contains("max-age=31536000");
  }

  @Test
  void takes_a_body_of_many_parts() throws Exception {
    String question =
        "{\"book\":\"IN\",\"days\":{\"publication\":\"2019-04-02\"},\"facts\":{\"value\":\"40000.00\"}}"
            + " ".repeat(100_000);
    HttpRequest request =
        at("/api/v1/decisions/procedure.gem")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(question))
            .build();

    assertThat(client("TLSv1.3").send(request, BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void takes_a_form_of_its_own_page_and_none_of_the_same_name_without_tls() throws Exception {
    String own = portal.address().toString().replaceAll("/$", "");
    HttpClient client = client("TLSv1.3");

    assertThat(client.send(form(own), BodyHandlers.ofString()).statusCode()).isEqualTo(303);
    assertThat(
            client.send(form(own.replace("https:", "http:")), BodyHandlers.ofString()).statusCode())
        .isEqualTo(403);
  }

  private static HttpRequest form(String origin) {
    return at("/today")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Origin", origin)
        .POST(BodyPublishers.ofString("day="))
        .build();
  }

  @Test
  void does_not_answer_whoever_speaks_no_tls_and_goes_on() throws Exception {
    URI address = portal.address();
    try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .doesNotContain("HTTP/1.1");
    }
    assertThat(client("TLSv1.3").send(at("/health").build(), BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void needs_the_name_under_which_it_is_reached() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> config())
        .withMessageContaining("--tls-key-store")
        .withMessageContaining("--public-url");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> config("--public-url", "http://localhost"))
        .withMessageContaining("https://");
  }

  @Test
  void with_a_password_that_is_another_does_not_start() throws Exception {
    Path other = Files.writeString(folder.resolve("other"), "not-this-one");

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PortalConfig.of(
                    "--stateless",
                    "--public-url",
                    "https://localhost",
                    "--tls-key-store",
                    keys.toString(),
                    "--tls-key-store-password-file",
                    other.toString()))
        .withMessageContaining("password");
  }
}
