package org.govsm.portal.contracts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DocumentCheck;
import org.govsm.portal.web.DocumentCode;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.payment.Certificate;

/** Certificate pages: issue payment certificates, and show them with their proof. */
@Path("contracts/{id}/certificates")
@Produces(MediaType.TEXT_HTML)
public final class CertificatePages {

  /** The parameter that asks to make it again from the store, now. */
  private static final String AGAIN = "again";

  private final ContractServices services;
  private final Pages pages;
  private final CheckedIssue issues;

  public CertificatePages(ContractServices services, Pages pages) {
    issues = new CheckedIssue(services, pages);
    this.services = services;
    this.pages = pages;
  }

  /** The certificate that would be issued, to be checked first. */
  @GET
  @Path("check")
  public Response check(
      @QueryParam("period") @DefaultValue("") String period,
      @QueryParam("asOf") @DefaultValue("") String asOf,
      @Context Call call) {
    return issues.check(
        call.page(), CheckedIssue.Asked.of(call.at("id"), period, day(asOf, call.page())));
  }

  /** The day of the visitor, where an address names none. */
  private static String day(String asOf, Page page) {
    return asOf.isEmpty() ? page.context().knownDay().toString() : asOf;
  }

  /**
   * Issues the certificate that was seen. The same form again, such as by a double click, issues no
   * other.
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response issue(@Context Call call) {
    return issues.issue(call.page(), call.at("id"), call.form());
  }

  /** A certificate. */
  @GET
  @Path("{certificate}")
  public Response certificate(@Context Call call) {
    return show(call, "contracts/certificate");
  }

  /** The proof sheet of a certificate. */
  @GET
  @Path("{certificate}/proof")
  public Response proof(@Context Call call) {
    return show(call, "contracts/proof");
  }

  /** A certificate as a document. */
  @GET
  @Path("{certificate}/certificate.pdf")
  @Produces(Pages.PDF)
  public Response certificateDocument(@Context Call call) {
    return print(call, "certificate");
  }

  /** The proof sheet of a certificate as a document. */
  @GET
  @Path("{certificate}/proof.pdf")
  @Produces(Pages.PDF)
  public Response proofDocument(@Context Call call) {
    return print(call, "proof");
  }

  /** The proof sheet as plain text. */
  @GET
  @Path("{certificate}/proof.txt")
  @Produces(MediaType.TEXT_PLAIN)
  public Response text(@Context Call call) {
    CertificateView view = call.read(tx -> view(call, tx));
    byte[] sheet = view.sheet(call.page().words()).text().getBytes(StandardCharsets.UTF_8);
    String file =
        call.at("id") + "." + view.issued().id() + "." + call.page().context().language() + ".txt";
    return Response.ok(sheet, "text/plain;charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
        .build();
  }

  private Response show(Call call, String template) {
    CertificateView view = call.read(tx -> view(call, tx));
    return call.show(template, view);
  }

  private Response print(Call call, String what) {
    CertificateView view = call.read(tx -> view(call, tx));
    String name = what + "-" + call.at("id") + "-" + view.issued().id();
    return pages.print("contracts/" + what, call.page(), view, name, view.day());
  }

  private CertificateView view(Call call, Transaction tx) {
    Page page = call.page();
    Messages words = page.words();
    WrittenContract contract = services.contracts().current(tx, call.at("id"));
    IssuedCertificate issued =
        services.certificates().find(tx, call.at("id"), call.at("certificate"));
    Certificate again =
        page.given(AGAIN).isPresent()
            ? services.certificates().remakeNow(tx, issued)
            : services.certificates().remake(tx, issued);
    return new CertificateView(
        contract,
        issued,
        again,
        services.certificates().compare(tx, issued, again),
        PeriodWords.name(again.period(), words),
        services.certificates().replacedBy(tx, issued),
        new MeasureWords(services.dictionary(), words),
        WithdrawnFigures.of(tx, services, issued, again, page.context().knownDay()),
        DocumentCheck.of(DocumentCode.of(issued.stored().digest()), call.request()),
        CountedUse.of(tx, services, contract, again),
        CertifiedDeliverables.of(
            tx, services.accepted(), again.terms(), again.period(), again.asOf()),
        FilesUsed.of(tx, contract, issued, again),
        CaseCalendars.takenBack(tx, contract, issued));
  }
}
