package org.govsm.portal.purchases;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.ask.Detail;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContext;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.impact.PurchaseLaw;
import org.jspecify.annotations.Nullable;

/** The purchases of a department: recorded, changed, closed, and decided by the law. */
@Path("api/v1/departments/{department}/purchases")
@Produces(MediaType.APPLICATION_JSON)
public final class PurchasesResource {

  private final Store store;
  private final PurchaseService service;
  private final Idempotency idempotency;
  private final RequestContexts contexts;
  private final PurchaseAnswers answers;

  public PurchasesResource(
      Store store, PurchaseService service, Idempotency idempotency, RequestContexts contexts) {
    this.store = store;
    this.service = service;
    this.idempotency = idempotency;
    this.contexts = contexts;
    this.answers = new PurchaseAnswers(service, contexts);
  }

  /**
   * Purchases, ordered by id.
   *
   * @param request with the parameters after and limit
   * @return a page of them, without their facts
   */
  @GET
  public Map<String, @Nullable Object> list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Cursor cursor = Cursor.overIds(request);
    RequestContext context = contexts.of(request);
    return store.read(
        tx -> {
          Law law = service.law(tx, context.day());
          List<StoredPurchase> page = service.page(tx, department, cursor.id(), cursor.limit());
          Map<String, Object> tree = new LinkedHashMap<>();
          tree.put("department", department);
          tree.putAll(
              cursor.listed(
                  "purchases",
                  page,
                  one -> PurchaseJson.heading(one, service.compared(law, one)),
                  StoredPurchase::id));
          return ApiRequests.tree(tree);
        });
  }

  /**
   * Records a purchase.
   *
   * @return 201 with the purchase
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response record(
      @PathParam("department") String department,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    return idempotency.respond(
        request,
        body,
        tx -> answers.written(tx, request, 201, service.record(tx, department, body, by)));
  }

  /**
   * A purchase as it is now.
   *
   * @return the purchase, or 304
   */
  @GET
  @Path("{purchase}")
  public Response read(
      @PathParam("department") String department,
      @PathParam("purchase") String purchase,
      @Context ContainerRequestContext request) {
    StoredPurchase now = store.read(tx -> service.current(tx, department, purchase));
    Response.@Nullable ResponseBuilder unchanged =
        request.getRequest().evaluatePreconditions(PurchaseAnswers.tag(now));
    return unchanged == null
        ? Response.ok(ApiRequests.tree(store.read(tx -> answers.tree(tx, request, now))))
            .tag(PurchaseAnswers.tag(now))
            .build()
        : unchanged.tag(PurchaseAnswers.tag(now)).build();
  }

  /**
   * Changes what is known of a purchase.
   *
   * @param request with the version that the author saw, in If-Match
   */
  @PUT
  @Path("{purchase}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(
      @PathParam("department") String department,
      @PathParam("purchase") String purchase,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    String match = ApiRequests.ifMatch(request);
    return ApiRequests.response(
        store.write(
            tx -> {
              StoredPurchase now = service.current(tx, department, purchase);
              PurchaseAnswers.requireSeen(match, now);
              return answers.written(
                  tx, request, 200, service.change(tx, now, body, Caller.of(request)));
            }));
  }

  /**
   * Closes the file of a purchase.
   *
   * @param body what is said to it: remark, which may be left out
   * @param request with the version that the author saw, in If-Match, and for its key
   */
  @POST
  @Path("{purchase}/close")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response close(
      @PathParam("department") String department,
      @PathParam("purchase") String purchase,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, List.of("remark"), List.of());
    String match = ApiRequests.ifMatch(request);
    String remark = ApiRequests.text(body, "remark").orElse("");
    Caller by = Caller.of(request);
    return idempotency.respond(
        request,
        body,
        tx -> {
          StoredPurchase now = service.current(tx, department, purchase);
          PurchaseAnswers.requireSeen(match, now);
          return answers.written(tx, request, 200, service.close(tx, now, remark, by));
        });
  }

  /**
   * What the law as it is known today says of a purchase.
   *
   * @param request with the parameters day, as if it were published then, and question
   */
  @GET
  @Path("{purchase}/decision")
  public Map<String, Object> decision(
      @PathParam("department") String department,
      @PathParam("purchase") String purchase,
      @Context ContainerRequestContext request) {
    String question = Cursor.parameter(request, "question").orElse(PurchaseLaw.PROCEDURE);
    return decided(department, purchase, question, request);
  }

  /**
   * The note on a purchase for the file.
   *
   * @param request with the parameter day, as if it were published then
   */
  @GET
  @Path("{purchase}/note")
  public Map<String, Object> note(
      @PathParam("department") String department,
      @PathParam("purchase") String purchase,
      @Context ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    Map<String, Object> tree = decided(department, purchase, PurchaseLaw.NOTE, request);
    store
        .read(
            tx ->
                PurchaseReports.compare(
                    service.law(tx, context.day()), service.current(tx, department, purchase)))
        .ifPresent(compared -> tree.put("comparison", compared.toPlain(context.words())));
    return tree;
  }

  private Map<String, Object> decided(
      String department, String id, String question, ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    Optional<LocalDate> day = ApiRequests.maybeDay(request, "day");
    Decision<?> decision =
        store.read(
            tx -> {
              StoredPurchase now = service.current(tx, department, id);
              return PurchaseReports.decide(service.law(tx, context.day()), now, question, day);
            });
    return new LinkedHashMap<>(Detail.of(request).tree(decision, context.words()));
  }

  /** Whether the purchases of a need look like one demand cut up. */
  @GET
  @Path("splitting")
  public Map<String, @Nullable Object> splitting(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    DepartmentIds.require(department);
    String need =
        Cursor.parameter(request, "need")
            .filter(given -> !given.isBlank())
            .orElseThrow(() -> ProblemException.of(noNeed()));
    int days = ApiRequests.count(request, "windowDays", PurchaseLaw.WINDOW);
    PurchaseReports.OfNeed report =
        store.read(
            tx ->
                PurchaseReports.splitting(
                    tx, service.law(tx, context.day()), department, need, days));
    return ApiRequests.tree(PurchaseJson.ofNeed(need, report, context.words()));
  }

  private static InputFault noNeed() {
    return new InputFault("/need", "tree.required", Message.of("fault.required"));
  }
}
