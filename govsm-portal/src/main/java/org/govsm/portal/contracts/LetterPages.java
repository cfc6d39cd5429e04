package org.govsm.portal.contracts;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.DocumentCheck;
import org.govsm.portal.web.DocumentCode;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.SupplierLetter;

/** Letters to the supplier about an issued certificate, as pages and as documents to be signed. */
@Path("contracts/{id}/certificates/{certificate}/letters/{kind}")
@Produces(MediaType.TEXT_HTML)
public final class LetterPages {

  private final ContractServices services;
  private final Pages pages;

  public LetterPages(ContractServices services, Pages pages) {
    this.services = services;
    this.pages = pages;
  }

  /** A letter, and the day that the officer chooses for the answer. */
  @GET
  public Response letter(
      @PathParam("id") String id,
      @PathParam("certificate") String certificate,
      @PathParam("kind") String kind,
      @QueryParam("reply") @DefaultValue("") String reply,
      @Context ContainerRequestContext request) {
    LetterView view = view(id, certificate, kind, reply, request);
    Response shown = pages.show("contracts/letter", pages.page(request), view);
    return view.errors().isEmpty() ? shown : Response.fromResponse(shown).status(422).build();
  }

  /** The same as a document. */
  @GET
  @Path("letter.pdf")
  @Produces(Pages.PDF)
  public Response document(
      @PathParam("id") String id,
      @PathParam("certificate") String certificate,
      @PathParam("kind") String kind,
      @QueryParam("reply") @DefaultValue("") String reply,
      @Context ContainerRequestContext request) {
    LetterView view = view(id, certificate, kind, reply, request);
    if (!view.errors().isEmpty()) {
      throw ProblemException.of(fault());
    }
    String name = kind + "-" + id + "-" + certificate;
    return pages.print("contracts/letter", pages.page(request), view, name, view.day());
  }

  private LetterView view(
      String id, String certificate, String kind, String reply, ContainerRequestContext request) {
    return services.store().read(tx -> view(tx, id, certificate, kind, reply, request));
  }

  private LetterView view(
      Transaction tx,
      String id,
      String certificate,
      String kind,
      String reply,
      ContainerRequestContext request) {
    Page page = pages.page(request);
    IssuedCertificate issued = services.certificates().find(tx, id, certificate);
    Certificate remade = services.certificates().remake(tx, issued);
    SupplierLetter letter =
        SupplierLetter.Kind.of(kind)
            .filter(any -> services.certificates().replacedBy(tx, issued).isEmpty())
            .flatMap(known -> SupplierLetter.of(remade, known))
            .orElseThrow(() -> ProblemException.notFound(Message.of("letter.no-reason")));
    Optional<LocalDate> by = day(reply);
    LocalDate today = page.context().knownDay();
    boolean wrong = !reply.isBlank() && by.filter(today::isBefore).isEmpty();
    return new LetterView(
        services.contracts().current(tx, id),
        issued,
        remade,
        letter,
        today,
        by.filter(any -> !wrong),
        wrong ? Map.of("reply", fault()) : Map.of(),
        PeriodWords.name(remade.period(), page.words()),
        new MeasureWords(services.dictionary(), page.words()),
        DocumentCheck.of(DocumentCode.of(issued.stored().digest()), request));
  }

  private static InputFault fault() {
    return new InputFault("/reply", "letter.reply-wrong", Message.of("letter.reply-wrong"));
  }

  private static Optional<LocalDate> day(String reply) {
    try {
      return reply.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(reply.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
