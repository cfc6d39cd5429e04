package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.FrozenDue;
import org.govsm.procurement.payment.LedgerLine;
import org.govsm.procurement.payment.Succession;
import org.govsm.procurement.scorecard.KpiResult;

/**
 * Check view: the certificate that would be issued, before it is.
 *
 * @param asked the period and number, as the form asks for them
 * @param changed what changed since the officer looked; nothing where this is the first look
 * @param late uploads that came after the freeze and do not count in it
 * @param believed uploads that came after the freeze and count by the word of their files
 * @param anomalies how many warnings about unusual figures of the period there are
 * @param missing what is missing, where most figures of the period are
 * @param counted what the parties counted of it, and who
 * @param deliverables what was due and accepted in the period
 * @param lack what the calendar of working days lacks
 * @param files of which files figures count, and of which lines were set aside
 */
public record CheckView(
    PreparedCertificate prepared,
    String asked,
    Optional<List<Message>> changed,
    List<RecordedImport> late,
    List<BelievedUpload> believed,
    long anomalies,
    Optional<String> missing,
    List<CountedUse> counted,
    CertifiedDeliverables deliverables,
    FilesUsed files,
    CertificateWords named,
    Optional<OfficeHours.Lack> lack) {

  /** The contract. */
  public WrittenContract contract() {
    return prepared.contract();
  }

  /** The certificate. */
  public Certificate certificate() {
    return prepared.certificate();
  }

  /** One of its sums; zero of what a closing settlement does not have. */
  public Money sum(String member) {
    return prepared.sum(member);
  }

  /** What it would be known by. */
  public String number() {
    return prepared.document().id();
  }

  /** The day up to which knowledge counts. */
  public LocalDate asOf() {
    return certificate().asOf();
  }

  /** The last day whose figures count: of the freeze, and never one after the day as of which. */
  public Optional<LocalDate> figuresUpTo() {
    return certificate().frozenOn().map(frozen -> frozen.isAfter(asOf()) ? asOf() : frozen);
  }

  /** What it is, in the words of a heading. */
  public String title(Messages words) {
    String period = PeriodWords.name(certificate().period(), words);
    return closing()
        ? period
        : words.say(Message.of("certificate-page.title").with("period", period));
  }

  /** Whether it is the settlement after the last period. */
  public boolean closing() {
    return certificate().period().isClosing();
  }

  /** The certificate that says the same already, by which nothing would be issued. */
  public Optional<String> same() {
    return prepared.same().map(IssuedCertificate::id);
  }

  /** Whether it may be issued. */
  public boolean mayBeIssued() {
    return same().isEmpty() && !prepared.isBlocked();
  }

  /** Whether something stands in the way of issuing it. */
  public boolean isBlocked() {
    return prepared.isBlocked();
  }

  /** Its place in its period, where it replaces another. */
  public Optional<Succession> replaces() {
    return certificate().succession().filter(place -> place.replaces().isPresent());
  }

  /** The money of all periods, of a settlement that says whether it is final by it. */
  public Optional<LedgerView> ledger() {
    return closing()
        ? certificate()
            .ledger()
            .map(ledger -> LedgerView.of(contract(), ledger, LedgerLine::questions, named.names()))
        : Optional.empty();
  }

  /** What of the held sum waits for missing figures; nothing where that cannot be told apart. */
  public Optional<Money> heldForMissing() {
    return HeldForMissing.of(certificate());
  }

  /** What is left to a later certificate. */
  public Optional<FrozenDue> frozen() {
    return prepared.frozen();
  }

  /** What else is to be known; what came after the freeze is told apart. */
  public List<Message> notes() {
    return certificate().notes().stream()
        .filter(note -> frozen().isEmpty() || !note.key().equals("certificate.learnt-later"))
        .toList();
  }

  /** Where what came after the freeze is settled, in words. */
  public String settledIn(Messages words) {
    return frozen().map(due -> LedgerView.settledIn(due, words)).orElse("");
  }

  /** The results, those that move money first. */
  public List<KpiResult> results() {
    return certificate().scorecard().results().stream()
        .sorted(Comparator.comparing(result -> !movesMoney(result)))
        .toList();
  }

  private boolean movesMoney(KpiResult result) {
    String kpi = result.kpi().id();
    String platform = result.platform();
    return certificate().deductions().stream()
            .anyMatch(one -> one.kpi().equals(kpi) && one.platform().equals(platform))
        || certificate().earnings().stream()
            .anyMatch(one -> one.id().equals(kpi) && one.platform().equals(Optional.of(platform)))
        || certificate().questions().stream().anyMatch(one -> one.isAbout(result));
  }

  /** What is said of figures of several accounts that count together, as the terms name none. */
  public List<Message> together() {
    return certificate().scorecard().results().stream()
        .flatMap(result -> result.said().stream())
        .filter(note -> note.key().equals("note.several-accounts"))
        .distinct()
        .toList();
  }

  /** The words for KPIs and platforms. */
  public MeasureWords names() {
    return named.names();
  }

  /** The name of a KPI on a platform. */
  public String instance(String kpi, String platform) {
    return named.about(kpi + "/" + platform);
  }

  /** What a held question is about. */
  public String about(String about) {
    return named.about(about);
  }

  /** The name of a period. */
  public String period(String id, Messages words) {
    return named.period(id, words);
  }

  /** The amounts that wait though no sum can be named. */
  public String waiting() {
    return named.waiting();
  }

  /** Whether a download that a file told of earlier can still count in it. */
  public boolean takesDownloads() {
    return prepared.firstByFiles() && frozen().isPresent();
  }

  /** What is sent back with the form. */
  public String digest() {
    return prepared.digest();
  }

  /** What is sent back with the form, to say what changed. */
  public String seen() {
    return SeenCertificate.of(prepared).text();
  }

  /** The address of the certificates of the contract. */
  public String base() {
    return "/contracts/" + contract().id() + "/certificates";
  }
}
