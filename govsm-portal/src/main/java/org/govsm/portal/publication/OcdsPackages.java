package org.govsm.portal.publication;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.record.Publisher;

/** Publisher of a department: under which name and address its packages stand. */
final class OcdsPackages {

  private OcdsPackages() {}

  /** Where the packages of a department stand, without the name of the portal. */
  static String path(String department) {
    return "/api/v1/departments/" + department + "/ocds";
  }

  /**
   * The publisher.
   *
   * @throws ProblemException with status 404 where the installation publishes nothing
   */
  static Publisher publisher(
      OcidPrefix prefix, String department, Page page, ContainerRequestContext request) {
    if (!prefix.publishes()) {
      throw ProblemException.notFound(Message.of("publication.off"));
    }
    String root = request.getUriInfo().getBaseUri().toString().replaceFirst("/+$", "");
    return Publisher.fromPlain(
            Map.of(
                "prefix", prefix.code(),
                "name", page.recordedName(department),
                "base", root + path(department)))
        .orThrow();
  }
}
