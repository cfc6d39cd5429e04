package org.govsm.portal.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.decision.Plain;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.portal.http.Caller;
import org.govsm.portal.http.Json;
import org.govsm.portal.http.Problem;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.store.UnitOfWork;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.Certificates;
import org.jspecify.annotations.Nullable;

/** Where certificates are issued, looked up and made again. */
public final class CertificateDesk {

  private static final Pattern ID =
      Pattern.compile("(?<period>.{1,40})\\.(?<number>[1-9]\\d{0,8})");
  private static final String VERSION = "govsm";

  private final ContractDesk contracts;
  private final Certificates certificates;
  private final Clock clock;

  /**
   * Wires it.
   *
   * @param contracts looks contracts up
   * @param dictionary the metrics
   * @param clock the one clock
   */
  public CertificateDesk(ContractDesk contracts, MetricDictionary dictionary, Clock clock) {
    this.contracts = contracts;
    this.certificates = Certificates.of(dictionary);
    this.clock = clock;
  }

  /**
   * Issues the certificate of a period, by the newest terms and all that was learnt up to a day.
   * One that was issued for the period before is replaced, as long as no later period has settled
   * it.
   *
   * @param unit a unit of work that is kept
   * @param contract the id of the contract
   * @param period the id of the period, such as {@code 2026-10}
   * @param asOf the day whose knowledge it is made of
   * @param by who issues it
   * @return the certificate
   * @throws Refusal with status 404 without such a contract, 409 for a period that a later
   *     certificate has settled, and 422 with what is wrong with the request
   */
  public IssuedCertificate issue(
      UnitOfWork unit, String contract, String period, LocalDate asOf, Caller by) {
    WrittenContract written = contracts.current(unit, contract);
    requirePeriod(written, period, asOf);
    int number = unit.certificates().next(contract, period);
    written = contracts.current(unit, contract); // nobody amends it from here on
    Settled settled = new Settled(list(unit, contract));
    if (settled.isAfter(period)) {
      throw new Refusal(Problem.of(409, Message.of("certificate.settled").with("period", period)));
    }
    Basis basis =
        new Basis(
            written.stored().version(), lastImport(unit, contract), settled.paidBeside(period));
    Map<String, @Nullable Object> tree = tree(make(unit, written, period, asOf, basis));
    byte[] bytes = bytes(tree, basis);
    return read(
        unit,
        unit.certificates()
            .issue(contract, period, number, asOf, bytes, clock.instant(), by.actor()));
  }

  private void requirePeriod(WrittenContract written, String period, LocalDate asOf) {
    if (written.terms().period(period).isEmpty()) {
      certificates
          .certify(written.terms(), (selection, sink) -> {}, period, asOf)
          .fold(
              certificate -> certificate,
              faults -> {
                throw new Refusal(Problem.refused(faults));
              });
    }
  }

  private Certificate make(
      UnitOfWork unit, WrittenContract written, String period, LocalDate asOf, Basis basis) {
    return certificates
        .certifyAfter(
            written.terms(),
            new StoredReadings(unit.readings(written.id(), basis.lastImport())),
            period,
            asOf,
            basis.earlier())
        .fold(
            certificate -> certificate,
            faults -> {
              throw new Refusal(Problem.refused(faults));
            });
  }

  private static int lastImport(UnitOfWork unit, String contract) {
    return unit.imports().of(contract).stream().mapToInt(one -> one.number()).max().orElse(0);
  }

  private static Map<String, @Nullable Object> tree(Certificate certificate) {
    return Json.readObject(CanonicalForm.text(Plain.of(certificate.toPlain())).getBytes(UTF_8));
  }

  private static byte[] bytes(Map<String, @Nullable Object> certificate, Basis basis) {
    Map<String, Object> both = new LinkedHashMap<>();
    both.put("basis", basis.toTree());
    both.put("certificate", certificate);
    return CanonicalForm.text(both).getBytes(UTF_8);
  }

  /**
   * The certificates of a contract.
   *
   * @param unit any unit of work
   * @param contract the id of the contract
   * @return ordered by period and number
   * @throws Refusal with status 404 if there is no such contract
   */
  public List<IssuedCertificate> list(UnitOfWork unit, String contract) {
    contracts.current(unit, contract);
    return unit.certificates().of(contract).stream().map(one -> read(unit, one)).toList();
  }

  /**
   * A certificate.
   *
   * @param unit any unit of work
   * @param contract the id of the contract
   * @param id period and number, such as {@code 2026-10.1}
   * @return the certificate
   * @throws Refusal with status 404 if there is none
   */
  public IssuedCertificate find(UnitOfWork unit, String contract, String id) {
    contracts.current(unit, contract);
    Matcher parts = ID.matcher(id);
    if (!parts.matches()) {
      throw missing(id);
    }
    return unit.certificates()
        .find(contract, parts.group("period"), Integer.parseInt(parts.group("number")))
        .map(one -> read(unit, one))
        .orElseThrow(() -> missing(id));
  }

  private static Refusal missing(String id) {
    return Refusal.notFound(Message.of("certificate.none").with("what", id));
  }

  private static IssuedCertificate read(
      UnitOfWork unit, org.govsm.portal.store.Certificate stored) {
    Map<String, @Nullable Object> both = Json.readObject(issuedBytes(unit, stored.digest()));
    return new IssuedCertificate(stored, member(both, "certificate"), member(both, "basis"));
  }

  private static byte[] issuedBytes(UnitOfWork unit, String digest) {
    try (InputStream file = unit.evidence().open(digest)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> member(
      Map<String, @Nullable Object> both, String name) {
    if (both.get(name) instanceof Map<?, ?> member) {
      return (Map<String, @Nullable Object>) member;
    }
    throw new IllegalStateException("an issued certificate has no " + name);
  }

  /**
   * Makes an issued certificate again, as an object with its sentences.
   *
   * @param unit any unit of work
   * @param issued the certificate as it was issued
   * @return the certificate made of the same terms, readings and earlier certificates
   */
  public Certificate remake(UnitOfWork unit, IssuedCertificate issued) {
    Basis basis = Basis.of(issued.basis());
    String contract = issued.stored().contract();
    WrittenContract written = contracts.version(unit, contract, basis.version());
    return make(unit, written, issued.stored().period(), issued.stored().asOf(), basis);
  }

  /**
   * Makes an issued certificate again and compares the bytes. The version of govsm that is written
   * in it is left as it was.
   *
   * @param unit any unit of work
   * @param issued the certificate as it was issued
   * @return whether the bytes are the same
   */
  public RemadeCertificate verify(UnitOfWork unit, IssuedCertificate issued) {
    Map<String, @Nullable Object> tree = tree(remake(unit, issued));
    String remadeBy = String.valueOf(tree.get(VERSION));
    String issuedBy = String.valueOf(issued.certificate().get(VERSION));
    tree.put(VERSION, issuedBy);
    String digest = CanonicalForm.digest(bytes(tree, Basis.of(issued.basis())));
    String before = issued.stored().digest();
    return new RemadeCertificate(before.equals(digest), before, digest, issuedBy, remadeBy);
  }
}
