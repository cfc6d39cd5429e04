package org.govsm.portal.accounts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.governance.custody.ExitChecklist;
import org.govsm.governance.custody.ExitChecklist.OpenItem;
import org.govsm.portal.web.Call;

/** Exit page: what must happen before somebody leaves. */
@Path("governance/{department}/people/{person}/exit")
@Produces(MediaType.TEXT_HTML)
public record ExitPage(ExitService exits) {

  /** The steps for a person. */
  public record View(String department, ExitChecklist checklist) {

    /** The page of something that is open. */
    public String page(OpenItem item) {
      return route(item).replace("{department}", department).replaceFirst("\\{.*", item.id());
    }

    /** The route of that page. */
    public String route(OpenItem item) {
      return switch (item.kind()) {
        case POST -> "/posts/{department}/{post}";
        case QUERY -> "/queries/{department}/{query}";
        case FINDING -> "/governance/{department}/assessments";
      };
    }
  }

  /** The checklist of a person. */
  @GET
  public Response exit(@Context Call call) {
    View view =
        call.read(
            tx -> new View(call.department(), exits.of(tx, call.department(), call.at("person"))));
    return call.show("accounts/exit", view);
  }
}
