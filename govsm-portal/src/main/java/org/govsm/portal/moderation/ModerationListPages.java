package org.govsm.portal.moderation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.governance.moderation.ModerationDecision;
import org.govsm.governance.moderation.ModerationItem;
import org.govsm.governance.moderation.ModerationPolicy;
import org.govsm.governance.moderation.RemovalFigures;
import org.govsm.portal.access.DepartmentChoice;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ListTable;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Page;

/** Moderation lists: the departments, and the register of one as a page or as a file. */
@Path("moderation")
@Produces(MediaType.TEXT_HTML)
public record ModerationListPages(ModerationServices services) {

  /**
   * The register of a department.
   *
   * @param policy the policy in force; nothing where none is
   */
  public record View(
      String department,
      Listed<ModeratedItem> list,
      Optional<PolicyVersion> policy,
      ModerationWords words,
      LocalDate today) {}

  /** The departments whose registers the caller sees. */
  @GET
  public Response departments(@Context Call call) {
    return DepartmentChoice.shown(call, "moderation", "moderation.title");
  }

  /** The register of a department. */
  @GET
  @Path("{department}")
  public Response list(@Context Call call) {
    String department = DepartmentIds.require(call.department());
    Page page = call.page();
    ModerationWords words = new ModerationWords(page);
    LocalDate today = services.service().today();
    return ListTable.<ModeratedItem>by(page, "-seen")
        .column("id", "moderation.number", ModeratedItem::id)
        .column("title", "moderation.field.title", one -> page.recordedText(one.title()))
        .column("moderation.field.sentiment", one -> words.sentiment(one.sentiment()))
        .column("moderation.decision", one -> words.measure(one.measure()))
        .column(
            "moderation.ground", one -> one.ground().isEmpty() ? "" : words.ground(one.ground()))
        .column("moderation.field.account", ModeratedItem::account)
        .column("seen", "moderation.field.seenAt", ModeratedItem::seenAt)
        .column("due", "moderation.due", ModeratedItem::dueOn)
        .column("state", "moderation.state", one -> words.state(one.state()))
        .filter("state", "moderation.state", ModeratedItem.STATES, words::state)
        .filter("action", "moderation.decision", ModerationDecision.actions(), words::measure)
        .filter("ground", "moderation.ground", grounds(), words::ground)
        .filter("sentiment", "moderation.field.sentiment", sentiments(), words::sentiment)
        .answer(
            call,
            "moderation/list",
            "moderation-" + department,
            (tx, listing) -> ListedModeration.of(tx, department, listing),
            (tx, list) ->
                new View(
                    department, list, new PolicyVersions(tx).inForce(department), words, today));
  }

  private static List<String> grounds() {
    return Stream.of(ModerationPolicy.grounds(), ModerationDecision.groundsOfOrders())
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> sentiments() {
    return Stream.concat(ModerationItem.sentiments().stream(), Stream.of(RemovalFigures.UNKNOWN))
        .toList();
  }
}
