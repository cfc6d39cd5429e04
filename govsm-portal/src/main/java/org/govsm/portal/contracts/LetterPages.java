package org.govsm.portal.contracts;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DocumentCheck;
import org.govsm.portal.web.DocumentCode;
import org.govsm.portal.web.Faults;
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
public record LetterPages(ContractServices services, Pages pages) {

  /** A letter, and the day that the officer chooses for the answer. */
  @GET
  public Response letter(@QueryParam("reply") @DefaultValue("") String reply, @Context Call call) {
    LetterView view = view(call, reply);
    Response shown = call.show("contracts/letter", view);
    return view.errors().isEmpty() ? shown : Response.fromResponse(shown).status(422).build();
  }

  /** The same as a document. */
  @GET
  @Path("letter.pdf")
  @Produces(Pages.PDF)
  public Response document(
      @QueryParam("reply") @DefaultValue("") String reply, @Context Call call) {
    LetterView view = view(call, reply);
    if (!view.errors().isEmpty()) {
      throw ProblemException.of(fault());
    }
    String name = call.at("kind") + "-" + call.at("id") + "-" + call.at("certificate");
    return pages.print("contracts/letter", call.page(), view, name, view.day());
  }

  private LetterView view(Call call, String reply) {
    return call.read(tx -> view(call, tx, reply));
  }

  private LetterView view(Call call, Transaction tx, String reply) {
    Page page = call.page();
    IssuedCertificate issued =
        services.certificates().find(tx, call.at("id"), call.at("certificate"));
    Certificate remade = services.certificates().remake(tx, issued);
    SupplierLetter letter =
        SupplierLetter.Kind.of(call.at("kind"))
            .filter(any -> services.certificates().replacedBy(tx, issued).isEmpty())
            .flatMap(known -> SupplierLetter.of(remade, known))
            .orElseThrow(() -> ProblemException.notFound(Message.of("letter.no-reason")));
    Optional<LocalDate> by = day(reply);
    LocalDate today = page.context().knownDay();
    boolean wrong = !reply.isBlank() && by.filter(today::isBefore).isEmpty();
    return new LetterView(
        services.contracts().current(tx, call.at("id")),
        issued,
        remade,
        letter,
        today,
        by.filter(any -> !wrong),
        wrong ? Map.of("reply", fault()) : Map.of(),
        PeriodWords.name(remade.period(), page.words()),
        new MeasureWords(services.dictionary(), page.words()),
        DocumentCheck.of(DocumentCode.of(issued.stored().digest()), call.request()));
  }

  private static InputFault fault() {
    return Faults.at("/reply", "letter.reply-wrong");
  }

  private static Optional<LocalDate> day(String reply) {
    try {
      return reply.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(reply.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
