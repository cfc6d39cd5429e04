package org.govsm.portal.publication;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Services;
import org.govsm.procurement.record.Publisher;

/** Feed of what a department made known last, for everybody. */
@Path("api/v1/departments/{department}/ocds/feed.atom")
public record FeedResource(Services services, PublicationService service) {

  private static final int ID_DIGITS = 12;
  private static final String ATOM = "application/atom+xml";

  /** A release, of what it says only what its milestones say. */
  record Entry(
      Instant at, String id, String ocid, String title, List<String> tags, String summary) {}

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
    PublicationEvents.Lately lately =
        services.read(
            tx -> {
              service.requirePublisher(tx, department);
              return new PublicationEvents(service).lately(tx, department);
            });
    for (ProcessId id : lately.processes()) {
      services
          .read(tx -> service.find(tx, id, publisher))
          .ifPresent(
              one -> {
                add(one, newest);
                linked(one, Optional.ofNullable(lately.linked().get(id)))
                    .ifPresent(entry -> add(entry, newest));
              });
    }
    return List.copyOf(newest);
  }

  private static void add(PublishedProcess one, NavigableSet<Entry> newest) {
    one.publication()
        .releases()
        .forEach(
            release ->
                add(
                    new Entry(
                        release.date(),
                        release.id(),
                        one.ocid(),
                        one.title(),
                        release.tags(),
                        ProcessRow.milestones(release)),
                    newest));
  }

  private static void add(Entry entry, NavigableSet<Entry> newest) {
    newest.add(entry);
    if (newest.size() > PublicationEvents.LOOKED_AT) {
      newest.pollLast();
    }
  }

  private static String digits(String purchase) {
    String digest = CanonicalForm.digest(purchase.getBytes(StandardCharsets.UTF_8));
    return digest.substring(digest.indexOf(':') + 1).substring(0, ID_DIGITS);
  }

  /** A purchase that is told of a contract since it was linked: no release says it. */
  private static Optional<Entry> linked(
      PublishedProcess one, Optional<PublicationEvents.Linked> link) {
    return link.filter(
            since -> one.purchase().filter(told -> told.id().equals(since.purchase())).isPresent())
        .map(
            since ->
                new Entry(
                    since.at(),
                    one.ocid() + "-purchase-" + digits(since.purchase()),
                    one.ocid(),
                    one.title(),
                    List.of("purchaseLinked"),
                    ""));
  }
}
