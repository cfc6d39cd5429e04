package org.govsm.portal.posts;

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
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.jspecify.annotations.Nullable;

/** The posting rules of a department: Model Code periods, parties, its own rules on clearance. */
@Path("api/v1/departments/{department}/posting-rules")
@Produces(MediaType.APPLICATION_JSON)
public record PostingRulesResource(RulesService service) {

  /** The rules as they stand; in version 0 before any were stated. */
  @GET
  public Response read(@Context Call call) {
    Shown shown = call.read(tx -> shown(tx, service.find(tx, call.department())));
    return call.version(shown.version(), shown::tree);
  }

  /** States them, whole. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response state(@Context Call call) {
    String match = call.ifMatch();
    Shown now =
        call.write(
            tx -> {
              PostingRules.Stated before = service.find(tx, call.department());
              ApiRequests.requireSeen(match, before.version(), Message.of(PostingRules.STALE));
              return shown(
                  tx,
                  service.state(tx, call.department(), before.version(), call.body(), call.by()));
            });
    return Response.ok(ApiRequests.tree(now.tree()))
        .tag(new EntityTag(String.valueOf(now.version())))
        .build();
  }

  private record Shown(int version, Map<String, @Nullable Object> tree) {}

  private Shown shown(Transaction tx, PostingRules.Stated rules) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("department", rules.department());
    tree.put("version", rules.version());
    tree.put("rules", rules.content());
    rules
        .proposed()
        .ifPresent(
            proposed ->
                tree.put(
                    "proposed",
                    Map.of(
                        "by",
                        rules.proposedBy(),
                        "counts",
                        service.counts(tx, rules),
                        "rules",
                        proposed)));
    return new Shown(rules.version(), tree);
  }
}
