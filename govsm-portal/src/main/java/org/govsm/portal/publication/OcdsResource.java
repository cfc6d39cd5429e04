package org.govsm.portal.publication;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Services;
import org.govsm.procurement.record.ExtensionProfile;
import org.govsm.procurement.record.Publication;
import org.govsm.procurement.record.Publisher;
import org.govsm.procurement.record.Release;

/** Open contracting data of a department, for everybody. */
@Path("api/v1/departments/{department}/ocds")
@Produces(MediaType.APPLICATION_JSON)
public record OcdsResource(Services services, PublicationService service) {

  /** Processes of a page at most: each may have many releases. */
  private static final int MOST = 20;

  private static final String JSON = ".json";

  private Publisher publisher(Call call) {
    DepartmentIds.require(call.department());
    return OcdsPackages.publisher(service.prefix(), call.department(), call.page(), call.request());
  }

  /** The releases of some processes as a package. */
  @GET
  @Path("releases")
  public Response page(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    Publisher publisher = publisher(call);
    int limit = Math.min(MOST, cursor.limit());
    List<Release> releases = new ArrayList<>();
    List<ProcessId> ids =
        call.read(
            tx -> {
              service.requirePublisher(tx, call.department());
              List<ProcessId> page = service.page(tx, call.department(), cursor.id(), limit);
              for (ProcessId id : page) {
                service
                    .find(tx, id, publisher)
                    .map(one -> one.publication().releases())
                    .ifPresent(releases::addAll);
              }
              return page;
            });
    String uri = publisher.base() + "/releases" + asked(call);
    Map<String, Object> tree =
        Publication.releasePackage(publisher, uri, releases, newest(releases));
    if (ids.size() == limit) {
      String after = ids.get(limit - 1).place();
      String next = publisher.base() + "/releases?after=" + after + "&limit=" + limit;
      tree.put("links", Map.of("next", next));
      tree.put("next", after);
    }
    return CachedAnswer.of(tree, call.request());
  }

  /** What an address says of the page: nothing else changes what is answered. */
  private static String asked(Call call) {
    String said =
        Stream.of("after", "limit")
            .flatMap(
                name -> Cursor.parameter(call.request(), name).stream().map(at -> name + "=" + at))
            .collect(Collectors.joining("&"));
    return said.isEmpty() ? "" : "?" + said;
  }

  /** The releases of one process as a package. */
  @GET
  @Path("releases/{ocid}")
  public Response releases(@Context Call call) {
    return one(call, one -> one.releasePackage(newest(one.releases())));
  }

  /** The record of one process as a package. */
  @GET
  @Path("records/{ocid}")
  public Response record(@Context Call call) {
    return one(call, one -> one.recordPackage(newest(one.releases())));
  }

  /** The interest for paying the bills of one process late, as its page tells it. */
  @GET
  @Path("records/{ocid}/interest")
  public Response interest(@Context Call call) {
    return CachedAnswer.of(InterestJson.of(found(call)), call.request());
  }

  /** A file of the extension for securities of bids, which each package declares. */
  @GET
  @Path("extensions/bid-securities/{file}")
  public Response extension(@Context Call call) {
    publisher(call);
    return ExtensionProfile.file(call.at("file"))
        .map(text -> Response.ok(text).build())
        .orElseThrow(() -> ProblemException.notFound("publication.no-extension", call.at("file")));
  }

  /** When something was told last: the same file has the same bytes, whenever it is asked for. */
  private static Instant newest(List<Release> releases) {
    return releases.stream().map(Release::date).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  private Response one(Call call, Function<Publication, Map<String, Object>> packed) {
    return CachedAnswer.of(packed.apply(found(call).publication()), call.request());
  }

  private PublishedProcess found(Call call) {
    Publisher publisher = publisher(call);
    return find(call.department(), call.at("ocid"), publisher)
        .or(() -> find(call.department(), plain(call.at("ocid")), publisher))
        .orElseThrow(() -> ProblemException.notFound("publication.no-process", call.at("ocid")));
  }

  /** Packages say their address with an ending. */
  private static String plain(String ocid) {
    return ocid.endsWith(JSON) ? ocid.substring(0, ocid.length() - JSON.length()) : ocid;
  }

  private Optional<PublishedProcess> find(String department, String ocid, Publisher publisher) {
    return ProcessId.of(department, ocid, service.prefix())
        .flatMap(id -> services.read(tx -> service.find(tx, id, publisher)));
  }
}
