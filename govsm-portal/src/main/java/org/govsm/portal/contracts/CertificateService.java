package org.govsm.portal.contracts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.govsm.core.money.Money;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Withdrawal;
import org.govsm.procurement.measurement.Withdrawals;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.CertificateBasis;
import org.govsm.procurement.payment.Certificates;
import org.govsm.procurement.payment.DuePeriod;
import org.govsm.procurement.payment.HeldQuestion;
import org.govsm.procurement.payment.Ledger;
import org.govsm.procurement.payment.LedgerLine;
import org.govsm.procurement.payment.RemadeCertificate;

/** Certificate service: issues, finds and re-makes certificates. */
public final class CertificateService {

  private static final int REMADE = 32;
  private static final int QUESTIONS = 500;

  private final ContractService contracts;
  private final CertificateArchive archive;
  private final Certificates certificates;
  private final ScoreCaches caches;
  private final CertificateIssuer issuer;
  private final LruCache<StoredCertificate, Certificate> remade = new LruCache<>(REMADE);
  private final LruCache<StoredCertificate, List<HeldQuestion>> questions =
      new LruCache<>(QUESTIONS);
  private final KnownWithdrawals withdrawn = new KnownWithdrawals();
  private final ContractLedgers ledgers;

  public CertificateService(ContractService contracts, MetricDictionary dictionary, Clock clock) {
    this(contracts, dictionary, clock, new ScoreCaches());
  }

  CertificateService(
      ContractService contracts, MetricDictionary dictionary, Clock clock, ScoreCaches caches) {
    this.caches = caches;
    this.contracts = contracts;
    this.archive = new CertificateArchive(contracts);
    this.certificates = Certificates.of(dictionary);
    this.issuer = new CertificateIssuer(contracts, archive, certificates, remade, clock);
    this.ledgers = new ContractLedgers(contracts, archive, certificates, issuer, caches);
  }

  /**
   * Issues the certificate of a period, by the newest terms and all that was learnt up to a day.
   * One that was issued for the period before is replaced, as long as no later period has settled
   * it. A period that was passed over, as when a department begins in the middle of a contract, can
   * have its certificate later.
   *
   * @param period the id of the period, such as {@code 2026-10}
   * @return the certificate, or the newest one of the period where that says the same
   * @throws ProblemException with status 404 without such a contract; 409 for a period that a later
   *     certificate has settled, as of an earlier day than a certificate that was issued, or one
   *     that takes what is paid over the ceiling; and 422 for a period that the contract lacks or a
   *     day before its end or after today
   */
  public Outcome issue(Transaction tx, String contract, String period, LocalDate asOf, Caller by) {
    return issuer.issue(tx, contract, period, asOf, prepared -> {}, by);
  }

  /**
   * Issues the certificate that somebody has seen, and no other.
   *
   * @param check refuses one that is another than was seen
   */
  Outcome issue(
      Transaction tx,
      String contract,
      String period,
      LocalDate asOf,
      Consumer<PreparedCertificate> check,
      Caller by) {
    return issuer.issue(tx, contract, period, asOf, check, by);
  }

  /**
   * Makes the certificate that would be issued now, and stores nothing.
   *
   * @throws ProblemException as {@link #issue}; but that something blocks it, it says itself
   */
  PreparedCertificate prepare(Transaction tx, String contract, String period, LocalDate asOf) {
    return caches.placed(
        () -> issuer.prepare(tx, contract, period, asOf, caches.readings(tx, contract)));
  }

  /**
   * Outcome of issuing.
   *
   * @param anew false where the newest one of the period says the same, and nothing was stored
   */
  public record Outcome(IssuedCertificate certificate, boolean anew) {}

  /**
   * The certificates of a contract.
   *
   * @return ordered by period and number
   * @throws ProblemException with status 404 if there is no such contract
   */
  public List<IssuedCertificate> list(Transaction tx, String contract) {
    return archive.list(tx, contract);
  }

  /**
   * A certificate.
   *
   * @param id period and number, such as {@code 2026-10.1}
   */
  public IssuedCertificate find(Transaction tx, String contract, String id) {
    return archive.find(tx, contract, id);
  }

  /**
   * The certificate that took the place of another.
   *
   * @return its number; nothing where this one counts
   */
  public Optional<String> replacedBy(Transaction tx, IssuedCertificate issued) {
    return archive.replacedBy(tx, issued);
  }

  /** What a certificate pays. */
  Money payable(Transaction tx, StoredCertificate stored) {
    return archive.payable(tx, stored);
  }

