package org.govsm.portal.queries;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.jspecify.annotations.Nullable;

/** The register of providers of a department: agreements, complaints and exports. */
@Path("api/v1/departments/{department}/providers")
@Produces(MediaType.APPLICATION_JSON)
public record ProvidersResource(ProviderService providers) {

  /** The register, and how the providers stand. */
  @GET
  public Response read(@Context Call call) {
    String department = DepartmentIds.require(call.department());
    StoredProviders newest = call.read(tx -> new Providers(tx).newest(department));
    Messages words = call.context().words();
    return call.version(newest.version(), () -> tree(department, newest, words));
  }

  /** Changes the register. */
  @POST
  @Path("acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(@Context Call call) {
    String department = DepartmentIds.require(call.department());
    Map<String, @Nullable Object> given = new LinkedHashMap<>(call.body());
    String act = call.text("act").orElse("");
    given.remove("act");
    String match = call.ifMatch();
    Messages words = call.context().words();
    return call.respond(
        tx -> {
          int newest = new Providers(tx).newest(department).version();
          ApiRequests.requireSeen(match, newest, Message.of(Providers.STALE));
          StoredProviders now = providers.change(tx, department, newest, act, given, call.by());
          Map<String, String> headers = Map.of(HttpHeaders.ETAG, "\"" + now.version() + "\"");
          return ApiRequests.answer(200, headers, tree(department, now, words));
        });
  }

  private Map<String, Object> tree(String department, StoredProviders one, Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    tree.put("version", one.version());
    for (String part :
        List.of(StoredProviders.AGREEMENTS, StoredProviders.COMPLAINTS, StoredProviders.EXPORTS)) {
      tree.put(part, one.part(part));
    }
    tree.put("decision", providers.standing(one).toSummary(words));
    return tree;
  }
}
