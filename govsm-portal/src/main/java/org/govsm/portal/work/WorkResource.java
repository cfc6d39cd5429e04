package org.govsm.portal.work;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
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
    Cursor cursor = Cursor.overNumbers(call.request());
    Read read =
        Desk.isDeep(cursor.number())
            ? desk.whole().of(() -> read(call, cursor))
            : read(call, cursor);
    Messages words = call.context().words();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("today", desk.today().toString());
    tree.put("total", read.total());
    tree.put("behind", BigDecimal.valueOf(read.behind()));
    tree.put("items", Tree.list(read.items(), item -> plain(item, words)));
    long end = cursor.number() + read.items().size();
    if (!read.items().isEmpty() && end < read.total()) {
      tree.put("next", String.valueOf(end));
    }
    return Response.ok(ApiRequests.tree(tree)).build();
  }

  /** A page of them, how many there are, and of how many contracts more they are to come. */
  private record Read(List<WorkItem> items, long total, int behind) {}

  private Read read(Call call, Cursor cursor) {
    Messages words = call.context().words();
    long end = cursor.number() + cursor.limit();
    return call.read(
        tx -> {
          int behind = desk.behind(tx, call.by());
          int most = (int) Math.min(end, Integer.MAX_VALUE);
          Desk.Some some = desk.some(tx, call.by(), words, cursor.number(), cursor.limit(), most);
          return new Read(some.items(), desk.count(tx, call.by(), words), behind);
        });
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