  /** What lists show of a certificate. */
  IssuedCertificate listed(Transaction tx, StoredCertificate stored) {
    return archive.listed(tx, stored);
  }

  /** The periods that have no certificate yet, next to those that were issued. */
  List<DuePeriod> due(Terms terms, List<IssuedCertificate> issued, LocalDate day) {
    return archive.due(terms, issued, day);
  }

  /**
   * Makes an issued certificate again, as an object with its sentences. One that was made again
   * lately is given as it was: certificates and what they are made of do not change.
   */
  public Certificate remake(Transaction tx, IssuedCertificate issued) {
    String contract = issued.stored().contract();
    return remade.of(
        issued.stored(),
        () -> caches.placed(() -> made(tx, issued, caches.readings(tx, contract))));
  }

  /** Withdrawals of uploads on which a certificate stands, and that it does not heed. */
  public List<Withdrawal> withdrawn(Transaction tx, IssuedCertificate issued) {
    return withdrawn.of(tx, issued, () -> remake(tx, issued));
  }

  /** All withdrawals of uploads of a contract. */
  public Withdrawals withdrawals(Transaction tx, String contract) {
    return new StoredWithdrawals(tx).of(contract);
  }

  /** As {@link #remake}, from the store in any case. */
  public Certificate remakeNow(Transaction tx, IssuedCertificate issued) {
    StoredCertificate stored = issued.stored();
    ContractReadings all = ContractReadings.by(tx, stored.contract(), stored.asOf());
    return remade.put(issued.stored(), made(tx, issued, all));
  }

  private Certificate made(Transaction tx, IssuedCertificate issued, ContractReadings readings) {
    CertificateBasis basis = issued.document().basis();
    String contract = issued.stored().contract();
    List<IssuedCertificate> before =
        basis.issued().orElse(List.of()).stream().map(id -> find(tx, contract, id)).toList();
    return ProblemException.accepted(
        basis.make(
            certificates,
            contracts.version(tx, contract, basis.version()).terms(),
            readings.upTo(tx, basis),
            issued.stored().period(),
            issued.stored().asOf(),
            archive.under(tx, contract, CertificateArchive.series(before))));
  }

  /**
   * The ledger of a contract by its certificates alone.
   *
   * @param stored all of them
   * @return what was paid and is held, and the periods that have no certificate
   */
  Ledger booked(
      Transaction tx, WrittenContract written, List<StoredCertificate> stored, LocalDate day) {
    return Ledger.booked(written.terms(), archive.series(tx, stored), day);
  }

  /**
   * The ledger of a contract with what stands due and what is unsettled.
   *
   * @throws ProblemException with status 404 without such a contract
   */
  public Ledger ledger(Transaction tx, String contract, LocalDate day) {
    return ledgers.of(tx, contract, day);
  }

  /** What is held by an issued certificate, with its sentences. */
  public List<HeldQuestion> questions(Transaction tx, IssuedCertificate issued) {
    return questions.of(issued.stored(), () -> remake(tx, issued).questions());
  }

  /**
   * The questions on which what is held for a period depends, with their sentences.
   *
   * @param stored the certificates of the contract
   * @return none where nothing is held
   */
  List<HeldQuestion> questions(Transaction tx, List<StoredCertificate> stored, LedgerLine line) {
    Optional<IssuedCertificate> in =
        line.heldIn()
            .flatMap(id -> stored.stream().filter(one -> one.id().equals(id)).findFirst())
            .map(one -> archive.read(tx, one));
    String period = line.period().id();
    if (in.filter(one -> one.stored().period().equals(period)).isPresent()) {
      return questions(tx, in.get());
    }
    return in.flatMap(one -> remake(tx, one).ledger())
        .flatMap(ledger -> ledger.line(period))
        .map(LedgerLine::questions)
        .orElse(List.of());
  }

  /** Makes an issued certificate again from the store and compares the bytes. */
  public RemadeCertificate verify(Transaction tx, IssuedCertificate issued) {
    IssuedCertificate stored = archive.readNow(tx, issued.stored());
    return compare(tx, stored, remakeNow(tx, stored));
  }

  /** Compares one with the same made again, and its cases with what they give again. */
  RemadeCertificate compare(Transaction tx, IssuedCertificate issued, Certificate again) {
    RemadeCertificate remade = issued.document().compare(issued.stored().digest(), again);
    return CaseCalendars.areSame(tx, issued, again) ? remade : remade.ofOtherFigures();
  }
}
