package org.govsm.portal.purchases;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.ask.CaseForm;
import org.govsm.portal.ask.Law;
import org.govsm.portal.ask.NoteView;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.impact.PurchaseLaw;

/** The register of purchases: the list, one purchase, its note, and its end. */
@Path("purchases")
@Produces(MediaType.TEXT_HTML)
public record PurchasePages(PurchaseServices services, Pages pages) {

  /** Asks to record what the adviser was asked. */
  private static final String RECORD = "record";

  /** Departments. */
  public record Departments(List<String> departments) {}

  /** The purchases of a department. */
  public record ListView(
      String department,
      Listed<StoredPurchase> list,
      Map<String, Comparisons.Comparison> compared) {

    /** The comparison of a purchase that was not made as the law answers. */
    public Optional<Comparisons.Comparison> deviation(StoredPurchase purchase) {
      return Optional.ofNullable(compared.get(purchase.id()))
          .filter(Comparisons.Comparison::deviates);
    }
  }

  /** The departments whose purchases the caller sees; where there is one there is no choice. */
  @GET
  public Response departments(@Context Call call) {
    List<String> seen = call.read(tx -> List.copyOf(DepartmentIndex.seen(tx, call.by())));
    if (call.page().given(RECORD).isPresent() && seen.size() == 1) {
      String form = "/purchases/" + seen.get(0) + "/new";
      return Response.status(Response.Status.SEE_OTHER)
          .header(HttpHeaders.LOCATION, call.page().handing(form, RECORD))
          .build();
    }
    return call.show("purchases/departments", new Departments(seen));
  }

  /** The purchases of a department. */
  @GET
  @Path("{department}")
  public Response list(@Context Call call) {
    return new PurchaseList(services).of(call);
  }

  /** One purchase. */
  @GET
  @Path("{department}/{purchase}")
  public Response purchase(@Context Call call) {
    return purchase(call.page(), call.department(), call.at("purchase"), Map.of());
  }

  private Response purchase(
      Page page, String department, String id, Map<String, InputFault> errors) {
    PurchaseView view =
        services
            .store()
            .read(
                tx -> {
                  StoredPurchase now = services.service().current(tx, department, id);
                  return PurchaseView.of(
                      tx, services.service(), services.law(tx, page), now, errors, page);
                });
    return pages.show("purchases/purchase", page, view);
  }

  /** Closes the file of a purchase. */
  @POST
  @Path("{department}/{purchase}/close")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response close(
      @PathParam("department") String department,
      @PathParam("purchase") String purchase,
      @FormParam("remark") @DefaultValue("") String remark,
      @FormParam("version") @DefaultValue("0") int version,
      @FormParam("sure") @DefaultValue("") String sure,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    StoredPurchase current = services.current(department, purchase);
    Form form = Form.of(Map.of("remark", remark, "version", String.valueOf(version), "sure", sure));
    try {
      return form.once(
          services.idempotency(),
          page,
          tx -> {
            StoredPurchase seen = services.seen(tx, department, purchase, version);
            StoredPurchase closed = services.service().close(tx, seen, remark, page.caller());
            Confirmation.require(Confirmation.isGiven(form));
            return PurchaseServices.at(closed);
          });
    } catch (Confirmation.Missing e) {
      return Confirmation.ask(
          pages,
          page,
          form,
          "purchase.close",
          Map.of("purchase", current.title()),
          PurchaseServices.at(current));
    } catch (ProblemException | StoreRefusal e) {
      return Call.refused(
          purchase(page, department, purchase, Map.of("remark", Form.faults(e).get(0))), e);
    }
  }

  /** The note for the file. */
  @GET
  @Path("{department}/{purchase}/note")
  public Response note(@Context Call call) {
    return noted("purchases/note", call.department(), call.at("purchase"), call.page());
  }

  /** What the note rests on. */
  @GET
  @Path("{department}/{purchase}/note/annex")
  public Response annex(@Context Call call) {
    return noted("purchases/annex", call.department(), call.at("purchase"), call.page());
  }

  /** The note as a document. */
  @GET
  @Path("{department}/{purchase}/note.pdf")
  @Produces(Pages.PDF)
  public Response noteDocument(@Context Call call) {
    return print(call, "note");
  }

  /** What the note rests on, as a document. */
  @GET
  @Path("{department}/{purchase}/note/annex.pdf")
  @Produces(Pages.PDF)
  public Response annexDocument(@Context Call call) {
    return print(call, "annex");
  }

  private static NotedPurchase noted(Law law, StoredPurchase now, NoteView note, Page page) {
    CaseForm known =
        CaseForm.of(law.purchases().described(now.book()).orElseThrow(), now.days(), now.facts());
    Optional<Message> otherBook = OtherBook.note(law, now.department(), now.book(), page);
    return new NotedPurchase(now, note, PurchaseReports.compare(law, now), known, otherBook);
  }

  private Response noted(String template, String department, String id, Page page) {
    return pages.show(template, page, noted(department, id, page));
  }

  private Response print(Call call, String what) {
    Page page = call.page();
    String name = what + "-" + call.department() + "-" + call.at("purchase");
    NotedPurchase view = noted(call.department(), call.at("purchase"), page);
    return pages.print("purchases/" + what, page, view, name, page.context().day());
  }

  private NotedPurchase noted(String department, String id, Page page) {
    StoredPurchase now = services.current(department, id);
    Law law = services.law(page);
    return NoteView.of(PurchaseReports.decide(law, now, PurchaseLaw.NOTE, Optional.empty()))
        .map(note -> noted(law, now, note, page))
        .orElseThrow(() -> ProblemException.notFound(Message.of("purchase.no-note")));
  }
}
