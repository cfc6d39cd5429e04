package org.govsm.portal.suppliers;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.jspecify.annotations.Nullable;

/** Registration policy of a department: what it requires; version 0 where it set nothing yet. */
@Path("api/v1/departments/{department}/registration-policy")
@Produces(MediaType.APPLICATION_JSON)
public record PolicyResource(SupplierServices services) {

  /** What is required. */
  @GET
  public Response read(@Context Call call) {
    Optional<StoredRecord> now = call.read(tx -> services.policies().find(tx, call.department()));
    return answer(call.department(), now);
  }

  /** Sets what is required. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response set(@Context Call call) {
    StoredRecord now =
        call.write(
            tx -> {
              int version =
                  services
                      .policies()
                      .find(tx, call.department())
                      .map(StoredRecord::version)
                      .orElse(0);
              ApiRequests.requireSeen(
                  call.ifMatch(), version, Message.of("store.supplier-record-stale"));
              return services
                  .policies()
                  .set(tx, call.department(), version, call.body(), call.by());
            });
    return answer(call.department(), Optional.of(now));
  }

  private static Response answer(String department, Optional<StoredRecord> now) {
    int version = now.map(StoredRecord::version).orElse(0);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    tree.put("version", version);
    tree.put("policy", now.map(StoredRecord::content).orElse(Map.of("checks", List.of())));
    return Response.ok(ApiRequests.tree(tree)).tag(tag(version)).build();
  }

  private static EntityTag tag(int version) {
    return new EntityTag(String.valueOf(version));
  }
}
