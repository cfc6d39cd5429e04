package org.govsm.portal.contracts;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.payment.Certificate;

/**
 * Checked issue: an officer sees the certificate first, and what is issued is the very one that was
 * seen. Where something was learnt meanwhile, nothing is issued, and the page says what changed.
 */
record CheckedIssue(ContractServices services, Pages pages) {

  private static final int CONFLICT = 409;

  /** What a form asks for. */
  record Asked(String contract, String typed, LocalDate asOf) {

    static Asked of(String contract, String period, String asOf) {
      return new Asked(
          contract, period, RequestContexts.day(asOf).orElseThrow(() -> wrongDay(asOf)));
    }

    private static ProblemException wrongDay(String asOf) {
      Message text = Message.of("certificate-page.as-of").with("day", asOf);
      return ProblemException.of(Faults.at("/asOf", text));
    }

    /** The period without the number that keeps two clicks from issuing two certificates. */
    String period() {
      int dot = typed.indexOf('.');
      return dot < 0 ? typed : typed.substring(0, dot);
    }
  }

  /** Another certificate would be issued than was seen. */
  private static final class ChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChangedException() {
      super("the certificate is not the one that was seen", null, false, false);
    }
  }

  /** A certificate that rests on no figure, which nobody confirmed. */
  private static final class UnmeasuredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient PreparedCertificate prepared;

    UnmeasuredException(PreparedCertificate prepared) {
      super("no figure was read", null, false, false);
      this.prepared = prepared;
    }

    Map<String, Object> said(Messages words) {
      return Map.of(
          "period", PeriodWords.name(prepared.certificate().period(), words),
          "payable", prepared.sum("payable"),
          "held", prepared.sum("held"));
    }
  }

  /** The page on which the certificate is checked. */
  Response check(Page page, Asked asked) {
    return show(page, asked, Optional.empty());
  }

  /**
   * Issues the certificate that was seen; without one, shows it first. One that rests on no figure
   * at all has to be confirmed.
   */
  Response issue(Page page, String contract, Form sent) {
    Asked asked = Asked.of(contract, sent.typed("period"), sent.typed("asOf"));
    SeenCertificate seen = SeenCertificate.read(sent.typed("seen"), sent.typed("figures"));
    if (seen.digest().isEmpty()) {
      return check(page, asked);
    }
    Form form =
        Form.of(
            Map.of(
                "period", asked.typed(), "asOf", asked.asOf().toString(), "seen", seen.digest()));
    boolean sure = Confirmation.isGiven(sent);
    try {
      return form.once(services.idempotency(), page, tx -> issued(tx, page, asked, seen, sure));
    } catch (UnmeasuredException e) {
      Map<String, Object> said = e.said(page.words());
      return Confirmation.ask(pages, page, sent, "unmeasured", said, "/contracts/" + contract);
    } catch (ChangedException e) {
      return Response.fromResponse(show(page, asked, Optional.of(seen))).status(CONFLICT).build();
    }
  }

  private String issued(
      Transaction tx, Page page, Asked asked, SeenCertificate seen, boolean sure) {
    CertificateService.Outcome outcome =
        services
            .certificates()
            .issue(
                tx,
                asked.contract(),
                asked.period(),
                asked.asOf(),
                prepared -> require(prepared, seen, sure),
                page.caller());
    return "/contracts/" + asked.contract() + "/certificates/" + outcome.certificate().id();
  }

  private static void require(PreparedCertificate prepared, SeenCertificate seen, boolean sure) {
    if (!prepared.digest().equals(seen.digest())) {
      throw new ChangedException();
    } else if (!sure && prepared.certificate().isWithoutFigures()) {
      throw new UnmeasuredException(prepared);
    }
  }

  private Response show(Page page, Asked asked, Optional<SeenCertificate> seen) {
    CheckView view = services.store().read(tx -> view(tx, page, asked, seen));
    return pages.show("contracts/check", page, view);
  }

  private CheckView view(Transaction tx, Page page, Asked asked, Optional<SeenCertificate> seen) {
    PreparedCertificate prepared =
        services.certificates().prepare(tx, asked.contract(), asked.period(), asked.asOf());
    Certificate certificate = prepared.certificate();
    return new CheckView(
        prepared,
        asked.period() + "." + prepared.document().id().replaceFirst("^.*\\.", ""),
        seen.map(one -> one.changes(SeenCertificate.of(prepared))),
        prepared.frozen().isPresent() ? late(tx, prepared) : List.of(),
        certificate.period().isClosing() ? List.of() : BelievedUpload.of(tx, prepared),
        warnings(tx, prepared),
        services.needed().mostMissing(tx, prepared.contract(), certificate.period(), page.words()),
        CountedUse.of(tx, services, prepared.contract(), certificate),
        CertifiedDeliverables.of(
            tx, services.accepted(), certificate.terms(), certificate.period(), certificate.asOf()),
        FilesUsed.of(tx, prepared),
        new CertificateWords(certificate, new MeasureWords(services.dictionary(), page.words())),
        OfficeHours.lack(tx, prepared.contract(), page.context().knownDay()));
  }

  private long warnings(Transaction tx, PreparedCertificate prepared) {
    Certificate certificate = prepared.certificate();
    return certificate.period().isClosing()
        ? 0
        : services
            .anomalies()
            .of(tx, prepared.contract(), certificate.period(), certificate.asOf())
            .anomalies()
            .stream()
            .filter(one -> one.finding().weight() == Finding.Weight.WARNING)
            .count();
  }

  /** The uploads that came after the freeze, but for those whose files are believed. */
  private static List<RecordedImport> late(Transaction tx, PreparedCertificate prepared) {
    Certificate certificate = prepared.certificate();
    Instant freeze = certificate.terms().frozen(certificate.period()).orElse(Instant.MAX);
    int believed = prepared.basis().claimed().orElse(0);
    return new Imports(tx)
        .counting(prepared.contract().id()).stream()
            .filter(one -> one.number() > believed && one.importedAt().isAfter(freeze))
            .toList();
  }
}
