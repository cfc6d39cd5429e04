package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.DocumentCode;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Pages;
import org.jspecify.annotations.Nullable;

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
  public record View(
      String typed, Optional<IssuedDocument> found, Map<String, InputFault> errors) {}

  /** The form, with the answer to what was typed. */
  @GET
  public Response ask(
      @QueryParam("code") @Nullable String code, @Context ContainerRequestContext request) {
    boolean blank = code != null && code.isBlank();
    Message enter = Message.of("document-check.enter");
    return blank
        ? shown(Form.blank().wrong("code", enter).errors(), request)
        : answer(code == null ? "" : code, request);
  }

  private Response shown(Map<String, InputFault> errors, ContainerRequestContext request) {
    View view = new View("", Optional.empty(), errors);
    Response shown = pages.show("contracts/document", pages.page(request), view);
    return Response.fromResponse(shown).status(422).build();
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
        pages.show(
            "contracts/document", pages.page(request), new View(typed.strip(), found, Map.of()));
    boolean unknown = found.isEmpty() && !typed.isBlank();
    return Response.fromResponse(shown).status(unknown ? 404 : 200).build();
  }
}
