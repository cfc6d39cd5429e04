package org.govsm.portal.work;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.WorkItem;

/** Work resource: what waits for the caller, in the order of work. */
@Path("api/v1/work")
@Produces(MediaType.APPLICATION_JSON)
public record WorkResource(Desk desk) {

  /** A page of the items; their place in the list is where the next page begins. */
  @GET
  public Response work(@Context Call call) {
    Messages words = call.context().words();
    Cursor cursor = Cursor.overNumbers(call.request());
    long after = cursor.number() + cursor.limit();
    Read read = call.read(tx -> read(tx, call, words, (int) Math.min(after, Integer.MAX_VALUE)));
    List<WorkItem> page = read.first().stream().skip(cursor.number()).toList();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("today", desk.today().toString());
    tree.put("total", read.total());
    tree.put("items", Tree.list(page, item -> plain(item, words)));
    long end = cursor.number() + page.size();
    if (!page.isEmpty() && end < read.total()) {
      tree.put("next", String.valueOf(end));
    }
    return Response.ok(ApiRequests.tree(tree)).build();
  }

  /** The first of them, as far as a page goes, and how many there are. */
  private record Read(List<WorkItem> first, long total) {}

  private Read read(Transaction tx, Call call, Messages words, int most) {
    return new Read(desk.first(tx, call.by(), words, most), desk.count(tx, call.by(), words));
  }

  private static Map<String, Object> plain(WorkItem item, Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", item.kind());
    tree.put("department", item.department());
    tree.put("text", words.say(item.what()));
    tree.put("page", item.page());
    tree.put("since", item.since().toString());
    item.due().ifPresent(day -> tree.put("due", day.toString()));
    return tree;
  }
}
