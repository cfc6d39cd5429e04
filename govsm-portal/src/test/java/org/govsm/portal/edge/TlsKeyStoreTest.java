package org.govsm.portal.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsKeyStoreTest {

  @TempDir private static Path folder;
  private static Path valid;

  @BeforeAll
  static void make() throws IOException {
    valid = KeyStores.valid(folder);
  }

  private static void refused(Path file, String password, Instant now, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TlsKeyStore.read(file, password, now))
        .withMessageContaining(file.toString())
        .withMessageContaining(why)
        .withMessageNotContaining(password);
  }

  @Test
  void speaks_tls_1_2_and_1_3_alone_and_with_ciphers_that_keep_the_past_closed() {
    SSLEngine engine =
        TlsKeyStore.read(valid, KeyStores.PASSWORD, Instant.now()).engine().createSSLEngine();

    assertThat(engine.getUseClientMode()).isFalse();
    assertThat(engine.getEnabledProtocols()).containsExactlyInAnyOrder("TLSv1.2", "TLSv1.3");
    assertThat(engine.getEnabledCipherSuites())
        .isNotEmpty()
        .allMatch(cipher -> cipher.matches("TLS_(AES|CHACHA20|ECDHE).*"))
        .noneMatch(cipher -> cipher.matches(".*(_CBC_|_NULL_|_anon_|_3DES_|_RC4_).*"));
  }

  @Test
  void ends_with_its_certificate() {
    Instant now = Instant.now();
    Instant end = TlsKeyStore.read(valid, KeyStores.PASSWORD, now).end();

    assertThat(end).isBetween(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(3)));
    refused(valid, KeyStores.PASSWORD, end, "is valid from");
    TlsKeyStore.read(valid, KeyStores.PASSWORD, end.minusMillis(1));
    refused(valid, KeyStores.PASSWORD, now.minus(Duration.ofDays(9)), "set the clock");
  }

  @Test
  void with_an_expired_certificate_is_refused_with_the_day() throws IOException {
    refused(KeyStores.expired(folder), KeyStores.PASSWORD, Instant.now(), "to 2020-01-");
  }

  @Test
  void with_another_password_is_refused() {
    refused(valid, "not-this-one", Instant.now(), "password");
  }

  @Test
  void that_is_not_there_or_is_none_is_refused() throws IOException {
    Path none = folder.resolve("none.p12");
    Path text = Files.writeString(folder.resolve("text.p12"), "-----BEGIN CERTIFICATE-----");

    refused(none, KeyStores.PASSWORD, Instant.now(), "there is no key store");
    refused(text, KeyStores.PASSWORD, Instant.now(), "PKCS12");
  }

  @Test
  void without_a_key_is_refused() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    Path empty = folder.resolve("empty.p12");
    try (var out = Files.newOutputStream(empty)) {
      store.store(out, KeyStores.PASSWORD.toCharArray());
    }

    refused(empty, KeyStores.PASSWORD, Instant.now(), "0 keys");
  }
}
