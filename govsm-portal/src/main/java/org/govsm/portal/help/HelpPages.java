package org.govsm.portal.help;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Page;

/** Help pages: what can be done and how, a page a task; the glossary; the statements. */
@Path("help")
@Produces(MediaType.TEXT_HTML)
public final class HelpPages {

  private final HelpLibrary library = new HelpLibrary();

  public HelpPages() {}

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
  public Response index(@Context Call call) {
    Index view =
        new Index(
            entries(HelpLibrary.TASKS, call.page()), entries(HelpLibrary.STATEMENTS, call.page()));
    return call.show("help/index", view);
  }

  /** The glossary. */
  @GET
  @Path("glossary")
  public Response glossary(@Context Call call) {
    return call.show("help/glossary", library.glossary());
  }

  /** A page of help, or a statement. */
  @GET
  @Path("{topic}")
  public Response topic(@Context Call call) {
    HelpText text =
        library
            .find(call.at("topic"), call.page().context().language())
            .orElseThrow(NotFoundException::new);
    int at = HelpLibrary.TASKS.indexOf(call.at("topic"));
    Optional<Entry> next =
        HelpLibrary.TASKS.stream()
            .skip(at + 1L)
            .findFirst()
            .filter(one -> at >= 0)
            .map(one -> entry(one, call.page()));
    return call.show("help/topic", new Topic(call.at("topic"), text, at >= 0, next));
  }

  private List<Entry> entries(List<String> topics, Page page) {
    return topics.stream().map(topic -> entry(topic, page)).toList();
  }

  private Entry entry(String topic, Page page) {
    return new Entry(topic, library.find(topic, page.context().language()).orElseThrow());
  }
}
