package org.govsm.portal.suppliers;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.jspecify.annotations.Nullable;

/** Trainings, and whom partners helped to register; version 0 where nothing is on record. */
@Path("api/v1/departments/{department}/facilitation")
@Produces(MediaType.APPLICATION_JSON)
public record FacilitationResource(SupplierServices services) {

  /** The log. */
  @GET
  public Map<String, @Nullable Object> read(@Context Call call) {
    return ApiRequests.tree(
        tree(
            call.department(),
            call.read(tx -> services.facilitation().find(tx, call.department()))));
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
  public Response train(@Context Call call) {
    return done(
        call,
        tx ->
            services
                .facilitation()
                .add(tx, call.department(), FacilitationService.TRAININGS, call.body(), call.by()));
  }

  /** Records whom a partner helps to register. */
  @POST
  @Path("onboardings")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response onboard(@Context Call call) {
    return done(
        call,
        tx ->
            services
                .facilitation()
                .add(
                    tx,
                    call.department(),
                    FacilitationService.ONBOARDINGS,
                    call.body(),
                    call.by()));
  }

  private Response done(Call call, Function<Transaction, StoredRecord> work) {
    return call.respond(
        tx ->
            ApiRequests.answer(
                201, Map.of(), tree(call.department(), Optional.of(work.apply(tx)))));
  }
}
