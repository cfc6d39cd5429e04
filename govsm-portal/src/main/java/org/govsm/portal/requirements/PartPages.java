package org.govsm.portal.requirements;

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
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.LongForm;
import org.govsm.portal.web.Page;

/**
 * Pages of the form of a draft: a part a page. What somebody else changed in the same part
 * meanwhile is shown, and never written over unseen; changes in other parts stand beside each
 * other.
 */
@Path("requirements/{department}/{requirement}/parts")
@Produces(MediaType.TEXT_HTML)
public final class PartPages {

  private final RequirementServices services;
  private final PartNotes notes;

  PartPages(RequirementServices services) {
    this.services = services;
    this.notes = new PartNotes(services.records());
  }

  /** One of the parts that are about the whole. */
  @GET
  @Path("{part}")
  public Response show(@Context Call call) {
    return shown(
        call,
        new Asked(call.department(), call.at("requirement"), call.at("part"), ""),
        Form.blank());
  }

  /** A part about one item, such as a service. */
  @GET
  @Path("{part}/{item}")
  public Response showItem(@Context Call call) {
    return shown(
        call,
        new Asked(call.department(), call.at("requirement"), call.at("part"), call.at("item")),
        Form.blank());
  }

  /** Saves a part about the whole. */
  @POST
  @Path("{part}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(@Context Call call) {
    return saved(call, new Asked(call.department(), call.at("requirement"), call.at("part"), ""));
  }

  /** Saves a part about one item. */
  @POST
  @Path("{part}/{item}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response saveItem(@Context Call call) {
    return saved(
        call,
        new Asked(call.department(), call.at("requirement"), call.at("part"), call.at("item")));
  }

  /** What the address asks for. */
  private record Asked(String department, String requirement, String part, String item) {

    String action() {
      String own = "/requirements/" + department + "/" + requirement + "/parts/" + part;
      return item.isEmpty() ? own : own + "/" + item;
    }

    FormPart find(Scene scene) {
      return item.isEmpty() ? FormParts.whole(part) : FormParts.ofItem(part, scene);
    }
  }

  /** With what was typed over what is kept, and own figures over both where they are asked for. */
  private Response shown(Call call, Asked asked, Form form) {
    return call.read(
        tx -> {
          StoredRequirement now =
              services.service().current(tx, asked.department(), asked.requirement());
          RequirementService.requireState(now, List.of("DRAFT"));
          Scene scene = scene(tx, call.page(), now, asked);
          FormPart part = asked.find(scene);
          PartNotes.Told told = notes.of(tx, part, scene);
          boolean isFilled = form.typed("do").equals(PartNotes.FIGURES);
          int version = isFilled ? form.version() : now.version();
          Map<String, String> typed = new LinkedHashMap<>(part.typed(scene));
          typed.putAll(form.typed());
          if (isFilled) {
            typed.putAll(told.filled());
          }
          PartView view = view(asked, now, part, scene, Form.of(typed), version, List.of());
          return call.show("requirements/part", view.told(told));
        });
  }

  private Scene scene(Transaction tx, Page page, StoredRequirement one, Asked asked) {
    return services.scene(tx, page, asked.department(), one.content(), asked.item());
  }

  private static PartView view(
      Asked asked,
      StoredRequirement now,
      FormPart part,
      Scene scene,
      Form form,
      int version,
      List<LongForm.Answer> recorded) {
    return new PartView(
        asked.department(),
        Optional.of(now),
        asked.part(),
        part.title(scene),
        asked.action(),
        part.inputs(scene),
        form,
        version,
        recorded,
        List.of(),
        List.of(),
        false,
        part.kept(scene));
  }

  private Response saved(Call call, Asked asked) {
    if (call.form().typed("do").equals(PartNotes.FIGURES)) {
      return shown(call, asked, call.form());
    }
    return call.once(tx -> written(call, tx, asked), e -> refused(call, asked, e));
  }

  private String written(Call call, Transaction tx, Asked asked) {
    Form form = call.form();
    StoredRequirement now = services.service().current(tx, asked.department(), asked.requirement());
    RequirementService.requireState(now, List.of("DRAFT"));
    Scene scene = scene(tx, call.page(), now, asked);
    FormPart part = asked.find(scene);
    if (form.version() != now.version() && !isUntouched(call, tx, asked, now)) {
      RequirementServices.requireSeen(now, form.version());
    }
    StoredRequirement written =
        services.service().change(tx, now, part.written(scene, form), call.by());
    return RequirementServices.at(written) + "#part-" + FormParts.section(asked.part());
  }

  /** Whether the part says what it said when the form was made. */
  private boolean isUntouched(Call call, Transaction tx, Asked asked, StoredRequirement now) {
    Page page = call.page();
    return new Requirements(tx)
        .find(asked.department(), asked.requirement(), call.form().version())
        .map(
            seen -> {
              Scene before = scene(tx, page, seen, asked);
              FormPart part = asked.find(scene(tx, page, now, asked));
              return part.has(before)
                  && part.typed(before).equals(part.typed(scene(tx, page, now, asked)));
            })
        .orElse(false);
  }

  private Response refused(Call call, Asked asked, RuntimeException e) {
    return call.read(
        tx -> {
          StoredRequirement now =
              services.service().current(tx, asked.department(), asked.requirement());
          RequirementService.requireState(now, List.of("DRAFT"));
          Scene scene = scene(tx, call.page(), now, asked);
          FormPart part = asked.find(scene);
          boolean stale = e instanceof StoreRefusal;
          Form wrong = FieldFaults.wrong(scene, part, call.form(), e);
          PartView view =
              view(
                  asked,
                  now,
                  part,
                  scene,
                  wrong,
                  stale ? now.version() : call.form().version(),
                  stale ? part.answers(scene) : List.of());
          return Call.refused(call.show("requirements/part", view), e);
        });
  }
}
