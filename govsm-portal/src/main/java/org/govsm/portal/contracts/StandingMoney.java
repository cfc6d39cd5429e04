package org.govsm.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.portal.contracts.HeldParts.Part;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.payment.Ledger;
import org.govsm.procurement.payment.LedgerLine;

/**
 * Standing money of certified contracts: what is held, was paid in doubt, or waits for the closing
 * settlement, as it is known now. Where nothing changed since the newest certificate, that says it;
 * else the ledger does, which is worked out once for each change, and of few contracts at a time.
 */
final class StandingMoney {

  /** Ledgers that are worked out at most before the others are only told to have changed. */
  private static final int MOST = 20;

  private static final int KNOWN = 20_000;

  private final CertificateService certificates;
  private final LruCache<Key, Boolean> touched = new LruCache<>(KNOWN);
  private final LruCache<Key, Standing> worked = new LruCache<>(KNOWN);

  /** Of certificates of a former version, by their digests. */
  private final LruCache<String, List<Part>> read = new LruCache<>(KNOWN);

  StandingMoney(CertificateService certificates) {
    this.certificates = certificates;
  }

  /** What the standing of a contract depends on. */
  private record Key(
      String contract, int version, int certificates, LastImport imports, LocalDate from) {}

  /**
   * Standing of a contract.
   *
   * @param parts what is held or was paid in doubt
   * @param closing what only a closing settlement pays or takes back; empty where there is nothing
   */
  record Standing(List<Part> parts, Optional<Closing> closing) {}

  /**
   * Money of which the closing settlement disposes.
   *
   * @param sum what it pays; negative where it takes back
   * @param since since when it can be settled
   * @param until by when the terms want what is held settled
   */
  record Closing(Money sum, LocalDate since, Optional<LocalDate> until) {}

  /** A look at several contracts, of which few ledgers are worked out. */
  Look look(LocalDate today) {
    return new Look(today, MOST);
  }

  /** A look at several contracts that works out each ledger. */
  Look thoroughLook(LocalDate today) {
    return new Look(today, Integer.MAX_VALUE);
  }

  /** Look at several contracts. */
  final class Look {

    private final LocalDate today;
    private int left;

    private Look(LocalDate today, int most) {
      this.today = today;
      this.left = most;
    }

    /**
     * How a contract stands; empty where something changed that is not worked out yet.
     *
     * @param from the first of the days on which it stands so, if nothing changes
     */
    Optional<Standing> of(Transaction tx, CertifiedContract one, LocalDate from) {
      Instant since = one.known(today);
      boolean files = one.hasFilesSince(since);
      if (!files && !one.isChangedAtAll(since)) {
        return Optional.of(issued(tx, one));
      }
      LastImport last = new Imports(tx).last(one.id());
      Key key = new Key(one.id(), one.version(), one.count(), last, from);
      boolean moved = one.isChangedAtAll(since) || touched.of(key, () -> touches(tx, one, since));
      return moved ? now(tx, key, one) : Optional.of(issued(tx, one));
    }

    /** How a contract stood by its newest certificate. */
    Standing issued(Transaction tx, CertifiedContract one) {
      return new Standing(parts(tx, one), Optional.empty());
    }

    private List<Part> parts(Transaction tx, CertifiedContract one) {
      return HeldParts.kept(tx, one.id())
          .flatMap(HeldParts::open)
          .orElseGet(() -> read(tx, one.id()));
    }

    private Optional<Standing> now(Transaction tx, Key key, CertifiedContract one) {
      Optional<Standing> known = worked.find(key);
      if (known.isPresent() || left == 0) {
        return known;
      }
      left--;
      try {
        Ledger ledger = certificates.ledger(tx, key.contract(), today);
        return Optional.of(worked.put(key, standing(ledger, one.isOver(today), parts(tx, one))));
      } catch (ProblemException e) {
        return Optional.empty(); // the server is busy, or its page says what is wrong with it
      }
    }
  }

