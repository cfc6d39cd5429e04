package org.govsm.portal.assessments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.governance.facts.FactChanges;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactSections;
import org.govsm.governance.facts.KeptFacts;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.LongForm;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Fact entry pages: what a department says of itself, one section, list or item a form. */
@Path("governance/{department}/facts/{section}")
@Produces(MediaType.TEXT_HTML)
public record FactEntryPages(GovernanceServices services, LongForm longForm, Pages pages) {

  private record Section(String department, String code) {

    private String base() {
      return "/governance/" + department + "/facts/" + code;
    }

    private FactEntry entry(Map<String, ? extends @Nullable Object> facts, FactEntryForm form) {
      if (!FactSections.codes().contains(code)) {
        throw FactEntryForm.nowhere();
      } else if (form.at().isEmpty()) {
        return FactEntry.section(facts, code);
      }
      return FactSections.of(form.at())
          .filter(code::equals)
          .map(here -> form.entry(facts))
          .orElseThrow(FactEntryForm::nowhere);
    }
  }

  /** The form of a section, a list or an item. */
  @GET
  public Response show(
      @QueryParam("at") @DefaultValue("") String at,
      @QueryParam("part") @DefaultValue("") String part,
      @QueryParam("for") @DefaultValue("") String account,
      @Context Call call) {
    Section one = new Section(call.department(), call.at("section"));
    FactEntryForm form = FactEntryForm.of(one.base(), "", at, part, account);
    return shown(
        call.page(),
        one,
        LongForm.started(call.page(), form.key())
            .or(() -> begun(call.page(), form))
            .map(form::with)
            .orElse(form));
  }

  /** A new item for the sake of a finding is about what the finding is about. */
  private static Optional<Form> begun(Page page, FactEntryForm form) {
    return Mending.of(page)
        .filter(point -> form.at().endsWith("/" + FactEntry.NEW) && !point.subject().isEmpty())
        .map(point -> Form.of(Map.of("id", point.subject())));
  }

  /** Saves a form as the next version of the facts, unless somebody saved one meanwhile. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(@Context Call call) {
    Page page = call.page();
    Section one = new Section(call.department(), call.at("section"));
    FactEntryForm form = FactEntryForm.sent(one.base(), "", call.form());
    try {
      return longForm.answer(
          page,
          new LongForm.Sent(
              form.key(),
              one.base(),
              page.say("register.save"),
              form.form(),
              () -> call.read(tx -> view(tx, page, one, form)).view().answers(page),
              tx -> saved(tx, one, form, page),
              FactEntryForm.STEPS));
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      boolean stale = e instanceof StoreRefusal;
      Form again = form.form().refused(e, Optional::of, "");
      Form shown = stale ? again.wrong(Map.of()) : again;
      return again.shown(shown(page, one, form.with(shown)));
    }
  }

  private String saved(Transaction tx, Section section, FactEntryForm form, Page page) {
    RecordedFacts before = services.facts().current(tx, section.department());
    Versions.require(form.form().version(), before.version(), "facts.stale");
    FactEntry entry = section.entry(before.document(), form);
    RecordedFacts after =
        services
            .facts()
            .record(tx, section.department(), before.version(), form.applied(entry), page.caller());
    int version = after.version() == before.version() ? 0 : after.version();
    String next = Page.with(form.next(entry).orElse(section.base()), "done=" + version);
    return Mending.next(section.department(), form.form(), next);
  }

  private Response shown(Page page, Section section, FactEntryForm form) {
    return pages.show(
        "assessments/entry", page, services.store().read(tx -> view(tx, page, section, form)));
  }

  private FactEntryView.Shown view(Transaction tx, Page page, Section section, FactEntryForm form) {
    String department = section.department();
    RecordedFacts now = services.facts().current(tx, department);
    FactEntry entry = section.entry(now.document(), form);
    boolean stale = form.isSent() && form.form().version() != now.version();
    Map<String, String> typed = form.form().typed();
    if (stale) {
      typed =
          merged(services.facts().document(tx, department, form.form().version()), section, form);
    }
    Map<String, @Nullable Object> known =
        KeptFacts.over(
            now.document(),
            services.facts().elsewhere(tx, department),
            LocalDate.now(services.clock()));
    FactEntryView view = form.view(entry, known, Set.of(), typed, now.version());
    return new FactEntryView.Shown(
        new FactEntryView.Around(
            department,
            "facts",
            List.of(
                new FactEntryView.Crumb(
                    "/governance/" + department + "/facts", page.say("governance.part.facts"))),
            page.say("fact-section." + section.code()),
            stale ? now.stored() : Optional.empty(),
            page.given("done").flatMap(done -> done(tx, page, department, done)),
            GovernanceServices.maySend(page, "facts/{section}"),
            kept(tx, page, section)),
        view.mending(pointer -> FactLinks.mending(department, now.document(), pointer)));
  }

  private List<FactEntryView.Crumb> kept(Transaction tx, Page page, Section section) {
    return services.facts().kept(tx, section.department()).stream()
        .filter(part -> page.may(part.place().route()))
        .filter(part -> part.lists().stream().anyMatch(many -> isOf(many, section)))
        .map(
            part ->
                new FactEntryView.Crumb(
                    part.place().index(section.department()),
                    page.say("records." + part.place().name())))
        .toList();
  }

  private static boolean isOf(String many, Section section) {
    return FactSections.of("/" + many).filter(section.code()::equals).isPresent();
  }

  private static Map<String, String> merged(
      Map<String, @Nullable Object> seen, Section section, FactEntryForm form) {
    return form.touched(
        form.at().isEmpty()
            ? FactEntry.section(seen, section.code()).fields()
            : FactEntry.at(seen, form.at()).map(FactEntry::fields).orElse(List.of()));
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
