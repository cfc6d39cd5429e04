package org.govsm.portal.assessments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactChanges;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactField;
import org.govsm.governance.facts.FactSections;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Fact entry pages: what a department says of itself, one section, list or item a form. */
@Path("governance/{department}/facts/{section}")
@Produces(MediaType.TEXT_HTML)
public final class FactEntryPages {

  private final GovernanceServices services;
  private final Idempotency idempotency;
  private final Pages pages;

  public FactEntryPages(GovernanceServices services, Idempotency idempotency, Pages pages) {
    this.services = services;
    this.idempotency = idempotency;
    this.pages = pages;
  }

  /** What a form is about, and what stands in it beside what is known. */
  private record Asked(
      String department, String section, String at, int part, Form form, List<InputFault> faults) {}

  /** The form of a section, a list or an item. */
  @GET
  public Response show(
      @PathParam("department") String department,
      @PathParam("section") String section,
      @QueryParam("at") @DefaultValue("") String at,
      @QueryParam("part") @DefaultValue("1") String part,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    return shown(page, new Asked(department, section, at, index(part), Form.blank(), List.of()));
  }

  /** Saves a form as the next version of the facts, unless somebody saved one meanwhile. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @PathParam("department") String department,
      @PathParam("section") String section,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Form form = Form.sent(sent);
    Asked asked =
        new Asked(
            department, section, form.typed("at"), index(form.typed("part")), form, List.of());
    try {
      return form.once(idempotency, page, tx -> saved(tx, asked, page));
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form again = form.refused(e, pointer -> Optional.of(pointer), "");
      boolean stale = e instanceof StoreRefusal;
      List<InputFault> faults = stale ? List.of() : Form.faults(e);
      return again.shown(
          shown(page, new Asked(department, section, asked.at(), asked.part(), again, faults)));
    }
  }

  private static int index(String part) {
    return part.matches("[1-9]\\d{0,2}") ? Integer.parseInt(part) - 1 : 0;
  }

  private String saved(Transaction tx, Asked asked, Page page) {
    RecordedFacts before = services.facts().current(tx, asked.department());
    Versions.require(asked.form().version(), before.version(), "facts.stale");
    FactEntry entry = entry(before.document(), asked.section(), asked.at());
    String what = asked.form().typed("do");
    Map<String, @Nullable Object> document =
        switch (what) {
          case "remove", "clear" -> entry.without();
          case "none" -> entry.none();
          default -> entry.with(asked.form().typed());
        };
    RecordedFacts after =
        services
            .facts()
            .record(tx, asked.department(), before.version(), document, page.caller());
    int version = after.version() == before.version() ? 0 : after.version();
    String next = next(asked, entry, what.equals("remove"));
    return Page.with(next, "done=" + version);
  }

  /** After a part of an item comes the next, after the last its list; a section stays. */
  private static String next(Asked asked, FactEntry entry, boolean removed) {
    boolean item = !asked.at().isEmpty() && !entry.isList();
    boolean more = asked.part() + 1 < entry.parts().size();
    String at = asked.at();
    int part = asked.part();
    if (item && (removed || !more && (part > 0 || entry.lists().isEmpty()))) {
      at = FactLinks.list(at);
      part = 0;
    } else if (item) {
      at = entry.pointer();
      part = more ? part + 1 : part;
    }
    return FactLinks.of(asked.department(), asked.section(), at, part);
  }

  private static FactEntry entry(
      Map<String, ? extends @Nullable Object> facts, String section, String at) {
    if (FactSections.codes().contains(section)) {
      if (at.isEmpty()) {
        return FactEntry.section(facts, section);
      } else if (FactSections.of(at).filter(section::equals).isPresent()) {
        return FactEntry.at(facts, at).orElseThrow(FactEntryPages::nowhere);
      }
    }
    throw nowhere();
  }

  private static ProblemException nowhere() {
    return ProblemException.notFound(Message.of("fact-form.nowhere"));
  }

