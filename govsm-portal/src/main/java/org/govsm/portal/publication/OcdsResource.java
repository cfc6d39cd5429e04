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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Services;
import org.govsm.procurement.record.Publication;
import org.govsm.procurement.record.Publisher;
import org.govsm.procurement.record.Release;

/** Open contracting data of a department, for everybody. */
@Path("api/v1/departments/{department}/ocds")
@Produces(MediaType.APPLICATION_JSON)
public final class OcdsResource {

  /** Processes of a page at most: each may have many releases. */
  private static final int MOST = 20;

  private static final String JSON = ".json";

  private final Services services;
  private final PublicationService service;

  OcdsResource(Services services, PublicationService service) {
    this.services = services;
    this.service = service;
  }

  private Publisher publisher(String department, ContainerRequestContext request) {
    DepartmentIds.require(department);
    Page page = services.pages().page(request);
    return OcdsPackages.publisher(service.prefix(), department, page, request);
  }

  /**
   * The releases of some processes as a package.
   *
   * @param request with the parameters after and limit
   */
  @GET
  @Path("releases")
  public Response page(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Cursor cursor = Cursor.overIds(request);
    Publisher publisher = publisher(department, request);
    int limit = Math.min(MOST, cursor.limit());
    List<Release> releases = new ArrayList<>();
    List<ProcessId> ids =
        services
            .store()
            .read(
                tx -> {
                  service.requirePublisher(tx, department);
                  List<ProcessId> page = service.page(tx, department, cursor.id(), limit);
                  for (ProcessId id : page) {
                    service
                        .find(tx, id, publisher)
                        .map(one -> one.publication().releases())
                        .ifPresent(releases::addAll);
                  }
                  return page;
                });
    String uri = request.getUriInfo().getRequestUri().toString();
    Map<String, Object> tree =
        Publication.releasePackage(publisher, uri, releases, newest(releases));
    if (ids.size() == limit) {
      String after = ids.get(limit - 1).place();
      String next = publisher.base() + "/releases?after=" + after + "&limit=" + limit;
      tree.put("links", Map.of("next", next));
      tree.put("next", after);
    }
    return CachedAnswer.of(tree, request);
  }

  /** The releases of one process as a package. */
  @GET
  @Path("releases/{ocid}")
  public Response releases(
      @PathParam("department") String department,
      @PathParam("ocid") String ocid,
      @Context ContainerRequestContext request) {
    return one(department, ocid, request, one -> one.releasePackage(newest(one.releases())));
  }

  /** The record of one process as a package. */
  @GET
  @Path("records/{ocid}")
  public Response record(
      @PathParam("department") String department,
      @PathParam("ocid") String ocid,
      @Context ContainerRequestContext request) {
    return one(department, ocid, request, one -> one.recordPackage(newest(one.releases())));
  }

  /** When something was told last: the same file has the same bytes, whenever it is asked for. */
  private static Instant newest(List<Release> releases) {
    return releases.stream().map(Release::date).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  private Response one(
      String department,
      String ocid,
      ContainerRequestContext request,
      Function<Publication, Map<String, Object>> packed) {
    Publisher publisher = publisher(department, request);
    PublishedProcess found =
        find(department, ocid, publisher)
            .or(() -> find(department, plain(ocid), publisher))
            .orElseThrow(
                () ->
                    ProblemException.notFound(
                        Message.of("publication.no-process").with("what", ocid)));
    return CachedAnswer.of(packed.apply(found.publication()), request);
  }

  /** Packages say their address with an ending. */
  private static String plain(String ocid) {
    return ocid.endsWith(JSON) ? ocid.substring(0, ocid.length() - JSON.length()) : ocid;
  }

  private Optional<PublishedProcess> find(String department, String ocid, Publisher publisher) {
    return ProcessId.of(department, ocid, service.prefix())
        .flatMap(id -> services.store().read(tx -> service.find(tx, id, publisher)));
  }
}
