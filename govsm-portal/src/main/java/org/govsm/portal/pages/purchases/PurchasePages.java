package org.govsm.portal.pages.purchases;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.decision.Fault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.portal.http.Caller;
import org.govsm.portal.http.Problem;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.law.Law;
import org.govsm.portal.pages.Page;
import org.govsm.portal.pages.Pages;
import org.govsm.portal.pages.contracts.Forms;
import org.govsm.portal.purchases.PurchaseLaw;
import org.govsm.portal.purchases.PurchaseReports;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoredPurchase;
import org.govsm.portal.store.UnitOfWork;
import org.govsm.procurement.note.DecisionNote;

/** The register of purchases: the list, the form, one purchase, its note, and its end. */
@Path("purchases")
@Produces(MediaType.TEXT_HTML)
public final class PurchasePages {

  private static final int MOST = 500;

  private final PurchaseDesks desks;
  private final Pages pages;

  /**
   * Wires it.
   *
   * @param desks what it works with
   * @param pages renders
   */
  public PurchasePages(PurchaseDesks desks, Pages pages) {
    this.desks = desks;
    this.pages = pages;
  }

  /**
   * Departments.
   *
   * @param departments their ids
   */
  public record Departments(List<String> departments) {}

  /**
   * The purchases of a department.
   *
   * @param department its id
   * @param purchases ordered by id
   */
  public record ListView(String department, List<StoredPurchase> purchases) {}

  /** The day of publication of a purchase, where it is known. */
  public static Optional<LocalDate> day(StoredPurchase purchase) {
    return Optional.ofNullable(purchase.days().get(PurchaseReports.DAY))
        .map(day -> LocalDate.parse(String.valueOf(day)));
  }

  /** The estimated value of a purchase, where it is known. */
  public static Optional<Money> value(StoredPurchase purchase) {
    return Optional.ofNullable(purchase.facts().get("value"))
        .map(value -> Money.ofRupees(new BigDecimal(String.valueOf(value))));
  }

  /**
   * The departments whose purchases the caller sees.
   *
   * @param request who asks
   * @return HTML
   */
  @GET
  public Response departments(@Context ContainerRequestContext request) {
    Caller caller = Caller.of(request);
    List<String> seen =
        desks.store().read(unit -> desks.departments(unit)).stream()
            .filter(caller::seesDepartment)
            .toList();
    return pages.show("purchases/departments", pages.page(request), new Departments(seen));
  }

