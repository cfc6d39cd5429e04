package org.govsm.portal.publication;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Services;
import org.govsm.procurement.record.Publisher;

/** Feed of what a department made known last, for everybody. */
@Path("api/v1/departments/{department}/ocds/feed.atom")
public final class FeedResource {

  private static final String ATOM = "application/atom+xml";

  private final Services services;
  private final PublicationService service;

  FeedResource(Services services, PublicationService service) {
    this.services = services;
    this.service = service;
  }

  /** A release, without what it says. */
  record Entry(Instant at, String id, String ocid, String title, List<String> tags) {}

  /** The newest releases. */
  @GET
  @Produces(ATOM)
  public Response feed(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    DepartmentIds.require(department);
    Page page = services.pages().page(request);
    Publisher publisher = OcdsPackages.publisher(service.prefix(), department, page, request);
    List<Entry> entries = entries(department, publisher);
    byte[] bytes = new AtomFeed(page, department, publisher).write(entries);
    return CachedAnswer.of(bytes, ATOM + ";charset=utf-8", request);
  }

  private List<Entry> entries(String department, Publisher publisher) {
    NavigableSet<Entry> newest =
        new TreeSet<>(Comparator.comparing(Entry::at).reversed().thenComparing(Entry::id));
    Set<ProcessId> lately =
        services
            .store()
            .read(
                tx -> {
                  service.requirePublisher(tx, department);
                  return new PublicationEvents(service).lately(tx, department);
                });
    for (ProcessId id : lately) {
      services
          .store()
          .read(tx -> service.find(tx, id, publisher))
          .ifPresent(one -> add(one, newest));
    }
    return List.copyOf(newest);
  }

  private static void add(PublishedProcess one, NavigableSet<Entry> newest) {
    one.publication()
        .releases()
        .forEach(
            release -> {
              newest.add(
                  new Entry(release.date(), release.id(), one.ocid(), one.title(), release.tags()));
              if (newest.size() > PublicationEvents.LOOKED_AT) {
                newest.pollLast();
              }
            });
  }
}
