package org.govsm.portal.suppliers;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.portal.web.Call;
import org.jspecify.annotations.Nullable;

/** The panels of a department: made, drawn, offered. */
@Path("api/v1/departments/{department}/panels")
@Produces(MediaType.APPLICATION_JSON)
public final class PanelsResource {

  /** The members are a list, which the service asks for itself. */
  private static final List<String> GIVEN =
      Stream.concat(NewPanel.GIVEN.stream(), Stream.of("members")).toList();

  private final SupplierServices services;
  private final RecordAnswers answers;

  PanelsResource(SupplierServices services) {
    this.services = services;
    this.answers =
        new RecordAnswers(PanelService.REGISTER, "panels", "panel", services.panels()::current);
  }

  /** Panels, ordered by id. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    return answers.list(call);
  }

  /** Makes a panel. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(@Context Call call) {
    call.only(GIVEN, NewPanel.TEXTS);
    return call.respond(
        tx ->
            answers.written(
                201, services.panels().create(tx, call.department(), call.body(), call.by())));
  }

  /** A panel as it is now. */
  @GET
  @Path("{panel}")
  public Response read(@Context Call call) {
    return answers.read(call);
  }

  /** Publishes the seed with the public value. */
  @POST
  @Path("{panel}/seed")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response seed(@Context Call call) {
    call.only(List.of("seed", "publicValue"), List.of("seed"));
    String seed = call.text("seed").orElse("");
    Optional<String> value = call.text("publicValue");
    return answers.then(call, (tx, now) -> services.panels().seed(tx, now, seed, value, call.by()));
  }

  /** Records the answer of whose turn it is. */
  @POST
  @Path("{panel}/offers")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response offer(@Context Call call) {
    call.only(NewOffer.GIVEN, List.of("work", "outcome"));
    Map<String, String> given = new LinkedHashMap<>();
    NewOffer.GIVEN.forEach(name -> call.text(name).ifPresent(text -> given.put(name, text)));
    return answers.then(call, (tx, now) -> services.panels().offer(tx, now, given, call.by()));
  }

  /** Confirms or drops an answer, takes one back, or gives a panel up. */
  @POST
  @Path("{panel}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@Context Call call) {
    call.only(List.of("act", "number", "reason"), List.of("act"));
    int number = call.body().get("number") instanceof BigDecimal said ? said.intValue() : 0;
    return answers.then(
        call,
        (tx, now) ->
            acts()
                .act(
                    tx,
                    now,
                    call.text("act").orElse(""),
                    number,
                    call.text("reason").orElse(""),
                    call.by()));
  }

  private PanelActs acts() {
    return new PanelActs(services.panels());
  }

  /** Records by which paper a work is done. */
  @POST
  @Path("{panel}/offers/{number}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response complete(@Context Call call) {
    call.only(List.of("evidence"), List.of("evidence"));
    String paper = call.text("evidence").orElse("");
    int asked = call.at("number").matches("[0-9]{1,6}") ? Integer.parseInt(call.at("number")) : 0;
    return answers.then(
        call,
        (tx, now) -> new DoneWorks(services.panels()).state(tx, now, asked, paper, call.by()));
  }
}
