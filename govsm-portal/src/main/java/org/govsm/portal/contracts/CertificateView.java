package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.money.Money;
import org.govsm.core.text.AmountInWords;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.calendars.StoredCalendar;
import org.govsm.portal.web.DocumentCheck;
import org.govsm.portal.web.DocumentHead;
import org.govsm.portal.web.Letterhead;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Page;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.CertificateBasis;
import org.govsm.procurement.payment.LedgerLine;
import org.govsm.procurement.payment.ProofSheet;
import org.govsm.procurement.payment.RemadeCertificate;
import org.govsm.procurement.payment.Succession;
import org.govsm.procurement.payment.SupplierLetter;
import org.govsm.procurement.scorecard.KpiResult;

/**
 * A certificate that was issued, and the same made again.
 *
 * @param remade whether both have the same bytes
 * @param withdrawn uploads on which it stands and that were withdrawn since
 * @param counted what the parties counted of it, and who
 * @param deliverables what was due and accepted in the period, as of its day
 * @param files on which files it stands, and who brought them
 * @param takenBack what withdrew calendars of the department
 */
public record CertificateView(
    WrittenContract contract,
    IssuedCertificate issued,
    Certificate certificate,
    RemadeCertificate remade,
    String period,
    Optional<String> replacedBy,
    MeasureWords names,
    WithdrawnFigures withdrawn,
    DocumentCheck check,
    List<CountedUse> counted,
    CertifiedDeliverables deliverables,
    FilesUsed files,
    List<StoredCalendar> takenBack) {

  /** By what a calendar of the certificate was withdrawn since. */
  public Optional<StoredCalendar> withdrawal(CertificateBasis.CountedBy calendar) {
    return takenBack.stream()
        .filter(one -> one.calendar().equals(calendar.id()))
        .filter(one -> one.withdrew() == calendar.version())
        .findFirst();
  }

  /** What stands above it on paper. */
  public DocumentHead head(Page page) {
    String buyer = certificate.terms().buyer().name();
    return new DocumentHead(
        Optional.of(Letterhead.of(page, contract.stored().department(), buyer)),
        Optional.of(certificate.terms().id() + " / " + issued.id()),
        title(page.words()),
        day(),
        Optional.of(check));
  }

  /** The day on which it was issued. */
  public LocalDate day() {
    return Moments.day(issued.stored().issuedAt());
  }

  /** What it pays, in words. */
  public String inWords(Messages words) {
    return AmountInWords.of(sum("payable"), words);
  }

  /** A sum as it was issued. */
  public Money sum(String member) {
    return issued.document().sum(member);
  }

  /** Whether it is the settlement after the last period, in which nothing is measured. */
  public boolean closing() {
    return certificate.period().isClosing();
  }

  /** The look of its sum: only what is final and counts is a settled answer. */
  public String look() {
    return certificate.isProvisional() || replacedBy.isPresent() ? "undetermined" : "answer";
  }

  /** The certificate of the same period whose place it takes. */
  public Optional<String> replaces() {
    return certificate.succession().flatMap(Succession::replaces);
  }

  /** What it is, in the words of a heading. */
  public String title(Messages words) {
    return closing()
        ? period
        : words.say(Message.of("certificate-page.title").with("period", period));
  }

  /** What its proof sheet is, in the words of a heading. */
  public String proofTitle(Messages words) {
    return words.say(
        Message.of("proof.of")
            .with("number", issued.id())
            .with("period", period)
            .with("contract", certificate.terms().id())
            .with("status", words.say("certificate-page." + certificate.status())));
  }

  /**
   * The sections of the proof sheet that the page shows: signatures come last, empty ones never.
   */
  public List<ProofSheet.Section> sections(Messages words) {
    return sheet(words).sections().stream()
        .filter(section -> !section.code().equals("signature"))
        .filter(section -> !closing() || !isEmpty(section, words))
        .toList();
  }

  /** Nothing but a total of zero, or the word that there is none. */
  private static boolean isEmpty(ProofSheet.Section section, Messages words) {
    return section.lines().stream()
        .allMatch(
            line ->
                line.total()
                    ? line.amount().equals(Optional.of(Money.ZERO))
                    : line.text().equals(words.say("sheet.none")));
  }

  /** The name of a KPI on a platform. */
  public String instance(String id, String platform) {
    return about(id + "/" + platform);
  }

  /** The name of a period of the contract. */
  public String periodName(String id, Messages words) {
    return named().period(id, words);
  }

  /** What a held question is about, in words. */
  public String about(String about) {
    return named().about(about);
  }

  /** The amounts that wait though no sum can be named, in words; empty where there are none. */
  public String waiting() {
    return named().waiting();
  }

  private CertificateWords named() {
    return new CertificateWords(certificate, names);
  }

  /** The money of all periods with this certificate in it, as of its day. */
  public Optional<LedgerView> ledger() {
    return certificate
        .ledger()
        .map(ledger -> LedgerView.of(contract, ledger, LedgerLine::questions, names));
  }

  /** What it is worth: provisional or final, and for a closing settlement why not final. */
  public String standing() {
    String state = certificate.isProvisional() ? "-provisional" : "-final";
    return "certificate-page.is" + (closing() ? "-closing" : "") + state;
  }

  /** The day by which what is held must be settled. */
  public Optional<LocalDate> holdUntil() {
    return certificate.settledBy();
  }

  /** The proof sheet. */
  public ProofSheet sheet(Messages words) {
    return ProofSheet.of(certificate, replacedBy, issued.document().basis().calendars(), words);
  }

  /** The letters to the supplier that it gives reason for; none once another takes its place. */
  public List<SupplierLetter.Kind> letters() {
    return replacedBy.isPresent() ? List.of() : SupplierLetter.kinds(certificate);
  }

  /** The address of the certificate. */
  public String address() {
    return "/contracts/" + contract.id() + "/certificates/" + issued.id();
  }

  /** The roles that may amend the terms. */
  public Set<String> amenders(Page page) {
    return page.table()
        .route("GET", "/contract-drafts/new")
        .map(rule -> Set.copyOf(rule.roles()))
        .orElse(Set.of());
  }

  /** The word for a status. */
  public static String look(KpiResult.Status status) {
    return switch (status) {
      case MET -> "pass";
      case MISSED -> "fail";
      case MEASURED -> "note";
      case EXCLUDED -> "na";
      case UNDETERMINED -> "unknown";
    };
  }
}
