package org.govsm.portal.procedures;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.procurement.process.ProcurementProcess;
import org.jspecify.annotations.Nullable;

/** Steps of a procedure: those that are open, taken and signed; and what it is linked with. */
@Path("api/v1/departments/{department}/procedures")
@Produces(MediaType.APPLICATION_JSON)
public record ProcedureStepsResource(ProcedureServices services) {

  private static final List<String> LINKS = List.of("requirement", "tender");

  /** The steps that are open: who may, from and until when, and what is missing. */
  @GET
  @Path("{procedure}/open")
  public Map<String, @Nullable Object> open(@Context Call call) {
    return call.read(
        tx -> {
          StoredProcedure one =
              ProcedureService.current(tx, call.department(), call.at("procedure"));
          LocalDate today = services.steps().today();
          ProcurementProcess process = services.law().running(tx, one, today).process();
          return ApiRequests.tree(
              ProcedureJson.open(
                  one,
                  process,
                  RecordNotes.of(tx, one, process, services.law(), call.page()),
                  today,
                  call.page().words()));
        });
  }

  /**
   * Takes a step.
   *
   * @return 201 where it was taken, 202 where others must sign it too
   */
  @POST
  @Path("{procedure}/steps")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response step(@Context Call call) {
    return then(
        call, (tx, one) -> services.steps().take(tx, one, GivenStep.read(call.body()), call.by()));
  }

  /**
   * Signs the step that waits.
   *
   * @return 201 where it was taken, 202 where others must sign it too
   */
  @POST
  @Path("{procedure}/signature")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response sign(@Context Call call) {
    call.only(List.of(), List.of());
    return then(call, (tx, one) -> services.steps().sign(tx, one, call.by()));
  }

  /** Names the requirement and the tender of a procedure. */
  @POST
  @Path("{procedure}/links")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response link(@Context Call call) {
    call.only(LINKS, List.of());
    return then(
        call,
        (tx, one) ->
            services.link(
                tx,
                one,
                call.text("requirement").orElse(""),
                call.text("tender").orElse(""),
                call.by()));
  }

  private Response then(Call call, BiFunction<Transaction, StoredProcedure, StoredProcedure> work) {
    try {
      return call.respond(
          tx -> {
            StoredProcedure before =
                ProcedureService.current(tx, call.department(), call.at("procedure"));
            StoredProcedure now = work.apply(tx, before);
            boolean waits = !now.waiting().isEmpty();
            return ApiRequests.answer(waits ? 202 : 201, Map.of(), ProcedureJson.heading(now));
          });
    } catch (StepRefused e) {
      throw e.problem(call.page().words());
    }
  }
}
