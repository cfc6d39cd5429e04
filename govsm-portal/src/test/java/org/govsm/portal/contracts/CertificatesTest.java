package org.govsm.portal.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.govsm.portal.store.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CertificatesTest extends StoreTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 8);

  @BeforeEach
  void contractIsThere() {
    contract("c1");
  }

  @Test
  void a_certificate_comes_back_with_its_bytes() {
    StoredCertificate issued = issue("2026-10", 1, "pay ₹5");

    assertThat(issued)
        .isEqualTo(
            new StoredCertificate(
                "c1", "2026-10", 1, AS_OF, NOW, CanonicalForm.digest("pay ₹5".getBytes(UTF_8))));
    Optional<StoredCertificate> found =
        store.read(tx -> new StoredCertificates(tx).find("c1", "2026-10", 1));
    assertThat(found).contains(issued);
    assertThat(text(issued)).isEqualTo("pay ₹5");
  }

  @Test
  void a_certificate_is_an_event_with_its_hash() {
    StoredCertificate issued = issue("2026-10", 1, "a");

    Event event = store.read(tx -> tx.events().page(DEPARTMENT, 1, 10)).get(0);
    assertThat(event.kind()).isEqualTo("certificate.issued");
    assertThat(event.body())
        .containsEntry("file", issued.digest())
        .containsEntry("asOf", "2026-11-08");
  }

  @Test
  void numbers_go_on_within_a_period() {
    issue("2026-10", next("2026-10"), "a");
    issue("2026-10", next("2026-10"), "b");
    issue("2026-11", next("2026-11"), "c");

    List<StoredCertificate> all = store.read(tx -> new StoredCertificates(tx).of("c1"));
    assertThat(all)
        .extracting(one -> one.period() + "/" + one.number())
        .containsExactly("2026-10/1", "2026-10/2", "2026-11/1");
  }

  @Test
  void a_certificate_that_was_issued_is_not_issued_again() {
    issue("2026-10", 1, "a");

    assertThatExceptionOfType(StoreRefusal.class)
        .isThrownBy(() -> issue("2026-10", 1, "b"))
        .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.EXISTS));
  }

  private int next(String period) {
    return store.write(tx -> new StoredCertificates(tx).next("c1", period));
  }

  private StoredCertificate issue(String period, int number, String text) {
    return store.write(
        tx ->
            new StoredCertificates(tx)
                .issue("c1", period, number, AS_OF, text.getBytes(UTF_8), NOW, ACTOR));
  }

  private String text(StoredCertificate issued) {
    return store.read(
        tx -> {
          try {
            return new String(tx.evidence().open(issued.digest()).readAllBytes(), UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
