package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DocumentCode;
import org.govsm.portal.web.Form;
import org.jspecify.annotations.Nullable;

/** Document check: tells everybody who holds a document whether this portal issued it. */
@Path("d")
@Produces(MediaType.TEXT_HTML)
public record DocumentCheckPages(ContractServices services) {

  /**
   * What was asked, and what is known.
   *
   * @param typed the code as it was typed; empty where none was
   */
  public record View(
      String typed, Optional<IssuedDocument> found, Map<String, InputFault> errors) {}

  /** The form, with the answer to what was typed. */
  @GET
  public Response ask(@QueryParam("code") @Nullable String code, @Context Call call) {
    boolean blank = code != null && code.isBlank();
    Message enter = Message.of("document-check.enter");
    return blank
        ? shown(call, Form.blank().wrong("code", enter).errors())
        : answer(call, code == null ? "" : code);
  }

  private Response shown(Call call, Map<String, InputFault> errors) {
    View view = new View("", Optional.empty(), errors);
    Response shown = call.show("contracts/document", view);
    return Response.fromResponse(shown).status(422).build();
  }

  /** The address that stands on the document. */
  @GET
  @Path("{code}")
  public Response check(@Context Call call) {
    return answer(call, call.at("code"));
  }

  private Response answer(Call call, String typed) {
    Optional<IssuedDocument> found =
        DocumentCode.read(typed)
            .flatMap(code -> call.read(tx -> IssuedDocument.find(tx, services, code)));
    Response shown = call.show("contracts/document", new View(typed.strip(), found, Map.of()));
    boolean unknown = found.isEmpty() && !typed.isBlank();
    return Response.fromResponse(shown).status(unknown ? 404 : 200).build();
  }
}
