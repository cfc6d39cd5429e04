package org.govsm.portal.publication;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Services;
import org.govsm.procurement.record.Publisher;

/** Feed of what a department made known last, for everybody. */
@Path("api/v1/departments/{department}/ocds/feed.atom")
public record FeedResource(Services services, PublicationService service) {

  private static final String ATOM = "application/atom+xml";

  /** A release, without what it says. */
  record Entry(Instant at, String id, String ocid, String title, List<String> tags) {}

  /** The newest releases. */
  @GET
  @Produces(ATOM)
  public Response feed(@Context Call call) {
    DepartmentIds.require(call.department());
    Publisher publisher =
        OcdsPackages.publisher(service.prefix(), call.department(), call.page(), call.request());
    List<Entry> entries = entries(call.department(), publisher);
    byte[] bytes = new AtomFeed(call.page(), call.department(), publisher).write(entries);
    return CachedAnswer.of(bytes, ATOM + ";charset=utf-8", call.request());
  }

  private List<Entry> entries(String department, Publisher publisher) {
    NavigableSet<Entry> newest =
        new TreeSet<>(Comparator.comparing(Entry::at).reversed().thenComparing(Entry::id));
    Set<ProcessId> lately =
        services.read(
            tx -> {
              service.requirePublisher(tx, department);
              return new PublicationEvents(service).lately(tx, department);
            });
    for (ProcessId id : lately) {
      services.read(tx -> service.find(tx, id, publisher)).ifPresent(one -> add(one, newest));
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
