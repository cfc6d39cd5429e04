package org.govsm.portal.publication;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Map;
import org.govsm.portal.web.Page;
import org.govsm.procurement.record.Publisher;

/** Publisher of a department: under which name and address its packages stand. */
final class OcdsPackages {

  private OcdsPackages() {}

  /** Where the packages of a department stand, without the name of the portal. */
  static String path(String department) {
    return "/api/v1/departments/" + department + "/ocds";
  }

  static Publisher publisher(
      OcidPrefix prefix, String department, Page page, ContainerRequestContext request) {
    String root = request.getUriInfo().getBaseUri().toString().replaceFirst("/+$", "");
    return Publisher.fromPlain(
            Map.of(
                "prefix", prefix.code(),
                "name", page.recordedName(department),
                "base", root + path(department)))
        .orThrow();
  }
}
