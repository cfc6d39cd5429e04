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
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.FieldFaults;
import org.govsm.portal.requirements.Requirements;
import org.govsm.portal.requirements.StoredRequirement;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** First page of the form of a tender, which begins it from an approved requirement. */
@Path("tenders")
@Produces(MediaType.TEXT_HTML)
public record NewTenderPages(TenderServices services) {

  private static final String ASKED = "requirement";

  /** The tender of the first stage, where this is the second of two. */
  private static final String FIRST = "first";

  /** The form for a new tender from a requirement. */
  @GET
  @Path("{department}/new")
  public Response blank(@Context Call call) {
    DepartmentIds.require(call.department());
    Map<String, String> typed = new LinkedHashMap<>();
    call.page().given(ASKED).ifPresent(id -> typed.put(ASKED, id));
    call.page().given(FIRST).ifPresent(id -> typed.put(FIRST, id));
    typed.put("publishes" + FormField.TIME, "10:00");
    typed.put("closes" + FormField.TIME, "17:00");
    typed.put("opens" + FormField.TIME, "11:00");
    typed.put("revealHours", "24");
    return call.read(
        tx -> {
          typed.putAll(ofFirst(call, tx));
          return show(call, tx, Form.of(typed));
        });
  }

  /** What the first stage says, and the second most likely too. */
  private static Map<String, String> ofFirst(Call call, Transaction tx) {
    Map<String, String> typed = new LinkedHashMap<>();
    call.page()
        .given(FIRST)
        .flatMap(id -> new Tenders(tx).find(call.department(), id))
        .map(StoredTender::tender)
        .ifPresent(
            first -> {
              typed.put("procedure", first.procedure());
              typed.put("method", first.evaluation().method());
            });
    return typed;
  }

  /** Begins the tender and leads to its page. */
  @POST
  @Path("{department}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(@Context Call call) {
    DepartmentIds.require(call.department());
    try {
      return call.once(
          tx ->
              TenderServices.at(
                  services
                      .service()
                      .begin(
                          tx,
                          call.department(),
                          call.form().typed(ASKED),
                          written(call, tx),
                          call.by())));
    } catch (ProblemException | StoreRefusal e) {
      return call.read(tx -> Call.refused(show(call, tx, wrong(call, tx, e)), e));
    }
  }

  private Map<String, @Nullable Object> written(Call call, Transaction tx) {
    Map<String, @Nullable Object> tree =
        new LinkedHashMap<>(TenderParts.NEW.written(scene(call, tx, call.form()), call.form()));
    return FirstStageFields.isFirst(tree) ? FirstStageFields.unpriced(tree) : tree;
  }

  /** The document before anything is typed: a second stage names the first. */
  private TenderScene scene(Call call, Transaction tx, Form form) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    form.text(FIRST)
        .ifPresent(
            id -> tree.put(FirstStage.PART, Map.of("stage", "SECOND", "first", Map.of("id", id))));
    return services.scene(tx, call.page(), call.department(), tree, List.of());
  }

  private Form wrong(Call call, Transaction tx, RuntimeException refused) {
    Form form = call.form();
    TenderScene scene = scene(call, tx, form);
    TenderScene typed = scene.with(TenderParts.NEW.written(scene, form));
    Map<String, InputFault> faults = new LinkedHashMap<>();
    TenderParts.NEW.inputs(scene).stream()
        .filter(input -> input.required() && form.text(input.name()).isEmpty())
        .forEach(input -> faults.put(input.name(), Form.fault(Message.of("requirements.fill-in"))));
    for (InputFault fault : Form.faults(refused)) {
      String field = TenderParts.NEW.field(typed, fault.pointer()).orElse("number");
      faults.putIfAbsent(
          fault.code().startsWith("store.no-requirement") ? ASKED : field,
          FieldFaults.inWords(fault));
    }
    return form.wrong(faults);
  }

  private static Map<String, String> hidden(Form form, String requirement) {
    Map<String, String> hidden = new LinkedHashMap<>(Map.of(ASKED, requirement));
    form.text(FIRST).ifPresent(id -> hidden.put(FIRST, id));
    return hidden;
  }

  private Response show(Call call, Transaction tx, Form form) {
    String department = call.department();
    Page page = call.page();
    Optional<StoredRequirement> from =
        form.text(ASKED)
            .flatMap(id -> new Requirements(tx).find(department, id))
            .filter(one -> one.agreed() > 0);
    if (from.isEmpty()) {
      throw ProblemException.notFound(Message.of("tenders.no-agreed"));
    }
    TenderPartView view =
        new TenderPartView(
            department,
            Optional.empty(),
            page.say("tenders.new"),
            page.words()
                .say(
                    Message.of("tenders.new-lead")
                        .with("requirement", from.get().title(page.context().language()))),
            "/tenders/" + department,
            "/requirements/" + department + "/" + from.get().id(),
            TenderParts.NEW.inputs(scene(call, tx, form)),
            form,
            hidden(form, from.get().id()));
    return call.show("tenders/part", view);
  }
}
