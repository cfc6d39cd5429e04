package org.govsm.portal.queries;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.govsm.governance.response.QueryCategories;
import org.govsm.governance.response.QueryCategory;
import org.govsm.portal.access.DepartmentChoice;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ListTable;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Page;

/** Query lists: the departments, and the desk of one as a page or as a file. */
@Path("queries")
@Produces(MediaType.TEXT_HTML)
public record QueryListPages(QueryServices services) {

  /** The desk of a department. */
  public record View(String department, Listed<StoredQuery> list, QueryWords words, Instant now) {}

  /** The departments whose desks the caller sees. */
  @GET
  public Response departments(@Context Call call) {
    return DepartmentChoice.shown(call, "queries", "queries.title");
  }

  /** The desk of a department. */
  @GET
  @Path("{department}")
  public Response list(@Context Call call) {
    String department = DepartmentIds.require(call.department());
    Page page = call.page();
    QueryWords words = call.read(tx -> QueryWords.of(tx, page, department));
    Instant now = services.service().now();
    return ListTable.<StoredQuery>by(page, "due")
        .column("id", "queries.number", StoredQuery::id)
        .column("title", "queries.field.title", one -> page.recordedText(one.title()))
        .column("queries.category", words::category)
        .column("queries.field.account", StoredQuery::account)
        .column("received", "queries.received", StoredQuery::receivedAt)
        .column("due", "queries.due", one -> due(one, words))
        .column("queries.turn", words::turn)
        .column("state", "queries.state", words::state)
        .filter("waits", "queries.waits", waits(), "queries.waits.")
        .filter("state", "queries.state", StoredQuery.STATES, "queries.state.")
        .filter("kind", "queries.kind", StoredQuery.KINDS, "queries.kind.")
        .filter("category", "queries.category", categories(), words::ofCategory)
        .answer(
            call,
            "queries/list",
            "queries-" + department,
            (tx, listing) -> ListedQuery.of(tx, department, listing, now),
            (tx, list) -> new View(department, list, words, now));
  }

  private static Object due(StoredQuery one, QueryWords words) {
    return one.isDueOpen() ? words.withoutDue(one) : one.dueAt();
  }

  private static List<String> waits() {
    return List.of(ListedQuery.OPEN, ListedQuery.LATE);
  }

  private static List<String> categories() {
    return QueryCategories.all().stream().map(QueryCategory::code).toList();
  }
}
