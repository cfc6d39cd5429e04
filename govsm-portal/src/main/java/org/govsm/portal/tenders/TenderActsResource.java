package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.jspecify.annotations.Nullable;

/**
 * Acts of a published tender by its department: answers, corrigenda and a cancellation, and what is
 * decided on words of them that wait.
 */
@Path("api/v1/departments/{department}/tenders")
@Produces(MediaType.APPLICATION_JSON)
public record TenderActsResource(TenderServices services) {

  private static final String DECISIONS = OfficerDecisions.NAMED;
  private static final String DECIDED = OfficerDecisions.ALONE;
  private static final String RATIONALE = "rationale";

  /** Answers a question, to all. */
  @POST
  @Path("{tender}/answers")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response answer(@Context Call call) {
    call.only(List.of("question", "text", DECIDED), List.of("question", "text"));
    return then(
        call,
        (tx, one) ->
            services.answer(
                tx,
                one,
                call.text("question").orElse(""),
                call.text("text").orElse(""),
                new OfficerDecisions(call.text(DECIDED), Map.of()),
                call.by()));
  }

  /** Changes a published tender. */
  @POST
  @Path("{tender}/corrigenda")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response correct(@Context Call call) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(call.body());
    rest.remove("tender");
    rest.remove(DECISIONS);
    @Nullable Object needed = rest.remove("moreTimeNeeded");
    ApiRequests.only(rest, List.of(RATIONALE, DECIDED), List.of(RATIONALE));
    TenderActs.Corrigendum given =
        new TenderActs.Corrigendum(
            ApiRequests.object(call.body(), "tender"),
            call.text(RATIONALE).orElse(""),
            needed instanceof Boolean flag ? Optional.of(flag) : Optional.empty(),
            OfficerDecisions.of(call.body()));
    return then(call, (tx, one) -> services.correct(tx, one, given, call.by()));
  }

  /** Cancels a tender. */
  @POST
  @Path("{tender}/cancellation")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response cancel(@Context Call call) {
    call.only(
        List.of("ground", "reason", TenderActs.ON_CONTRACT, DECIDED, DECISIONS),
        List.of("ground", "reason"));
    TenderActs.Cancellation given =
        new TenderActs.Cancellation(
            call.text("ground").orElse(""),
            call.text("reason").orElse(""),
            call.text(TenderActs.ON_CONTRACT).orElse(""),
            OfficerDecisions.of(call.body()));
    return then(call, (tx, one) -> services.cancel(tx, one, given, call.by()));
  }

  /**
   * Publishes words that wait as their author sent them, gives them back or takes them back. Who
   * decides says by If-Match what they read: words may be exchanged meanwhile.
   */
  @POST
  @Path("{tender}/words")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response decide(@Context Call call) {
    call.only(List.of("id", "do", "reason"), List.of("id", "do"));
    WordsReader.Decision decision =
        new WordsReader.Decision(
            call.text("id").orElse(""), call.text("do").orElse(""), call.text("reason").orElse(""));
    String read = call.ifMatch();
    return call.respond(
        tx -> {
          StoredTender seen = services.service().current(tx, call.department(), call.at("tender"));
          StoredTender one = services.held(tx, seen);
          TendersResource.requireRead(services, tx, one, read);
          return TendersResource.written(
              services, tx, 201, services.decide(tx, one, decision, call.by()));
        });
  }

  private Response then(Call call, BiFunction<Transaction, StoredTender, StoredTender> work) {
    return call.respond(
        tx ->
            TendersResource.written(
                services,
                tx,
                201,
                work.apply(
                    tx, services.service().current(tx, call.department(), call.at("tender")))));
  }
}
