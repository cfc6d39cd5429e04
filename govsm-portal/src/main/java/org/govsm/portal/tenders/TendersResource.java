package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** The tenders of a department: begun, read, changed and checked. */
@Path("api/v1/departments/{department}/tenders")
@Produces(MediaType.APPLICATION_JSON)
public record TendersResource(TenderServices services) {

  /** Tenders, ordered by number. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    DepartmentIds.require(call.department());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    return call.read(
        tx -> {
          TenderStates states = services.states(tx, call.department());
          List<StoredTender> page =
              new Tenders(tx).page(call.department(), cursor.id(), cursor.limit());
          tree.putAll(
              cursor.listed(
                  "tenders", page, one -> TenderJson.heading(one, states), StoredTender::id));
          return ApiRequests.tree(tree);
        });
  }

  /** Begins a tender from a requirement. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response begin(@Context Call call) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(call.body());
    rest.remove("tender");
    ApiRequests.only(rest, List.of("requirement"), List.of("requirement"));
    return call.respond(
        tx ->
            written(
                services,
                tx,
                201,
                services
                    .service()
                    .begin(
                        tx,
                        call.department(),
                        call.text("requirement").orElse(""),
                        ApiRequests.object(call.body(), "tender"),
                        call.by())));
  }

  /** A tender with what happened to it; 304 for who has it. */
  @GET
  @Path("{tender}")
  public Response read(@Context Call call) {
    return call.read(
        tx -> {
          StoredTender now = services.service().current(tx, call.department(), call.at("tender"));
          TenderStates states = services.states(tx, call.department());
          EntityTag tag = tag(tx, now, states);
          Response.@Nullable ResponseBuilder unchanged =
              call.request().getRequest().evaluatePreconditions(tag);
          return unchanged == null
              ? Response.ok(
                      ApiRequests.tree(
                          TenderJson.whole(
                              now,
                              new TenderHistory(tx).record(now),
                              new WaitingWords(tx).of(now),
                              states)))
                  .tag(tag)
                  .build()
              : unchanged.tag(tag).build();
        });
  }

  /** The check before the publication, as a decision. */
  @GET
  @Path("{tender}/check")
  public Map<String, @Nullable Object> check(@Context Call call) {
    return call.read(
        tx -> {
          StoredTender now = services.service().current(tx, call.department(), call.at("tender"));
          return ApiRequests.tree(
              services
                  .law()
                  .check(tx, call.department(), now.tender(), Moments.day(services.service().now()))
                  .toPlain(call.page().words()));
        });
  }

  /** Changes what a draft says. */
  @PUT
  @Path("{tender}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(@Context Call call) {
    return ApiRequests.response(
        call.write(
            tx ->
                written(
                    services,
                    tx,
                    200,
                    services
                        .service()
                        .change(
                            tx,
                            seen(
                                services, tx, call.department(), call.at("tender"), call.request()),
                            call.body(),
                            call.by()))));
  }

  /** The tender, unless it is in another version than the author of the change saw. */
  static StoredTender seen(
      TenderServices services,
      Transaction tx,
      String department,
      String tender,
      ContainerRequestContext request) {
    StoredTender now = services.service().current(tx, department, tender);
    ApiRequests.requireSeen(
        ApiRequests.ifMatch(request),
        tag(tx, now, services.states(tx, department)),
        Message.of("store.tender-stale"));
    return now;
  }

  /** Refuses what goes on from another state of a tender, and what names none. */
  static void requireRead(
      TenderServices services, Transaction tx, StoredTender one, String ifMatch) {
    if (ifMatch.strip().equals("*")) {
      throw ProblemException.of(428, "request.if-match");
    }
    ApiRequests.requireSeen(
        ifMatch,
        tag(tx, one, services.states(tx, one.department())),
        Message.of("tenders.words-unread"));
  }

  static StoredAnswer written(
      TenderServices services, Transaction tx, int status, StoredTender one) {
    TenderStates states = services.states(tx, one.department());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.ETAG, "\"" + tag(tx, one, states).getValue() + "\"");
    headers.put(
        HttpHeaders.LOCATION, "/api/v1/departments/" + one.department() + "/tenders/" + one.id());
    return ApiRequests.answer(
        status,
        headers,
        TenderJson.whole(
            one, new TenderHistory(tx).record(one), new WaitingWords(tx).of(one), states));
  }

  /**
   * Version and acts, without those that nobody may see yet, how far the tender is and what waits.
   */
  private static EntityTag tag(Transaction tx, StoredTender one, TenderStates states) {
    String number = one.version() + "." + new TenderHistory(tx).seen(one);
    String waiting =
        new WaitingWords(tx)
            .of(one).stream()
                .map(each -> "." + each.question() + "-" + each.mark())
                .collect(Collectors.joining());
    return new EntityTag(number + (one.isPublic() ? "." + states.of(one) : "") + waiting);
  }
}
