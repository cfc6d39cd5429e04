package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.FieldFaults;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;

/** Pages of the parts of a draft: each with at most a dozen fields, kept when it is saved. */
@Path("tenders/{department}/{tender}/parts/{part}")
@Produces(MediaType.TEXT_HTML)
public record TenderPartPages(TenderServices services) {

  /** The fields with what the draft says. */
  @GET
  public Response show(@Context Call call) {
    TenderPart own = TenderParts.require(call.at("part"));
    return call.read(
        tx -> {
          StoredTender now = services.service().current(tx, call.department(), call.at("tender"));
          TenderScene scene = scene(tx, call.page(), now);
          return show(call.page(), now, own, scene, Form.of(own.typed(scene)));
        });
  }

  /** Saves what was typed. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(@Context Call call) {
    Page page = call.page();
    TenderPart own = TenderParts.require(call.at("part"));
    Form form = call.form();
    return call.once(
        tx -> {
          StoredTender now = services.service().current(tx, call.department(), call.at("tender"));
          TenderServices.requireSeen(now, form.version());
          TenderScene scene = scene(tx, page, now);
          return TenderServices.at(
                  services.service().change(tx, now, own.written(scene, form), page.caller()))
              + "#"
              + call.at("part");
        },
        e ->
            call.read(
                tx -> {
                  StoredTender now =
                      services.service().current(tx, call.department(), call.at("tender"));
                  TenderScene scene = scene(tx, page, now);
                  Form wrong = wrong(own, scene, form, e);
                  return Call.refused(show(page, now, own, scene, wrong), e);
                }));
  }

  private TenderScene scene(Transaction tx, Page page, StoredTender now) {
    List<Finding> findings =
        now.isPublic() ? List.of() : services.publication().check(tx, now).findings();
    return services.scene(tx, page, now.department(), now.content(), findings);
  }

  /** Faults at their fields; one of another part is told with its place, above all fields. */
  static Form wrong(TenderPart part, TenderScene scene, Form form, RuntimeException refused) {
    TenderScene typed = scene.with(part.written(scene, form));
    String first = part.inputs(scene).get(0).name();
    Map<String, InputFault> faults = new LinkedHashMap<>();
    for (InputFault fault : Form.faults(refused)) {
      Optional<String> field = part.field(typed, fault.pointer());
      boolean elsewhere = field.isEmpty() && !fault.pointer().isEmpty();
      Message text =
          elsewhere
              ? Message.of("requirements.elsewhere")
                  .with("place", fault.pointer())
                  .with("what", FieldFaults.inWords(fault).text())
              : FieldFaults.inWords(fault).text();
      faults.putIfAbsent(field.orElse(first), new InputFault(fault.pointer(), fault.code(), text));
    }
    return form.wrong(faults);
  }

  private Response show(
      Page page, StoredTender now, TenderPart part, TenderScene scene, Form form) {
    TenderPartView view =
        new TenderPartView(
            now.department(),
            Optional.of(now),
            page.say("tenders.part." + part.code()),
            page.words().find("tenders.part-lead." + part.code()).orElse(""),
            TenderServices.at(now) + "/parts/" + part.code(),
            TenderServices.at(now),
            part.inputs(scene),
            form,
            Map.of("version", String.valueOf(now.version())));
    return services.web().pages().show("tenders/part", page, view);
  }
}
