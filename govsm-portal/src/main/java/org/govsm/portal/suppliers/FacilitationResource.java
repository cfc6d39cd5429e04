package org.govsm.portal.suppliers;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Trainings, and whom partners helped to register; version 0 where nothing is on record. */
@Path("api/v1/departments/{department}/facilitation")
@Produces(MediaType.APPLICATION_JSON)
public final class FacilitationResource {

  private final SupplierServices services;

  FacilitationResource(SupplierServices services) {
    this.services = services;
  }

  /** The log. */
  @GET
  public Map<String, @Nullable Object> read(@PathParam("department") String department) {
    return ApiRequests.tree(
        tree(
            department,
            services.web().store().read(tx -> services.facilitation().find(tx, department))));
  }

  private static Map<String, @Nullable Object> tree(String department, Optional<StoredRecord> log) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    tree.put("version", log.map(StoredRecord::version).orElse(0));
    tree.put("facilitation", log.map(StoredRecord::content).orElse(Map.of()));
    return tree;
  }

  /** Records a training. */
  @POST
  @Path("trainings")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response train(
      @PathParam("department") String department,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    return done(
        department,
        body,
        request,
        tx -> services.facilitation().add(tx, department, FacilitationService.TRAININGS, body, by));
  }

  /** Records whom a partner helps to register. */
  @POST
  @Path("onboardings")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response onboard(
      @PathParam("department") String department,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    return done(
        department,
        body,
        request,
        tx ->
            services.facilitation().add(tx, department, FacilitationService.ONBOARDINGS, body, by));
  }

  private Response done(
      String department,
      Map<String, @Nullable Object> body,
      ContainerRequestContext request,
      Function<Transaction, StoredRecord> work) {
    return services
        .web()
        .idempotency()
        .respond(
            request,
            body,
            tx -> ApiRequests.answer(201, Map.of(), tree(department, Optional.of(work.apply(tx)))));
  }
}
