package org.govsm.portal.contracts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.FileSource;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.MultipartForm;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Upload;
import org.govsm.procurement.contract.CountedFigures;
import org.govsm.procurement.importing.FileContext;

/**
 * Pages of figures counted by hand: what no platform exports is entered in a form, checked, and
 * taken in as a file of readings is, beside the file that shows what was counted.
 */
@Path("contracts/{id}/counted")
@Produces(MediaType.TEXT_HTML)
public record CountedPages(ContractServices services, Pages pages) {

  /** The form. */
  @GET
  public Response form(@Context Call call) {
    WrittenContract contract = contract(call.at("id"));
    CountedForm blank =
        CountedForm.blank(contract.terms(), services.dictionary(), call.page().context().today());
    return show(call.page(), "contracts/counted", contract, blank, Optional.empty());
  }

  /**
   * Shows the answers to be checked, goes back to them, or takes the figures in.
   *
   * @throws IOException if the file of evidence cannot be read
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response post(@PathParam("id") String id, @Context ContainerRequestContext request)
      throws IOException {
    Page page = pages.page(request);
    MultipartForm sent = MultipartForm.read(request.getMediaType(), Upload.of(request)::open);
    WrittenContract contract = contract(id);
    CountedForm form =
        CountedForm.sent(contract.terms(), services.dictionary(), sent, page.context().today());
    Optional<SentAgain> evidence = SentAgain.of(sent);
    if (evidence.isEmpty()) {
      form.wrong(CountedForm.EVIDENCE, Message.of("counted.no-evidence"));
    } else if (evidence.get().isBlank()) {
      form.wrong(CountedForm.EVIDENCE, Message.of("counted.blank-evidence"));
    }
    boolean change = sent.field("do").equals("change");
    if (change || !form.errors().isEmpty()) {
      return show(page, "contracts/counted", contract, form, evidence);
    }
    return sent.field("do").equals("save")
        ? take(page, contract, form, evidence.get())
        : show(page, "contracts/countedcheck", contract, form, evidence);
  }

  private WrittenContract contract(String id) {
    return services.store().read(tx -> services.contracts().current(tx, id));
  }

  private Response show(
      Page page,
      String template,
      WrittenContract contract,
      CountedForm form,
      Optional<SentAgain> evidence) {
    CountedView view =
        new CountedView(
            contract,
            form,
            evidence,
            OfficerStatements.countedBy(page.caller(), contract.terms()),
            template.endsWith("check") ? notes(contract, form) : List.of());
    Response shown = pages.show(template, page, view);
    return form.errors().isEmpty() ? shown : Response.fromResponse(shown).status(422).build();
  }

  private List<Message> notes(WrittenContract contract, CountedForm form) {
    return services
        .store()
        .read(
            tx ->
                CountedNotes.of(
                    tx, services, contract, form.from(), form.until(), services.readings().now()));
  }

  private Response take(Page page, WrittenContract contract, CountedForm form, SentAgain evidence) {
    try {
      ImportOutcome taken =
          services
              .staging()
              .turns()
              .in(
                  contract.id(),
                  () -> services.store().write(tx -> take(tx, page, contract, form, evidence)));
      String known = taken.written() ? "" : "?known=1";
      int number = taken.report().number();
      return Form.seeOther(page, "/contracts/" + contract.id() + "/readings/" + number + known);
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form.faults(e).forEach(fault -> form.wrong(field(form, fault), fault.text()));
      return show(page, "contracts/counted", contract, form, Optional.of(evidence));
    }
  }

  private ImportOutcome take(
      Transaction tx, Page page, WrittenContract contract, CountedForm form, SentAgain evidence) {
    new Contracts(tx).hold(contract.id()); // before anything is written
    EvidenceFile shown = keep(tx, evidence);
    Map<String, String> said =
        Map.of(
            FileContext.COUNTED_BY,
            form.typed(FileContext.COUNTED_BY),
            FileContext.EVIDENCE,
            shown.digest());
    byte[] file = form.file(new ContractReadings(tx, contract.id()));
    FileSource source = () -> new ByteArrayInputStream(file);
    return services
        .readings()
        .take(
            tx,
            contract.id(),
            CountedFigures.LAYOUT,
            said,
            source,
            Optional.of(shown),
            page.caller());
  }

  private static EvidenceFile keep(Transaction tx, SentAgain evidence) {
    try (InputStream bytes = evidence.source().open()) {
      return tx.evidence().keepUnlessKnown(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with the file of readings is wrong with its days, unless it is of a figure. */
  private static String field(CountedForm form, InputFault fault) {
    if (fault.pointer().equals("/" + FileContext.EVIDENCE)) {
      return CountedForm.EVIDENCE;
    }
    return fault.text().key().equals(WithdrawnCounts.REFUSED)
        ? form.figures().keySet().stream().findFirst().map(form::field).orElse(CountedForm.FROM)
        : CountedForm.FROM;
  }
}
