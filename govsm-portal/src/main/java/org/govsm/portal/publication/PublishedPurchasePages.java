package org.govsm.portal.publication;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.ComparisonSheet;
import org.govsm.portal.tenders.TenderPublications;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.record.Publisher;
import org.govsm.procurement.record.Release;

/** Pages of published purchases, for everybody. */
@Path("published-purchases")
@Produces(MediaType.TEXT_HTML)
public record PublishedPurchasePages(PublicationService service, TenderPublications tenders) {

  /** Purchases of a page: each is read whole. */
  private static final int MOST = 20;

  /** Departments with published purchases. */
  public record Departments(List<String> departments) {}

  /**
   * A purchase in a list: what was told of it last.
   *
   * @param place what it is called in addresses
   */
  public record Row(String title, String place, String ocid, List<String> tags, Instant at) {}

  /**
   * The purchases of a department.
   *
   * @param lacking the purchases of which nothing can be published, for officers: each with why
   * @param next what to add to the address for the next page; empty on the last
   */
  public record View(
      String department, List<Row> rows, Map<String, List<String>> lacking, Optional<String> next) {

    /** Where its data stand. */
    public String api() {
      return OcdsPackages.path(department);
    }
  }

  /** The departments that published a purchase. */
  @GET
  public Response departments(@Context Call call) {
    List<String> all = call.read(service::departments);
    return call.show("publication/departments", new Departments(all));
  }

  /** The published purchases of a department. */
  @GET
  @Path("{department}")
  public Response list(@Context Call call) {
    Publisher publisher = publisher(call);
    String after = Cursor.overIds(call.request()).id();
    View view =
        call.read(
            tx -> {
              service.requirePublisher(tx, call.department());
              return list(call, tx, after, publisher);
            });
    return call.show("publication/purchases", view);
  }

  private View list(Call call, Transaction tx, String after, Publisher publisher) {
    String language = call.page().context().language();
    List<Row> rows = new ArrayList<>();
    List<ProcessId> ids = service.page(tx, call.department(), after, MOST);
    Map<String, List<String>> lacking = new LinkedHashMap<>();
    for (ProcessId id : ids) {
      ReadProcess read = service.read(tx, id, publisher).orElseThrow();
      read.published().map(one -> row(one, language)).ifPresent(rows::add);
      if (read.published().isEmpty() && Lacking.isToldTo(call)) {
        lacking.put(id.id(), Lacking.said(read.faults(), call));
      }
    }
    Optional<String> next =
        ids.size() < MOST ? Optional.empty() : Optional.of("?after=" + ids.get(MOST - 1).place());
    return new View(call.department(), rows, lacking, next);
  }

  private static Row row(PublishedProcess one, String language) {
    List<Release> releases = one.publication().releases();
    Release last = releases.get(releases.size() - 1);
    return new Row(one.title(language), one.id().place(), one.ocid(), last.tags(), last.date());
  }

  private Publisher publisher(Call call) {
    DepartmentIds.require(call.department());
    return OcdsPackages.publisher(service.prefix(), call.department(), call.page(), call.request());
  }

  /** One purchase from the need to the payment. */
  @GET
  @Path("{department}/{purchase}")
  public Response one(@Context Call call) {
    Publisher publisher = publisher(call);
    PurchaseView view =
        call.read(
                tx ->
                    ProcessId.of(call.department(), call.at("purchase"))
                        .flatMap(id -> service.read(tx, id, publisher))
                        .flatMap(read -> view(tx, read, call)))
            .orElseThrow(
                () -> ProblemException.notFound("publication.no-process", call.at("purchase")));
    return call.show("publication/purchase", view);
  }

  private Optional<PurchaseView> view(Transaction tx, ReadProcess read, Call call) {
    List<String> lacking = Lacking.said(read.faults(), call);
    return read.published().map(one -> view(tx, one, lacking, call.page()));
  }

  private PurchaseView view(Transaction tx, PublishedProcess one, List<String> lacking, Page page) {
    Optional<ComparisonSheet> sheet =
        one.tender().flatMap(tender -> tenders.sheet(tx, tender.one(), page));
    String winners = one.tender().map(tender -> tenders.winners(tx, tender.one(), page)).orElse("");
    return PurchaseView.of(
        one, lacking, service.prefix(), sheet, winners, service.now(), page.words());
  }
}