  private Response shown(Page page, Asked asked) {
    FactEntryView view = services.store().read(tx -> view(tx, page, asked));
    return pages.show("assessments/entry", page, view);
  }

  private FactEntryView view(Transaction tx, Page page, Asked asked) {
    RecordedFacts now = services.facts().current(tx, asked.department());
    FactEntry entry = entry(now.document(), asked.section(), asked.at());
    int part = Math.min(asked.part(), entry.parts().size() - 1);
    boolean sent = asked.form().typed().containsKey("version");
    boolean stale = sent && asked.form().version() != now.version();
    Map<String, String> typed = stale ? merged(tx, asked, entry) : asked.form().typed();
    Map<String, InputFault> errors = new LinkedHashMap<>();
    List<FactEntryView.Wrong> wrong = new ArrayList<>();
    asked.faults().forEach(fault -> place(fault, now, asked, entry, errors, wrong));
    Map<String, @Nullable Object> known = new HashMap<>(services.facts().elsewhere(tx, asked.department()));
    known.put("people", now.document().get("people"));
    return new FactEntryView(
        asked.department(),
        asked.section(),
        asked.at(),
        part,
        entry,
        FactInput.of(entry.parts().get(part), typed, errors, known),
        now.version(),
        wrong,
        stale ? now.stored() : Optional.empty(),
        page.given("done").flatMap(done -> done(tx, page, asked.department(), done)),
        GovernanceServices.maySend(page, "facts/{section}"));
  }

  /** What was typed, and elsewhere what stands in the version that came meanwhile. */
  private Map<String, String> merged(Transaction tx, Asked asked, FactEntry now) {
    Map<String, @Nullable Object> seen =
        services.facts().document(tx, asked.department(), asked.form().version());
    Map<String, String> typed = new HashMap<>(asked.form().typed());
    for (FactField field : fields(seen, asked)) {
      if (!field.isChanged(typed)) {
        typed.keySet().removeIf(name -> name.equals(field.name()) || name.startsWith(field.name() + ":"));
      }
    }
    now.fields().stream()
        .filter(field -> !field.isIn(typed))
        .forEach(field -> typed.putAll(field.typed()));
    return typed;
  }

  private static List<FactField> fields(Map<String, @Nullable Object> seen, Asked asked) {
    return asked.at().isEmpty()
        ? FactEntry.section(seen, asked.section()).fields()
        : FactEntry.at(seen, asked.at()).map(FactEntry::fields).orElse(List.of());
  }

  /** A fault stands at its field; one of another place is a link to the form there. */
  private static void place(
      InputFault fault,
      RecordedFacts now,
      Asked asked,
      FactEntry entry,
      Map<String, InputFault> errors,
      List<FactEntryView.Wrong> wrong) {
    Optional<FactField> field = entry.field(fault.pointer());
    if (field.isPresent()) {
      if (errors.putIfAbsent(field.get().name(), fault) == null) {
        wrong.add(new FactEntryView.Wrong("#" + field.get().name(), fault.text()));
      }
      return;
    }
    String elsewhere =
        FactSections.of(fault.pointer())
            .map(section -> FactLinks.of(asked.department(), section, item(now, fault), 0))
            .orElse("#entry");
    wrong.add(new FactEntryView.Wrong(elsewhere, fault.text()));
  }

  /** The item in which a fault of another place lies. */
  private static String item(RecordedFacts now, InputFault fault) {
    String at = fault.pointer();
    while (!at.isEmpty() && FactEntry.at(now.document(), at).isEmpty()) {
      at = FactLinks.list(at);
    }
    return at;
  }

  private Optional<FactEntryView.Saved> done(
      Transaction tx, Page page, String department, String done) {
    if (!done.matches("\\d{1,9}")) {
      return Optional.empty();
    }
    int version = Integer.parseInt(done);
    List<String> changed =
        version == 0
            ? List.of()
            : FactChanges.between(
                services.facts().document(tx, department, version - 1),
                services.facts().document(tx, department, version),
                page.context().language());
    return Optional.of(new FactEntryView.Saved(version, changed));
  }
}