  /**
   * The purchases of a department.
   *
   * @param department the department
   * @param request who asks
   * @return HTML
   */
  @GET
  @Path("{department}")
  public Response list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    List<StoredPurchase> all =
        desks.store().read(unit -> desks.desk().page(unit, department, "", MOST));
    return pages.show("purchases/list", pages.page(request), new ListView(department, all));
  }

  /**
   * The form for a new purchase.
   *
   * @param department the department
   * @param book the book by whose law it will be made
   * @param request who asks
   * @return HTML
   */
  @GET
  @Path("{department}/new")
  public Response blank(
      @PathParam("department") String department,
      @QueryParam("book") @DefaultValue(Law.UNION) String book,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    String today = page.visitor().day().toString();
    return form(page, department, Optional.empty(), PurchaseForm.blank(law(page), book, today));
  }

  /**
   * Records a purchase.
   *
   * @param department the department
   * @param sent the form
   * @param request who asks
   * @return a redirect to the purchase, or the form with all faults
   */
  @POST
  @Path("{department}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(
      @PathParam("department") String department,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    return store(
        page,
        department,
        Optional.empty(),
        PurchaseForm.sent(law(page), sent),
        form -> unit -> desks.desk().record(unit, department, form.tree(), page.caller()));
  }

  /**
   * The form that describes a purchase anew.
   *
   * @param department the department
   * @param purchase the id of the purchase
   * @param request who asks
   * @return HTML
   */
  @GET
  @Path("{department}/{purchase}/change")
  public Response change(
      @PathParam("department") String department,
      @PathParam("purchase") String purchase,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    StoredPurchase now = current(department, purchase);
    return form(page, department, Optional.of(purchase), PurchaseForm.of(law(page), now));
  }

  /**
   * Describes a purchase anew, unless somebody else did meanwhile.
   *
   * @param department the department
   * @param purchase the id of the purchase
   * @param sent the form
   * @param request who asks
   * @return a redirect to the purchase, or the form with all faults
   */
  @POST
  @Path("{department}/{purchase}/change")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("department") String department,
      @PathParam("purchase") String purchase,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    current(department, purchase);
    sent.putSingle("id", purchase);
    return store(
        page,
        department,
        Optional.of(purchase),
        PurchaseForm.sent(law(page), sent),
        form ->
            unit -> {
              StoredPurchase now = seen(unit, department, purchase, form.version());
              return desks.desk().change(unit, now, form.tree(), page.caller());
            });
  }

  private StoredPurchase seen(UnitOfWork unit, String department, String id, int version) {
    StoredPurchase now = desks.desk().current(unit, department, id);
    if (now.version() != version) {
      Message stale = Message.of("store.purchase-stale").with("version", now.version());
      throw new Refusal(Problem.of(412, stale));
    }
    return now;
  }

  private Response store(
      Page page,
      String department,
      Optional<String> purchase,
      PurchaseForm form,
      Function<PurchaseForm, Function<UnitOfWork, StoredPurchase>> work) {
    try {
      return Forms.once(desks.once(), page, form.said(), unit -> at(work.apply(form).apply(unit)));
    } catch (Refusal | StoreRefusal e) {
      form.wrong(Forms.faults(e));
      Response shown = form(page, department, purchase, form);
      return Response.fromResponse(shown).status(status(e)).build();
    }
  }

  private static int status(RuntimeException refused) {
    return refused instanceof Refusal one && one.problem().status() == 403 ? 403 : 422;
  }

  private static String at(StoredPurchase purchase) {
    return "/purchases/" + purchase.department() + "/" + purchase.id();
  }

  private Response form(
      Page page, String department, Optional<String> purchase, PurchaseForm form) {
    return pages.show(
        "purchases/form", page, PurchaseFormView.of(department, purchase, form, page.words()));
  }

  /**
   * One purchase.
   *
   * @param department the department
   * @param purchase its id
   * @param request who asks
   * @return HTML
   */
  @GET
  @Path("{department}/{purchase}")
  public Response purchase(
      @PathParam("department") String department,
      @PathParam("purchase") String purchase,
      @Context ContainerRequestContext request) {
    return purchase(pages.page(request), department, purchase, Map.of());
  }

  private Response purchase(Page page, String department, String id, Map<String, Fault> errors) {
    PurchaseView view =
        desks
            .store()
            .read(
                unit ->
                    PurchaseView.of(
                        unit,
                        law(unit, page),
                        desks.desk().current(unit, department, id),
                        errors,
                        page.words()));
    return pages.show("purchases/purchase", page, view);
  }

  /**
   * Closes the file of a purchase.
   *
   * @param department the department
   * @param purchase its id
   * @param remark what is said to it
   * @param version the version that was seen
   * @param request who asks
   * @return a redirect to the purchase, or the purchase with what is wrong
   */
  @POST
  @Path("{department}/{purchase}/close")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response close(
      @PathParam("department") String department,
      @PathParam("purchase") String purchase,
      @FormParam("remark") @DefaultValue("") String remark,
      @FormParam("version") @DefaultValue("0") int version,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    current(department, purchase);
    try {
      return Forms.once(
          desks.once(),
          page,
          Map.of("remark", remark, "version", String.valueOf(version)),
          unit ->
              at(
                  desks
                      .desk()
                      .close(
                          unit, seen(unit, department, purchase, version), remark, page.caller())));
    } catch (Refusal | StoreRefusal e) {
      Response shown =
          purchase(page, department, purchase, Map.of("remark", Forms.faults(e).get(0)));
      return Response.fromResponse(shown).status(status(e)).build();
    }
  }

  /**
   * The note for the file.
   *
   * @param department the department
   * @param purchase the id of the purchase
   * @param request who asks
   * @return HTML
   */
  @GET
  @Path("{department}/{purchase}/note")
  public Response note(
      @PathParam("department") String department,
      @PathParam("purchase") String purchase,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    StoredPurchase now = current(department, purchase);
    Ruling<?> ruling =
        PurchaseReports.decide(law(page), now, PurchaseLaw.NOTE, Optional.empty()).ruling();
    if (ruling instanceof Ruling.Answer<?> answer && answer.value() instanceof DecisionNote note) {
      return pages.show("purchases/note", page, new NoteView(now, note));
    }
    throw Refusal.notFound(Message.of("purchase.no-note"));
  }

  private StoredPurchase current(String department, String purchase) {
    return desks.store().read(unit -> desks.desk().current(unit, department, purchase));
  }

  private Law law(Page page) {
    return desks.store().read(unit -> law(unit, page));
  }

  private Law law(UnitOfWork unit, Page page) {
    return desks.desk().law(unit, page.visitor().day());
  }
}
