package org.govsm.portal.moderation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Call;

/** Audit page: how often critical and other items were removed in a period. */
@Path("moderation")
@Produces(MediaType.TEXT_HTML)
public record RemovalAuditPages(ModerationServices services) {

  /** The audit of a period. */
  public record View(RemovalAuditPeriod audit, ModerationWords words) {

    /** What the limit of the policy says of it: in a sentence. */
    public Message said() {
      return audit
          .decided()
          .ruling()
          .<Message>fold(
              answer -> Message.of("moderation.within").with("ratio", answer.value()),
              Ruling.Refer::question,
              open -> audit.decided().outcome());
    }

    /** Whether a person must look. */
    public boolean asks() {
      return audit.decided().ruling() instanceof Ruling.Refer<?>;
    }
  }

  /** The audit. */
  @GET
  @Path("{department}/audit")
  public Response show(@Context Call call) {
    return call.show(
        "moderation/audit",
        new View(RemovalAuditPeriod.of(call, services), new ModerationWords(call.page())));
  }
}
