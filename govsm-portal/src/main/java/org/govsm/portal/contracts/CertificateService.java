package org.govsm.portal.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.LruCache;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.CertificateSeries;
import org.govsm.procurement.payment.Certificates;
import org.govsm.procurement.payment.HeldQuestion;
import org.govsm.procurement.payment.Ledger;
import org.govsm.procurement.payment.LedgerLine;
import org.jspecify.annotations.Nullable;

/** Where certificates are issued, looked up and made again. */
public final class CertificateService {

  private static final String VERSION = "govsm";
  private static final int REMADE = 32;
  private static final int QUESTIONS = 500;
  private static final int LEDGERS = 200;

  private final ContractService contracts;
  private final CertificateArchive archive;
  private final CertificateMaker maker;
  private final Clock clock;
  private final LruCache<org.govsm.portal.contracts.StoredCertificate, Certificate> remade =
      new LruCache<>(REMADE);
  private final LruCache<org.govsm.portal.contracts.StoredCertificate, List<HeldQuestion>>
      questions = new LruCache<>(QUESTIONS);
  private final LruCache<Knowledge, Ledger> ledgers = new LruCache<>(LEDGERS);

  public CertificateService(ContractService contracts, MetricDictionary dictionary, Clock clock) {
    this.contracts = contracts;
    this.archive = new CertificateArchive(contracts);
    this.maker = new CertificateMaker(dictionary);
    this.clock = clock;
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
    WrittenContract written = contracts.current(tx, contract);
    requireRight(written, period, asOf);
    int number = new StoredCertificates(tx).next(contract, period);
    new Contracts(tx).requireWhole(contract); // what was changed beside the portal pays nothing
    written = contracts.current(tx, contract); // nobody amends it from here on
    List<IssuedCertificate> before = CertificateArchive.inOrder(list(tx, contract));
    CertificateSeries series = CertificateArchive.series(before);
    requireNext(series, period, asOf);
    int lastImport = new Imports(tx).last(contract).number();
    CertificateBasis certificateBasis =
        new CertificateBasis(
            written.stored().version(),
            lastImport,
            Optional.of(claimed(tx, written, period, asOf, before, lastImport)),
            series.settledBy(period),
            Optional.of(before.stream().map(IssuedCertificate::id).toList()),
            true);
    Certificate certificate = maker.make(tx, written, period, asOf, certificateBasis, series);
    requireAllowed(certificate);
    Map<String, @Nullable Object> tree = tree(certificate);
    Optional<IssuedCertificate> same =
        CertificateArchive.same(before, period, number, tree, certificateBasis);
    if (same.isPresent()) {
      return new Outcome(same.get(), false);
    }
    byte[] bytes = bytes(tree, certificateBasis);
    return new Outcome(
        CertificateArchive.read(
            tx,
            new StoredCertificates(tx)
                .issue(contract, period, number, asOf, bytes, clock.instant(), by.actor())),
        true);
  }

  /**
   * What came of issuing.
   *
   * @param anew false where the newest one of the period says the same, and nothing was stored
   */
  public record Outcome(IssuedCertificate certificate, boolean anew) {}

  /**
   * Up to which import the word of the file is taken for the instant of learning. A contract that
   * was kept here before the readings of the period were frozen needs no such word. One that came
   * later cannot do without for its first certificate, which an officer signs; what comes in after
   * it was learnt after it.
   */
  private int claimed(
      Transaction tx,
      WrittenContract written,
      String period,
      LocalDate asOf,
      List<IssuedCertificate> issued,
      int lastImport) {
    Instant kept = contracts.version(tx, written.id(), 1).stored().madeAt();
    Instant asked = asOf.plusDays(1).atStartOfDay(Reading.INDIA).toInstant();
    Instant frozen =
        written
            .terms()
            .period(period)
            .flatMap(written.terms()::frozen)
            .filter(asked::isAfter)
            .orElse(asked);
    return kept.isAfter(frozen) ? believed(issued, period).orElse(lastImport) : 0;
  }

  /** What the final certificate of a period took the word of files for; nothing without one. */
  private static Optional<Integer> believed(List<IssuedCertificate> inOrder, String period) {
    return inOrder.stream()
        .filter(one -> one.stored().period().equals(period))
        .reduce((one, later) -> later)
        .filter(one -> "final".equals(one.certificate().get("status")))
        .map(one -> CertificateBasis.of(one.basis()))
        .map(certificateBasis -> certificateBasis.claimed().orElse(certificateBasis.lastImport()));
  }

  /** Refuses what a later one settled, and one that knows less than one that was issued. */
  private static void requireNext(CertificateSeries series, String period, LocalDate asOf) {
    if (series.isSettled(period)) {
      throw conflict("/period", Message.of("certificate.settled").with("period", period));
    }
    Optional<LocalDate> known = series.knownOn().filter(asOf::isBefore);
    if (known.isPresent()) {
      throw conflict("/asOf", Message.of("certificate.older").with("known", known.get()));
    }
  }

