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
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.CertificateSeries;
import org.govsm.procurement.payment.Certificates;
import org.jspecify.annotations.Nullable;

/** Certificate issuer: issues one for a period, or says what stands in the way. */
final class CertificateIssuer {

  private final ContractService contracts;
  private final CertificateArchive archive;
  private final CertificateMaker maker;
  private final LruCache<StoredCertificate, Certificate> made;
  private final Clock clock;

  /**
   * Issuer of certificates.
   *
   * @param made takes what was made, so that it need not be made again to be shown
   */
  CertificateIssuer(
      ContractService contracts,
      CertificateArchive archive,
      CertificateMaker maker,
      LruCache<StoredCertificate, Certificate> made,
      Clock clock) {
    this.made = made;
    this.contracts = contracts;
    this.archive = archive;
    this.maker = maker;
    this.clock = clock;
  }

  /** As {@link CertificateService#issue}. */
  CertificateService.Outcome issue(
      Transaction tx, String contract, String period, LocalDate asOf, Caller by) {
    WrittenContract written = contracts.current(tx, contract);
    requireRight(written, period, asOf);
    int number = new StoredCertificates(tx).next(contract, period);
    new Contracts(tx).requireWhole(contract); // what was changed beside the portal pays nothing
    written = contracts.current(tx, contract); // nobody amends it from here on
    List<IssuedCertificate> before = CertificateArchive.inOrder(archive.list(tx, contract));
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
      return new CertificateService.Outcome(same.get(), false);
    }
    byte[] bytes = bytes(tree, certificateBasis);
    StoredCertificate stored =
        new StoredCertificates(tx)
            .issue(contract, period, number, asOf, bytes, clock.instant(), by.actor());
    made.put(stored, certificate);
    return new CertificateService.Outcome(archive.read(tx, stored), true);
  }

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

  static Map<String, @Nullable Object> tree(Certificate certificate) {
    return Json.readObject(CanonicalForm.text(Tree.of(certificate.toPlain())).getBytes(UTF_8));
  }

  static byte[] bytes(
      Map<String, @Nullable Object> certificate, CertificateBasis certificateBasis) {
    Map<String, Object> both = new LinkedHashMap<>();
    both.put("basis", certificateBasis.toTree());
    both.put("certificate", certificate);
    return CanonicalForm.text(both).getBytes(UTF_8);
  }
}
