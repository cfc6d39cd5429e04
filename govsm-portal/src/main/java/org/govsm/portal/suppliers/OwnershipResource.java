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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.jspecify.annotations.Nullable;

/** Ownership of a supplier, as its owner stated it: read, stated and erased. */
@Path("api/v1/departments/{department}/suppliers/{supplier}/ownership")
@Produces(MediaType.APPLICATION_JSON)
public record OwnershipResource(SupplierServices services) {

  /** What is on record; {@code stated} is false where nothing is, which is not known. */
  @GET
  public Map<String, @Nullable Object> read(@Context Call call) {
    return ApiRequests.tree(
        tree(
            call.at("supplier"),
            call.read(
                tx -> services.ownership().find(tx, call.department(), call.at("supplier")))));
  }

  private static Map<String, Object> tree(String supplier, Optional<Ownerships.Stored> stored) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("supplier", supplier);
    tree.put("stated", stored.isPresent());
    stored.ifPresent(one -> tree.put("ownership", one.ownership().toPlain()));
    return tree;
  }

  /** Keeps what the owner states. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response state(@Context Call call) {
    return ApiRequests.response(
        call.write(
            tx ->
                ApiRequests.answer(
                    200,
                    Map.of(),
                    tree(
                        call.at("supplier"),
                        Optional.of(
                            services
                                .ownership()
                                .state(
                                    tx,
                                    call.department(),
                                    call.at("supplier"),
                                    call.body(),
                                    call.by()))))));
  }

  /** Erases it. */
  @POST
  @Path("erasure")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response erase(@Context Call call) {
    call.only(List.of(), List.of());
    return ApiRequests.response(
        call.write(
            tx -> {
              services.ownership().erase(tx, call.department(), call.at("supplier"), call.by());
              return ApiRequests.answer(200, Map.of(), tree(call.at("supplier"), Optional.empty()));
            }));
  }
}
