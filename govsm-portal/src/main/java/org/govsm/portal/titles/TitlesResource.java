package org.govsm.portal.titles;

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
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.jspecify.annotations.Nullable;

/** The title of a query, a legal request, an RTI request or an item of moderation. */
@Path("api/v1/departments/{department}/titles/{record}")
@Produces(MediaType.APPLICATION_JSON)
public record TitlesResource(TitleService titles) {

  /** The title, and the one that waits for another officer. */
  @GET
  public Map<String, @Nullable Object> read(@Context Call call) {
    return ApiRequests.tree(
        call.read(
            tx -> tree(tx, titles.find(tx, call.department(), call.at("record"), call.by()))));
  }

  /** Proposes a title, or puts it in place where another officer proposed the same. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response say(@Context Call call) {
    call.only(List.of(TitledDesk.TITLE), List.of(TitledDesk.TITLE));
    String title = call.text(TitledDesk.TITLE).orElse("");
    return call.respond(
        tx ->
            ApiRequests.answer(
                200,
                Map.of(),
                tree(tx, titles.say(tx, call.department(), call.at("record"), title, call.by()))));
  }

  private Map<String, Object> tree(Transaction tx, TitledRecord one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("record", one.id());
    tree.put(TitledDesk.TITLE, one.title());
    one.waits()
        .ifPresent(
            it ->
                tree.put(
                    "proposed",
                    Map.of(
                        TitledDesk.TITLE,
                        it.title(),
                        TitledDesk.BY,
                        it.by(),
                        "counts",
                        titles.counts(tx, one))));
    return tree;
  }
}
