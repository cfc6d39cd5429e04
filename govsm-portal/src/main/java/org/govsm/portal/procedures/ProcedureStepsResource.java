package org.govsm.portal.procedures;

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
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Steps of a procedure: those that are open, taken and signed; and what it is linked with. */
@Path("api/v1/departments/{department}/procedures")
@Produces(MediaType.APPLICATION_JSON)
public final class ProcedureStepsResource {

  private static final List<String> LINKS = List.of("requirement", "tender");

  private final ProcedureServices services;

  ProcedureStepsResource(ProcedureServices services) {
    this.services = services;
  }

  /** The steps that are open: who may, from and until when, and what is missing. */
  @GET
  @Path("{procedure}/open")
  public Map<String, @Nullable Object> open(
      @PathParam("department") String department,
      @PathParam("procedure") String procedure,
      @Context ContainerRequestContext request) {
    Messages words = services.page(request).words();
    return services
        .store()
        .read(
            tx -> {
              StoredProcedure one = ProcedureService.current(tx, department, procedure);
              return ApiRequests.tree(
                  ProcedureJson.open(
                      one,
                      services.law().running(tx, one, services.steps().today()).process(),
                      words));
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
  public Response step(
      @PathParam("department") String department,
      @PathParam("procedure") String procedure,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    return then(
        request,
        body,
        department,
        procedure,
        (tx, one) -> services.steps().take(tx, one, GivenStep.read(body), by));
  }

  /**
   * Signs the step that waits.
   *
   * @return 201 where it was taken, 202 where others must sign it too
   */
  @POST
  @Path("{procedure}/signature")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response sign(
      @PathParam("department") String department,
      @PathParam("procedure") String procedure,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, List.of(), List.of());
    Caller by = Caller.of(request);
    return then(
        request, body, department, procedure, (tx, one) -> services.steps().sign(tx, one, by));
  }

  /** Names the requirement and the tender of a procedure. */
  @POST
  @Path("{procedure}/links")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response link(
      @PathParam("department") String department,
      @PathParam("procedure") String procedure,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, LINKS, List.of());
    Caller by = Caller.of(request);
    return then(
        request,
        body,
        department,
        procedure,
        (tx, one) ->
            services
                .service()
                .link(
                    tx,
                    one,
                    ApiRequests.text(body, "requirement").orElse(""),
                    ApiRequests.text(body, "tender").orElse(""),
                    by));
  }

  private Response then(
      ContainerRequestContext request,
      Map<String, @Nullable Object> body,
      String department,
      String procedure,
      BiFunction<Transaction, StoredProcedure, StoredProcedure> work) {
    try {
      return services
          .web()
          .idempotency()
          .respond(
              request,
              body,
              tx -> {
                StoredProcedure before = ProcedureService.current(tx, department, procedure);
                StoredProcedure now = work.apply(tx, before);
                boolean waits = !now.waiting().isEmpty();
                return ApiRequests.answer(waits ? 202 : 201, Map.of(), ProcedureJson.heading(now));
              });
    } catch (StepRefused e) {
      throw e.problem(services.page(request).words());
    }
  }
}
