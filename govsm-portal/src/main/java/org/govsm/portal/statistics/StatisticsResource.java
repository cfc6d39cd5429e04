package org.govsm.portal.statistics;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.RequestContext;
import org.govsm.portal.web.Services;
import org.jspecify.annotations.Nullable;

/** Statistics of a year, page by page. */
@Path("api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
public record StatisticsResource(Services services, StatisticsService service) {

  /** The numbers, in the order of the feature list. */
  @GET
  public Map<String, @Nullable Object> statistics(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    RequestContext context = services.contexts().of(call.request());
    StatisticsService.Asked asked =
        new StatisticsService.Asked(
            Cursor.parameter(call.request(), "department"),
            Cursor.parameter(call.request(), "year"),
            context.today(),
            call.by());
    StatisticsService.Counted counted = call.read(tx -> service.count(tx, asked));
    return ApiRequests.tree(tree(counted, cursor, context.words()));
  }

  /** Numbers as texts, as sums and percentages are everywhere in the API; counts of rows stay. */
  private static Map<String, @Nullable Object> texts(Map<String, @Nullable Object> one) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    one.forEach((name, value) -> tree.put(name, name.equals("population") ? value : text(value)));
    return tree;
  }

  private static @Nullable Object text(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof List<?> list) {
      List<@Nullable Object> all = new ArrayList<>();
      list.forEach(each -> all.add(text(each)));
      return all;
    } else if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> tree = new LinkedHashMap<>();
      map.forEach((name, each) -> tree.put(String.valueOf(name), text(each)));
      return tree;
    }
    return value;
  }

  private static Map<String, Object> tree(
      StatisticsService.Counted counted, Cursor cursor, Messages words) {
    Map<String, Object> whole = counted.report().toPlain(words);
    List<Map<String, @Nullable Object>> all =
        StoredTree.trees(ApiRequests.tree(whole), "statistics").stream()
            .map(StatisticsResource::texts)
            .toList();
    Map<String, Object> tree = new LinkedHashMap<>();
    counted.department().ifPresent(one -> tree.put("department", one));
    for (String member : List.of("year", "asOf")) {
      tree.put(member, whole.getOrDefault(member, ""));
    }
    tree.put("from", counted.read().register().from().toString());
    tree.put("whole", counted.whole());
    tree.put("notes", Tree.list(counted.read().notes(), words::say));
    tree.putAll(cursor.paged("statistics", all, one -> one, one -> String.valueOf(one.get("id"))));
    return tree;
  }
}
