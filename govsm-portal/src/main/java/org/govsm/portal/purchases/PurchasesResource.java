package org.govsm.portal.purchases;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContext;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.impact.PurchaseLaw;
import org.jspecify.annotations.Nullable;

/** The purchases of a department: recorded, changed, closed, and decided by the law. */
@Path("api/v1/departments/{department}/purchases")
@Produces(MediaType.APPLICATION_JSON)
public final class PurchasesResource {

  private final PurchaseService service;
  private final PurchaseAnswers answers;

  public PurchasesResource(PurchaseService service, RequestContexts contexts) {
    this.service = service;
    this.answers = new PurchaseAnswers(service, contexts);
  }

  /**
   * Purchases, ordered by id.
   *
   * @return a page of them, without their facts
   */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    RequestContext context = call.context();
    return call.read(
        tx -> {
          Law law = service.law(tx, context.day());
          List<StoredPurchase> page =
              service.page(tx, call.department(), cursor.id(), cursor.limit());
          Map<String, Object> tree = new LinkedHashMap<>();
          tree.put("department", call.department());
          tree.putAll(
              cursor.listed(
                  "purchases",
                  page,
                  one -> PurchaseJson.heading(one, service.compared(law, one)),
                  StoredPurchase::id));
          return ApiRequests.tree(tree);
        });
  }

  /** Records a purchase. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response record(@Context Call call) {
    return call.respond(
        tx ->
            answers.written(
                tx,
                call.request(),
                201,
                service.record(tx, call.department(), call.body(), call.by())));
  }

  /** A purchase as it is now. */
  @GET
  @Path("{purchase}")
  public Response read(@Context Call call) {
    StoredPurchase now =
        call.read(tx -> service.current(tx, call.department(), call.at("purchase")));
    return call.version(
        now.version(), () -> call.read(tx -> answers.tree(tx, call.request(), now)));
  }

  /** Changes what is known of a purchase. */
  @PUT
  @Path("{purchase}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(@Context Call call) {
    String match = call.ifMatch();
    return ApiRequests.response(
        call.write(
            tx -> {
              StoredPurchase now = service.current(tx, call.department(), call.at("purchase"));
              PurchaseAnswers.requireSeen(match, now);
              return answers.written(
                  tx, call.request(), 200, service.change(tx, now, call.body(), call.by()));
            }));
  }

  /** Closes the file of a purchase. */
  @POST
  @Path("{purchase}/close")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response close(@Context Call call) {
    call.only(List.of("remark"), List.of());
    String match = call.ifMatch();
    String remark = call.text("remark").orElse("");
    return call.respond(
        tx -> {
          StoredPurchase now = service.current(tx, call.department(), call.at("purchase"));
          PurchaseAnswers.requireSeen(match, now);
          return answers.written(
              tx, call.request(), 200, service.close(tx, now, remark, call.by()));
        });
  }

  /** What the law as it is known today says of a purchase. */
  @GET
  @Path("{purchase}/decision")
  public Map<String, Object> decision(@Context Call call) {
    String question = Cursor.parameter(call.request(), "question").orElse(PurchaseLaw.PROCEDURE);
    return decided(call, question);
  }

  /** The note on a purchase for the file. */
  @GET
  @Path("{purchase}/note")
  public Map<String, Object> note(@Context Call call) {
    RequestContext context = call.context();
    Map<String, Object> tree = decided(call, PurchaseLaw.NOTE);
    call.read(
            tx ->
                PurchaseReports.compare(
                    service.law(tx, context.day()),
                    service.current(tx, call.department(), call.at("purchase"))))
        .ifPresent(compared -> tree.put("comparison", compared.toPlain(context.words())));
    return tree;
  }

  private Map<String, Object> decided(Call call, String question) {
    RequestContext context = call.context();
    Optional<LocalDate> day = ApiRequests.maybeDay(call.request(), "day");
    Decision<?> decision =
        call.read(
            tx -> {
              StoredPurchase now = service.current(tx, call.department(), call.at("purchase"));
              return PurchaseReports.decide(service.law(tx, context.day()), now, question, day);
            });
    return new LinkedHashMap<>(Detail.of(call.request()).tree(decision, context.words()));
  }

  /** Whether the purchases of a need look like one demand cut up. */
  @GET
  @Path("splitting")
  public Map<String, @Nullable Object> splitting(@Context Call call) {
    RequestContext context = call.context();
    DepartmentIds.require(call.department());
    String need =
        Cursor.parameter(call.request(), "need")
            .filter(given -> !given.isBlank())
            .orElseThrow(() -> ProblemException.of(noNeed()));
    int days = ApiRequests.count(call.request(), "windowDays", PurchaseLaw.WINDOW);
    PurchaseReports.OfNeed report =
        call.read(
            tx ->
                PurchaseReports.splitting(
                    tx, service.law(tx, context.day()), call.department(), need, days));
    return ApiRequests.tree(PurchaseJson.ofNeed(need, report, context.words()));
  }

  private static InputFault noNeed() {
    return new InputFault("/need", "tree.required", Message.of("fault.required"));
  }
}
