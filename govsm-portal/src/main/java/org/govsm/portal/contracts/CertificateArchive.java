package org.govsm.portal.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.LruCache;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.payment.CertificateSeries;
import org.govsm.procurement.payment.Issued;
import org.jspecify.annotations.Nullable;

/** Certificate archive: reads what was issued, as it was issued. */
final class CertificateArchive {

  private static final Pattern ID =
      Pattern.compile("(?<period>.{1,40})\\.(?<number>[1-9]\\d{0,8})");
  private static final int PLACED = 5_000;

  /** Bytes of certificates that are kept as they were read: some ten times as many of memory. */
  private static final int READ_BYTES = 2 << 20;

  private final ContractService contracts;
  private final LruCache<StoredCertificate, Sized> read =
      new LruCache<>(READ_BYTES, Sized::bytes);
  private final LruCache<StoredCertificate, Placed> placed = new LruCache<>(PLACED);

  CertificateArchive(ContractService contracts) {
    this.contracts = contracts;
  }

  /** Those that were issued before certificates kept what came before them are the oldest. */
  static List<IssuedCertificate> inOrder(List<IssuedCertificate> issued) {
    return issued.stream()
        .sorted(
            Comparator.comparing(IssuedCertificate::place)
                .thenComparing(one -> one.stored().issuedAt()))
        .toList();
  }

  CertificateSeries series(Transaction tx, String contract) {
    List<Placed> all =
        new StoredCertificates(tx)
            .of(contract).stream()
                .map(one -> placed.of(one, () -> Placed.of(read(tx, one))))
                .sorted(Comparator.comparing(Placed::place).thenComparing(Placed::at))
                .toList();
    return CertificateSeries.of(all.stream().map(Placed::issued).toList());
  }

  /** Certificate as the ledger reads it, and its place in the order of issue. */
  private record Placed(int place, Instant at, Issued issued) {

    static Placed of(IssuedCertificate one) {
      return new Placed(one.place(), one.stored().issuedAt(), one.read());
    }
  }

  static CertificateSeries series(List<IssuedCertificate> inOrder) {
    return CertificateSeries.of(inOrder.stream().map(IssuedCertificate::read).toList());
  }

  /** The certificates of a contract, ordered by period and number. */
  List<IssuedCertificate> list(Transaction tx, String contract) {
    contracts.current(tx, contract);
    return new StoredCertificates(tx).of(contract).stream().map(one -> read(tx, one)).toList();
  }

  /** A certificate by period and number, such as {@code 2026-10.1}; 404 if there is none. */
  IssuedCertificate find(Transaction tx, String contract, String id) {
    contracts.current(tx, contract);
    Matcher parts = ID.matcher(id);
    if (!parts.matches()) {
      throw missing(id);
    }
    return new StoredCertificates(tx)
        .find(contract, parts.group("period"), Integer.parseInt(parts.group("number")))
        .map(one -> read(tx, one))
        .orElseThrow(() -> missing(id));
  }

  private static ProblemException missing(String id) {
    return ProblemException.notFound(Message.of("certificate.none").with("what", id));
  }

  /** A certificate of the store: what was issued does not change. */
  IssuedCertificate read(Transaction tx, StoredCertificate stored) {
    return read.of(stored, () -> Sized.of(stored, issuedBytes(tx, stored.digest()))).issued();
  }

  /** As {@link #read}, from the store in any case. */
  IssuedCertificate readNow(Transaction tx, StoredCertificate stored) {
    return read.put(stored, Sized.of(stored, issuedBytes(tx, stored.digest()))).issued();
  }

  /** Certificate, and how long its bytes are. */
  private record Sized(IssuedCertificate issued, int bytes) {

    static Sized of(StoredCertificate stored, byte[] bytes) {
      Map<String, @Nullable Object> both = Json.readObject(bytes);
      return new Sized(
          new IssuedCertificate(stored, member(both, "certificate"), member(both, "basis")),
          bytes.length);
    }
  }

  private static byte[] issuedBytes(Transaction tx, String digest) {
    try (InputStream file = tx.evidence().open(digest)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> member(
      Map<String, @Nullable Object> both, String name) {
    if (both.get(name) instanceof Map<?, ?> member) {
      return Collections.unmodifiableMap((Map<String, @Nullable Object>) member);
    }
    throw new IllegalStateException("an issued certificate has no " + name);
  }

  /** The newest certificate of the newest period that is made of what was known by a day. */
  Optional<IssuedCertificate> newest(Transaction tx, String contract, LocalDate day) {
    return new StoredCertificates(tx)
        .of(contract).stream()
            .filter(one -> !one.asOf().isAfter(day))
            .reduce((a, b) -> b)
            .map(one -> read(tx, one));
  }

  /** The number of the certificate of the same period that counts in its place. */
  Optional<String> replacedBy(Transaction tx, IssuedCertificate issued) {
    StoredCertificate stored = issued.stored();
    return new StoredCertificates(tx)
        .of(stored.contract()).stream()
            .filter(one -> one.period().equals(stored.period()))
            .filter(one -> one.number() > stored.number())
            .reduce((one, later) -> later)
            .map(one -> one.period() + "." + one.number());
  }

  /**
   * The newest certificate of a period, if one made now by the same terms and files says the same.
   */
  static Optional<IssuedCertificate> same(
      List<IssuedCertificate> inOrder,
      String period,
      int number,
      Map<String, @Nullable Object> certificate,
      CertificateBasis certificateBasis) {
    String said = said(certificate, period + "." + number);
    return inOrder.stream()
        .filter(one -> one.stored().period().equals(period))
        .reduce((one, later) -> later)
        .filter(
            one -> {
              CertificateBasis before = CertificateBasis.of(one.basis());
              return before.version() == certificateBasis.version()
                  && before.lastImport() == certificateBasis.lastImport()
                  && said(one.certificate(), one.id()).equals(said);
            });
  }

  /** All but its own number, and what it replaces: these differ of themselves. */
  private static String said(Map<String, @Nullable Object> certificate, String id) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(certificate);
    rest.remove("succession");
    return CanonicalForm.text(rest).replace('"' + id + '"', "\"\"");
  }
}
