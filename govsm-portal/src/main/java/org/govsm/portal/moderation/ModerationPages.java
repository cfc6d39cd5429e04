package org.govsm.portal.moderation;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.moderation.ModerationAct;
import org.govsm.governance.moderation.ModerationRecord;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Page;

/** Moderation pages: an item with how it stands, its copy, and every act. */
@Path("moderation")
@Produces(MediaType.TEXT_HTML)
public record ModerationPages(ModerationServices services) {

  /** An item. */
  @GET
  @Path("{department}/{item}")
  public Response show(@Context Call call) {
    return call.show("moderation/item", call.read(tx -> view(tx, call)));
  }

  private ModerationView view(Transaction tx, Call call) {
    Page page = call.page();
    ModerationService service = services.service();
    ModeratedItem one = service.find(tx, call.department(), call.at("item"));
    ModerationRecord record = service.read(tx, one);
    List<ModeratedAct> acts = new ModeratedItems(tx).acts(one);
    Optional<ModeratedCopy> copy = new ModeratedItems(tx).copy(one);
    boolean posts = page.mayPost("/moderation/{department}/{item}/{act}");
    List<String> held = HoldingOrders.of(tx, one, record);
    boolean back = record.state() == ModerationRecord.State.TO_RESTORE && held.isEmpty();
    return new ModerationView(
        one,
        record,
        ModerationService.judged(tx, one, record),
        copy,
        copy.map(kept -> ModerationTexts.flags(kept.written())).orElse(List.of()),
        service.retention(tx, one.department()).kept(record, acts),
        acts,
        held,
        new OtherOrders(tx).of(one),
        ModerationView.next(record).stream()
            .filter(act -> posts && ModerationRoles.may(page.caller(), act, record))
            .filter(act -> !back || act != ModerationAct.Kind.DECIDE)
            .filter(act -> ModerationService.mayByAgency(tx, one, act, page.caller()))
            .toList(),
        page.mayPost("/moderation/{department}/{item}/erasure")
            && copy.isPresent()
            && service.retention(tx, one.department()).mayErase(one, record, acts, page.caller()),
        new ModerationWords(page),
        service.today());
  }

  /** Erases the copy, once that is confirmed. */
  @POST
  @Path("{department}/{item}/erasure")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response erase(@Context Call call) {
    return call.sure(
        tx -> {
          ModeratedItem one = services.service().held(tx, call.department(), call.at("item"));
          Versions.require(call.form().version(), one.acts(), ModeratedItems.STALE);
          return services.service().erase(tx, one, call.by()).page();
        },
        "moderation.erase",
        Map.of("item", call.at("item")),
        "/moderation/" + call.department() + "/" + call.at("item"),
        e -> {
          throw e;
        });
  }
}