  /** What stands in the way is told with all that is to be known of it. */
  private static void requireAllowed(Certificate certificate) {
    List<Finding> findings = certificate.findings();
    if (findings.stream().anyMatch(one -> one.weight() == Finding.Weight.BLOCKING)) {
      List<InputFault> faults =
          findings.stream().map(one -> new InputFault("/period", one.code(), one.text())).toList();
      throw new ProblemException(
          new ProblemDetail(409, Optional.of(findings.get(0).text()), faults));
    }
  }

  private static ProblemException conflict(String pointer, Message text) {
    InputFault fault = new InputFault(pointer, text.key(), text);
    return new ProblemException(new ProblemDetail(409, Optional.of(text), List.of(fault)));
  }

  /** Names what is wrong with period and day, both at once. */
  private void requireRight(WrittenContract written, String period, LocalDate asOf) {
    List<InputFault> faults = new ArrayList<>(Certificates.check(written.terms(), period, asOf));
    LocalDate today = LocalDate.now(clock);
    if (asOf.isAfter(today)) {
      Message text = Message.of("certificate.future").with("today", today);
      faults.add(new InputFault("/asOf", text.key(), text));
    }
    ProblemException.unlessNone(faults);
  }

  private static Map<String, @Nullable Object> tree(Certificate certificate) {
    return Json.readObject(CanonicalForm.text(Tree.of(certificate.toPlain())).getBytes(UTF_8));
  }

  private static byte[] bytes(
      Map<String, @Nullable Object> certificate, CertificateBasis certificateBasis) {
    Map<String, Object> both = new LinkedHashMap<>();
    both.put("basis", certificateBasis.toTree());
    both.put("certificate", certificate);
    return CanonicalForm.text(both).getBytes(UTF_8);
  }

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
   * @throws ProblemException with status 404 if there is none
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

  /**
   * The certificate of a period that is in force by a day: the newest that was made of what was
   * known by then.
   *
   * @return the newest certificate of the newest period; nothing where there is none
   */
  public Optional<IssuedCertificate> newest(Transaction tx, String contract, LocalDate day) {
    return archive.newest(tx, contract, day);
  }

  /**
   * Makes an issued certificate again, as an object with its sentences. One that was made again
   * lately is given as it was: certificates and what they are made of do not change.
   */
  public Certificate remake(Transaction tx, IssuedCertificate issued) {
    return remade.of(issued.stored(), () -> made(tx, issued));
  }

  /** As {@link #remake}, from the store in any case. */
  public Certificate remakeNow(Transaction tx, IssuedCertificate issued) {
    return remade.put(issued.stored(), made(tx, issued));
  }

  private Certificate made(Transaction tx, IssuedCertificate issued) {
    CertificateBasis certificateBasis = CertificateBasis.of(issued.basis());
    String contract = issued.stored().contract();
    WrittenContract written = contracts.version(tx, contract, certificateBasis.version());
    List<IssuedCertificate> before =
        certificateBasis.issued().orElse(List.of()).stream()
            .map(id -> find(tx, contract, id))
            .toList();
    return maker.make(
        tx,
        written,
        issued.stored().period(),
        issued.stored().asOf(),
        certificateBasis,
        CertificateArchive.series(before));
  }

  /**
   * The ledger of a contract by its certificates alone.
   *
   * @return what was paid and is held, and the periods that have no certificate
   */
  public Ledger booked(Transaction tx, WrittenContract written, LocalDate day) {
    return Ledger.booked(written.terms(), archive.series(tx, written.id()), day);
  }

  /**
   * The ledger of a contract with what stands due and what is unsettled.
   *
   * @throws ProblemException with status 404 without such a contract
   */
  public Ledger ledger(Transaction tx, String contract, LocalDate day) {
    WrittenContract written = contracts.current(tx, contract);
    String issued =
        new StoredCertificates(tx)
            .of(contract).stream()
                .map(org.govsm.portal.contracts.StoredCertificate::digest)
                .collect(Collectors.joining(" "));
    return ledgers.of(
        Knowledge.of(tx, written, issued, day),
        () -> maker.ledger(tx, written, day, archive.series(tx, contract)));
  }

  /** What is held by an issued certificate, with its sentences. */
  public List<HeldQuestion> questions(Transaction tx, IssuedCertificate issued) {
    return questions.of(issued.stored(), () -> remake(tx, issued).questions());
  }

  /**
   * The questions on which what is held for a period depends, with their sentences.
   *
   * @return none where nothing is held
   */
  public List<HeldQuestion> questions(Transaction tx, String contract, LedgerLine line) {
    Optional<IssuedCertificate> in = line.heldIn().map(id -> find(tx, contract, id));
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
    return compare(issued, remakeNow(tx, issued));
  }

  /**
   * Compares the bytes of an issued certificate and of the same made again. The version of govsm
   * that is written in it is left as it was.
   */
  public RemadeCertificate compare(IssuedCertificate issued, Certificate again) {
    Map<String, @Nullable Object> tree = tree(again);
    String remadeBy = String.valueOf(tree.get(VERSION));
    String issuedBy = String.valueOf(issued.certificate().get(VERSION));
    tree.put(VERSION, issuedBy);
    String digest = CanonicalForm.digest(bytes(tree, CertificateBasis.of(issued.basis())));
    String before = issued.stored().digest();
    return new RemadeCertificate(before.equals(digest), before, digest, issuedBy, remadeBy);
  }
}
