package org.govsm.portal.help;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;

/** Help pages: what can be done and how, a page a task; the glossary; the statements. */
@Path("help")
@Produces(MediaType.TEXT_HTML)
public final class HelpPages {

  private final Pages pages;
  private final HelpLibrary library = new HelpLibrary();

  public HelpPages(Pages pages) {
    this.pages = pages;
  }

  /** A page and where it is. */
  public record Entry(String topic, HelpText text) {}

  /** What the first page shows. */
  public record Index(List<Entry> tasks, List<Entry> statements) {}

  /**
   * What a page shows.
   *
   * @param task whether it is about a task; else it is a statement
   * @param next the task after it
   */
  public record Topic(String id, HelpText text, boolean task, Optional<Entry> next) {}

  /** All pages of help. */
  @GET
  public Response index(@Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Index view = new Index(entries(HelpLibrary.TASKS, page), entries(HelpLibrary.STATEMENTS, page));
    return pages.show("help/index", page, view);
  }

  /** The glossary. */
  @GET
  @Path("glossary")
  public Response glossary(@Context ContainerRequestContext request) {
    return pages.show("help/glossary", pages.page(request), library.glossary());
  }

  /** A page of help, or a statement. */
  @GET
  @Path("{topic}")
  public Response topic(
      @PathParam("topic") String topic, @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    HelpText text =
        library.find(topic, page.context().language()).orElseThrow(NotFoundException::new);
    int at = HelpLibrary.TASKS.indexOf(topic);
    Optional<Entry> next =
        HelpLibrary.TASKS.stream()
            .skip(at + 1L)
            .findFirst()
            .filter(one -> at >= 0)
            .map(one -> entry(one, page));
    return pages.show("help/topic", page, new Topic(topic, text, at >= 0, next));
  }

  private List<Entry> entries(List<String> topics, Page page) {
    return topics.stream().map(topic -> entry(topic, page)).toList();
  }

  private Entry entry(String topic, Page page) {
    return new Entry(topic, library.find(topic, page.context().language()).orElseThrow());
  }
}