  /** Whether a file since then may say something of a period that has a certificate. */
  private static boolean touches(Transaction tx, CertifiedContract one, Instant since) {
    Instant until = one.certifiedUntil().atStartOfDay(Reading.INDIA).toInstant();
    return tx.handle()
        .createQuery(
            "select 1 from reading_import i where i.contract = :contract"
                + " and i.imported_at >= :since and (i.accepted = 0 or i.quarantined > 0"
                + " or exists (select 1 from reading r where r.contract = i.contract"
                + " and r.import_no = i.import_no and (r.from_at < :until or r.to_at <= :until"
                + " or r.published_at < :until))) limit 1")
        .bind("contract", one.id())
        .bind("since", Sql.instant(since))
        .bind("until", Sql.instant(until))
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static Standing standing(Ledger ledger, boolean over, List<Part> issued) {
    Optional<Closing> closing = over ? closing(ledger) : Optional.empty();
    List<Part> parts = new ArrayList<>();
    for (LedgerLine line : ledger.lines()) {
      boolean settled = closing.isPresent() && line.answeredSince().isPresent();
      Part part = part(ledger, line, settled ? Money.ZERO : line.held(), issued);
      if (isSum(part.sum()) || isSum(part.doubt()) || isSum(part.depends())) {
        parts.add(part);
      }
    }
    return new Standing(List.copyOf(parts), closing);
  }

  private static boolean isSum(Money sum) {
    return sum.compareTo(Money.ZERO) > 0;
  }

  private static Part part(Ledger ledger, LedgerLine line, Money held, List<Part> issued) {
    return new Part(
        line.period().id(),
        held,
        line.inDoubt().orElse(Money.ZERO),
        line.isCertified() ? line.depends().orElse(Money.ZERO) : Money.ZERO,
        line.answeredSince().isPresent(),
        ledger.canBeCertifiedAgain(line),
        line.since().orElseGet(line.period()::until),
        line.until(),
        line.heldIn().or(line::certificate).orElse(""),
        questions(ledger, line, issued));
  }

  /** What is asked by what is known now; else what changed, or what the certificate asked. */
  private static List<?> questions(Ledger ledger, LedgerLine line, List<Part> issued) {
    List<?> changed = List.copyOf(ledger.resultsChanged(line).values());
    if (!line.questions().isEmpty()) {
      List<Object> asked = new ArrayList<>();
      line.questions().forEach(one -> asked.add(one.question()));
      asked.addAll(ledger.resultsDecided(line));
      return asked;
    }
    return line.answeredSince().isPresent() || !changed.isEmpty()
        ? changed
        : questions(line.period().id(), issued);
  }

  private static List<?> questions(String period, List<Part> issued) {
    return issued.stream()
        .filter(part -> part.period().equals(period))
        .findFirst()
        .<List<?>>map(Part::questions)
        .orElse(List.of());
  }

  /** Of a contract that is over and certified as a whole, where anything is left to settle. */
  private static Optional<Closing> closing(Ledger ledger) {
    List<LedgerLine> left =
        ledger.lines().stream()
            .filter(
                line ->
                    line.answeredSince().isPresent()
                        || line.unsettled().filter(sum -> !sum.equals(Money.ZERO)).isPresent())
            .toList();
    return left.isEmpty() || !ledger.neverCertified().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Closing(
                ledger.unsettled(),
                ledger.lines().get(ledger.lines().size() - 1).period().until(),
                left.stream().flatMap(line -> line.until().stream()).min(LocalDate::compareTo)));
  }

  private List<Part> read(Transaction tx, String contract) {
    return new StoredCertificates(tx)
        .of(contract).stream()
            .max(
                Comparator.comparing(StoredCertificate::issuedAt)
                    .thenComparing(StoredCertificate::period)
                    .thenComparing(StoredCertificate::number))
            .map(newest -> read.of(newest.digest(), () -> HeldParts.read(tx, newest)))
            .orElse(List.of());
  }
}
