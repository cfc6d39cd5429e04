package org.govsm.portal.web;

import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * Check of a document: its code, and the short address under which anybody sees whether it was
 * issued.
 *
 * @param address without its scheme, as one types it
 */
public record DocumentCheck(DocumentCode code, String address) {

  /** The check of a document under the name by which the portal was asked. */
  public static DocumentCheck of(DocumentCode code, ContainerRequestContext request) {
    String host = request.getUriInfo().getBaseUri().getAuthority();
    return new DocumentCheck(code, host + "/d/" + code.grouped());
  }
}
