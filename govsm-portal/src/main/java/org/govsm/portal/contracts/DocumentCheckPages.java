package org.govsm.portal.contracts;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.govsm.portal.web.DocumentCode;
import org.govsm.portal.web.Pages;

/** Document check: tells everybody who holds a document whether this portal issued it. */
@Path("d")
@Produces(MediaType.TEXT_HTML)
public final class DocumentCheckPages {

  private final ContractServices services;
  private final Pages pages;

  public DocumentCheckPages(ContractServices services, Pages pages) {
    this.services = services;
    this.pages = pages;
  }

  /**
   * What was asked, and what is known.
   *
   * @param typed the code as it was typed; empty where none was
   */
  public record View(String typed, Optional<IssuedDocument> found) {}

  /** The form, with the answer to what was typed. */
  @GET
  public Response ask(
      @QueryParam("code") @DefaultValue("") String code, @Context ContainerRequestContext request) {
    return answer(code, request);
  }

  /** The address that stands on the document. */
  @GET
  @Path("{code}")
  public Response check(@PathParam("code") String code, @Context ContainerRequestContext request) {
    return answer(code, request);
  }

  private Response answer(String typed, ContainerRequestContext request) {
    Optional<IssuedDocument> found =
        DocumentCode.read(typed)
            .flatMap(code -> services.store().read(tx -> IssuedDocument.find(tx, services, code)));
    Response shown =
        pages.show("contracts/document", pages.page(request), new View(typed.strip(), found));
    boolean unknown = found.isEmpty() && !typed.isBlank();
    return Response.fromResponse(shown).status(unknown ? 404 : 200).build();
  }
}
