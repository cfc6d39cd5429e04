package org.govsm.portal.publication;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.ComparisonSheet;
import org.govsm.portal.tenders.TenderPublications;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Services;
import org.govsm.procurement.record.Publisher;
import org.govsm.procurement.record.Release;

/** Pages of published purchases, for everybody. */
@Path("published-purchases")
@Produces(MediaType.TEXT_HTML)
public final class PublishedPurchasePages {

  /** Purchases of a page: each is read whole. */
  private static final int MOST = 20;

  private final Services services;
  private final PublicationService service;
  private final TenderPublications tenders;

  PublishedPurchasePages(
      Services services, PublicationService service, TenderPublications tenders) {
    this.services = services;
    this.service = service;
    this.tenders = tenders;
  }

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
   * @param next what to add to the address for the next page; empty on the last
   */
  public record View(String department, List<Row> rows, Optional<String> next) {

    /** Where its data stand. */
    public String api() {
      return OcdsPackages.path(department);
    }
  }

  /** The departments that published a purchase. */
  @GET
  public Response departments(@Context ContainerRequestContext request) {
    List<String> all = services.store().read(service::departments);
    return services
        .pages()
        .show("publication/departments", services.pages().page(request), new Departments(all));
  }

  /** The published purchases of a department. */
  @GET
  @Path("{department}")
  public Response list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Page page = services.pages().page(request);
    Publisher publisher = publisher(department, page, request);
    String after = Cursor.overIds(request).id();
    View view =
        services
            .store()
            .read(
                tx -> {
                  service.requirePublisher(tx, department);
                  return list(tx, page, after, department, publisher);
                });
    return services.pages().show("publication/purchases", page, view);
  }

  private View list(
      Transaction tx, Page page, String after, String department, Publisher publisher) {
    String language = page.context().language();
    List<Row> rows = new ArrayList<>();
    List<ProcessId> ids = service.page(tx, department, after, MOST);
    for (ProcessId id : ids) {
      service.find(tx, id, publisher).map(one -> row(one, language)).ifPresent(rows::add);
    }
    Optional<String> next =
        ids.size() < MOST ? Optional.empty() : Optional.of("?after=" + ids.get(MOST - 1).place());
    return new View(department, rows, next);
  }

  private static Row row(PublishedProcess one, String language) {
    List<Release> releases = one.publication().releases();
    Release last = releases.get(releases.size() - 1);
    return new Row(one.title(language), one.id().place(), one.ocid(), last.tags(), last.date());
  }

  private Publisher publisher(String department, Page page, ContainerRequestContext request) {
    DepartmentIds.require(department);
    return OcdsPackages.publisher(service.prefix(), department, page, request);
  }

  /** One purchase from the need to the payment. */
  @GET
  @Path("{department}/{purchase}")
  public Response one(
      @PathParam("department") String department,
      @PathParam("purchase") String purchase,
      @Context ContainerRequestContext request) {
    Page page = services.pages().page(request);
    Publisher publisher = publisher(department, page, request);
    PurchaseView view =
        services
            .store()
            .read(
                tx ->
                    ProcessId.of(department, purchase)
                        .flatMap(id -> service.find(tx, id, publisher))
                        .map(one -> view(tx, one, page)))
            .orElseThrow(
                () ->
                    ProblemException.notFound(
                        Message.of("publication.no-process").with("what", purchase)));
    return services.pages().show("publication/purchase", page, view);
  }

  private PurchaseView view(Transaction tx, PublishedProcess one, Page page) {
    Optional<ComparisonSheet> sheet =
        one.tender().flatMap(tender -> tenders.sheet(tx, tender.one(), page));
    String winners = one.tender().map(tender -> tenders.winners(tx, tender.one(), page)).orElse("");
    return PurchaseView.of(one, service.prefix(), sheet, winners, page.words());
  }
}
