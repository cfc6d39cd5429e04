package org.govsm.portal.work;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.WorkItem;

/** Work page: what waits for the visitor, what is due first before the rest. */
@Path("work")
@Produces(MediaType.TEXT_HTML)
public final class WorkPage {

  private static final int ROWS = 50;

  private final Store store;
  private final Desk desk;
  private final Pages pages;

  public WorkPage(Store store, Desk desk, Pages pages) {
    this.store = store;
    this.desk = desk;
    this.pages = pages;
  }

  /**
   * What the page shows.
   *
   * @param all how many items wait
   * @param next what to add to the address for the next page
   */
  public record View(List<WorkItem> items, int all, LocalDate today, Optional<String> next) {}

  /** The page. */
  @GET
  public Response work(@Context ContainerRequestContext request) {
    Page page = pages.page(request);
    int after = (int) Math.min(Cursor.overNumbers(request).number(), Integer.MAX_VALUE - ROWS);
    List<WorkItem> all = store.read(tx -> desk.of(tx, page.caller(), page.words()));
    int end = Math.min(all.size(), after + ROWS);
    List<WorkItem> shown = all.subList(Math.min(after, end), end);
    Optional<String> next =
        end < all.size() ? Optional.of("?after=" + end) : Optional.empty();
    return pages.show("work/work", page, new View(shown, all.size(), desk.today(), next));
  }
}
