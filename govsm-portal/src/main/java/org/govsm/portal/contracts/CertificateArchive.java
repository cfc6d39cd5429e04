package org.govsm.portal.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.money.Money;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.payment.CertificateDocument;
import org.govsm.procurement.payment.CertificateSeries;
import org.govsm.procurement.payment.DuePeriod;
import org.govsm.procurement.payment.Issued;
import org.jspecify.annotations.Nullable;

/** Certificate archive: reads what was issued, as it was issued. */
final class CertificateArchive {

  private static final Pattern ID =
      Pattern.compile("(?<period>.{1,40})\\.(?<number>[1-9]\\d{0,8})");
  private static final int PLACED = 5_000;
  private static final int LISTED = 1_000;

  /** Bytes of certificates that are kept as they were read: some ten times as many of memory. */
  private static final int READ_BYTES = 2 << 20;

  private final ContractService contracts;
  private final LruCache<StoredCertificate, Sized> read = new LruCache<>(READ_BYTES, Sized::bytes);
  private final LruCache<StoredCertificate, Placed> placed = new LruCache<>(PLACED);
  private final LruCache<StoredCertificate, IssuedCertificate> listed = new LruCache<>(LISTED);

  CertificateArchive(ContractService contracts) {
    this.contracts = contracts;
  }

  /** Those that were issued before certificates kept what came before them are the oldest. */
  static List<IssuedCertificate> inOrder(List<IssuedCertificate> issued) {
    return issued.stream()
        .sorted(
            Comparator.comparing((IssuedCertificate one) -> one.document().place())
                .thenComparing(one -> one.stored().issuedAt()))
        .toList();
  }

  CertificateSeries series(Transaction tx, String contract) {
    return series(tx, new StoredCertificates(tx).of(contract));
  }

  /** As the ledger reads these, in the order in which they were issued. */
  CertificateSeries series(Transaction tx, List<StoredCertificate> stored) {
    List<Placed> all =
        stored.stream()
            .map(one -> placed(tx, one))
            .sorted(Comparator.comparing(Placed::place).thenComparing(Placed::at))
            .toList();
    return CertificateSeries.of(all.stream().map(Placed::issued).toList());
  }

  /** The same, with the terms by which each certificate was made. */
  CertificateSeries under(Transaction tx, String contract, CertificateSeries series) {
    return series.under(
        id -> {
          int version = find(tx, contract, id).document().basis().version();
          return Optional.of(contracts.version(tx, contract, version).terms());
        });
  }

  private Placed placed(Transaction tx, StoredCertificate one) {
    return placed.of(one, () -> Placed.of(inShort(tx, one)));
  }

  /** Certificate as the ledger reads it, and its place in the order of issue. */
  private record Placed(int place, Instant at, Money payable, Issued issued) {

    static Placed of(IssuedCertificate one) {
      return new Placed(
          one.document().place(), one.stored().issuedAt(), one.payable(), one.document().read());
    }
  }

  /** What a certificate pays. */
  Money payable(Transaction tx, StoredCertificate one) {
    return placed(tx, one).payable();
  }

  static CertificateSeries series(List<IssuedCertificate> inOrder) {
    return CertificateSeries.of(inOrder.stream().map(one -> one.document().read()).toList());
  }

  /** The periods that have no certificate yet, next to these. */
  List<DuePeriod> due(Terms terms, List<IssuedCertificate> issued, LocalDate day) {
    List<Issued> read =
        issued.stream().map(one -> placed.of(one.stored(), () -> Placed.of(one)).issued()).toList();
    return DuePeriod.of(terms, CertificateSeries.of(read), day);
  }

  /** The newest certificate of the newest period that is made of what was known by a day. */
  static Optional<StoredCertificate> newest(List<StoredCertificate> stored, LocalDate day) {
    return stored.stream().filter(one -> !one.asOf().isAfter(day)).reduce((a, b) -> b);
  }

  /** The certificates of a contract, ordered by period and number. */
  List<IssuedCertificate> list(Transaction tx, String contract) {
    List<StoredCertificate> stored = new StoredCertificates(tx).of(contract);
    if (stored.isEmpty()) {
      contracts.current(tx, contract);
    }
    return stored.stream().map(one -> read(tx, one)).toList();
  }

  /** A certificate by period and number, such as {@code 2026-10.1}; 404 if there is none. */
  IssuedCertificate find(Transaction tx, String contract, String id) {
    Matcher parts = ID.matcher(id);
    if (!parts.matches()) {
      throw missing(tx, contract, id);
    }
    return new StoredCertificates(tx)
        .find(contract, parts.group("period"), Integer.parseInt(parts.group("number")))
        .map(one -> read(tx, one))
        .orElseThrow(() -> missing(tx, contract, id));
  }

  private ProblemException missing(Transaction tx, String contract, String id) {
    contracts.current(tx, contract);
    return ProblemException.notFound("certificate.none", id);
  }

  /** A certificate of the store: what was issued does not change. */
  IssuedCertificate read(Transaction tx, StoredCertificate stored) {
    return read.of(stored, () -> Sized.of(tx, stored)).issued();
  }

  /** What lists show of a certificate; of one that was read for a list, no more is kept. */
  IssuedCertificate listed(Transaction tx, StoredCertificate stored) {
    return listed.of(
        stored,
        () -> {
          IssuedCertificate some = inShort(tx, stored);
          placed.of(stored, () -> Placed.of(some));
          return new IssuedCertificate(stored, some.document().inShort());
        });
  }

  /** As much of it as the ledger and lists read; all of it where that was read lately. */
  private IssuedCertificate inShort(Transaction tx, StoredCertificate stored) {
    return read.find(stored)
        .map(Sized::issued)
        .orElseGet(
            () -> {
              byte[] bytes = issuedBytes(tx, stored.digest());
              return of(stored, Json.readSome(bytes, CertificateDocument::isListed));
            });
  }

  private static IssuedCertificate of(
      StoredCertificate stored, Map<String, @Nullable Object> tree) {
    return new IssuedCertificate(stored, CertificateDocument.fromPlain(stored.id(), tree));
  }

  /** As {@link #read}, from the store in any case. */
  IssuedCertificate readNow(Transaction tx, StoredCertificate stored) {
    return read.put(stored, Sized.of(tx, stored)).issued();
  }

  /** Certificate, and how long its bytes are. */
  private record Sized(IssuedCertificate issued, int bytes) {

    static Sized of(Transaction tx, StoredCertificate stored) {
      byte[] bytes = issuedBytes(tx, stored.digest());
      return new Sized(CertificateArchive.of(stored, Json.readObject(bytes)), bytes.length);
    }
  }

  private static byte[] issuedBytes(Transaction tx, String digest) {
    try (InputStream file = tx.evidence().open(digest)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the certificate of the same period that counts in its place. */
  Optional<String> replacedBy(Transaction tx, IssuedCertificate issued) {
    StoredCertificate stored = issued.stored();
    return new StoredCertificates(tx)
        .of(stored.contract()).stream()
            .filter(one -> one.period().equals(stored.period()))
            .filter(one -> one.number() > stored.number())
            .reduce((one, later) -> later)
            .map(StoredCertificate::id);
  }

  /** The newest certificate of a period. */
  static Optional<IssuedCertificate> newest(List<IssuedCertificate> inOrder, String period) {
    return inOrder.stream()
        .filter(one -> one.stored().period().equals(period))
        .reduce((one, later) -> later);
  }
}
