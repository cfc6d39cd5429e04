package org.govsm.portal.builder;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Drafts of contracts: those that are open, and how one is begun. */
@Path("contract-drafts")
@Produces(MediaType.TEXT_HTML)
public record StartPages(BuilderServices services) {

  private static final int MOST = 200;

  /** The drafts that somebody sees, those that wait first. */
  public record ListView(List<ContractDraft> waiting, List<ContractDraft> open, boolean more) {}

  /**
   * What a draft can begin with.
   *
   * @param departments names by id
   * @param offered of each source, titles by id
   * @param amends the contract that is amended
   * @param drafts how many drafts there were: another one is begun each time the form is shown
   */
  public record StartView(
      Form form,
      String department,
      Map<String, String> departments,
      Map<String, Map<String, String>> offered,
      Optional<WrittenContract> amends,
      long drafts) {}

  /** The drafts that are not done with. */
  @GET
  public Response list(@Context Call call) {
    ListView view =
        call.read(
            tx -> {
              List<ContractDraft> sent = seen(tx, call.page(), List.of(ContractDraft.SENT));
              List<ContractDraft> open = seen(tx, call.page(), ContractDraft.OPEN);
              return new ListView(sent, open, sent.size() + open.size() >= MOST);
            });
    return call.show("builder/list", view);
  }

  private static List<ContractDraft> seen(Transaction tx, Page page, List<String> states) {
    return new ContractDrafts(tx)
        .newest(states, MOST).stream()
            .filter(one -> page.caller().seesDepartment(one.department()))
            .toList();
  }

  /**
   * The form that begins a draft.
   *
   * @param from what is chosen to begin with, as the form sends it
   */
  @GET
  @Path("new")
  public Response blank(
      @QueryParam("department") @DefaultValue("") String department,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("amend") @DefaultValue("") String amend,
      @Context Call call) {
    Map<String, String> known = new LinkedHashMap<>();
    known.put("department", department);
    known.put("from", from);
    known.put("amend", amend);
    return show(call.page(), Form.of(known));
  }

  private Response show(Page page, Form form) {
    StartView view = services.web().read(tx -> view(tx, page, form));
    return form.shown(services.web().pages().show("builder/start", page, view));
  }

  private StartView view(Transaction tx, Page page, Form form) {
    Caller by = page.caller();
    Optional<WrittenContract> amends = form.text("amend").map(id -> services.amended(tx, id, by));
    Map<String, String> departments = new LinkedHashMap<>();
    DepartmentIndex.seen(tx, by).forEach(id -> departments.put(id, page.departmentName(id)));
    String department =
        amends
            .map(one -> one.stored().department())
            .or(() -> form.text("department").filter(departments::containsKey))
            .or(by::onlyDepartment)
            .or(
                () ->
                    departments.size() == 1
                        ? departments.keySet().stream().findFirst()
                        : Optional.empty())
            .orElse("");
    Map<String, Map<String, String>> offered = new LinkedHashMap<>();
    if (!department.isEmpty()) {
      for (TermsSource source : services.sources()) {
        Map<String, String> titles = said(source.offered(tx, department, by, page.words()), page);
        asked(source, form.typed("from"))
            .filter(id -> !titles.containsKey(id)) // it may be older than those offered
            .filter(id -> source.terms(tx, department, id, by).isPresent())
            .ifPresent(id -> titles.put(id, id));
        offered.put(source.code(), titles);
      }
    }
    long drafts = new ContractDrafts(tx).last(department);
    return new StartView(form, department, departments, offered, amends, drafts);
  }

  /** Titles that stand in both languages, in that of the visitor. */
  private static Map<String, String> said(Map<String, String> titles, Page page) {
    Map<String, String> said = new LinkedHashMap<>();
    titles.forEach(
        (id, title) -> {
          String tail = " (" + id + ")";
          String name = title.endsWith(tail) ? title.replace(tail, "") : title;
          said.put(id, page.recordedText(name) + title.substring(name.length()));
        });
    return said;
  }

  /** Begins a draft; one of a department that is only chosen shows what it can begin with. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response start(@Context Call call) {
    Form form = call.form();
    if (form.typed("do").equals("department")) {
      return Form.seeOther(call.page(), "/contract-drafts/new?department=" + id(form));
    }
    return call.once(
        tx -> begun(call, tx), e -> show(call.page(), form.refused(e, StartPages::field, "from")));
  }

  private static String id(Form form) {
    return form.text("department").filter(one -> one.matches("[A-Za-z0-9._-]{1,64}")).orElse("");
  }

  private static Optional<String> field(String pointer) {
    return Optional.of(pointer.isEmpty() ? "" : pointer.substring(1))
        .filter(List.of("department", "from", "id", "signedOn", "first", "text")::contains);
  }

  private String begun(Call call, Transaction tx) {
    Form form = call.form();
    Page page = call.page();
    Caller by = page.caller();
    Optional<String> amend = form.text("amend");
    if (amend.isPresent()) {
      WrittenContract now = services.amended(tx, amend.get(), by);
      Map<String, @Nullable Object> terms = new StartedAmendment(form).of(now.terms());
      return services
          .drafts()
          .start(tx, now.stored().department(), terms, Optional.of(now), by)
          .path();
    }
    String department = form.typed("department").strip();
    if (!DepartmentIds.isId(department)) {
      Message text = Message.of("builder.no-department").with("what", department);
      throw ProblemException.of(Faults.at("/department", text));
    }
    by.requireDepartment(department);
    Map<String, @Nullable Object> terms =
        ofBuyer(source(tx, page, department, form.typed("from")), department, page);
    return services.drafts().start(tx, department, terms, Optional.empty(), by).path();
  }

  /** Terms of which a department is the buyer. */
  static Map<String, @Nullable Object> ofBuyer(
      Map<String, ? extends @Nullable Object> terms, String department, Page page) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(terms);
    all.put("currency", "INR");
    all.put("buyer", Map.of("id", department, "name", page.departmentName(department)));
    return all;
  }

  private static Optional<String> asked(TermsSource source, String from) {
    String code = source.code() + ":";
    return Optional.of(from)
        .filter(one -> one.startsWith(code))
        .map(one -> one.substring(code.length()));
  }

  /** What is chosen is {@code blank}, or the code of a source and the id of what it offers. */
  private Map<String, @Nullable Object> source(
      Transaction tx, Page page, String department, String from) {
    if (from.isEmpty() || from.equals("blank")) {
      return new LinkedHashMap<>();
    }
    List<Map<String, @Nullable Object>> found = new ArrayList<>();
    for (TermsSource source : services.sources()) {
      asked(source, from)
          .flatMap(id -> source.terms(tx, department, id, page.caller()))
          .ifPresent(found::add);
    }
    if (found.isEmpty()) {
      Message text = Message.of("builder.no-source");
      throw ProblemException.of(Faults.at("/from", text));
    }
    return Trees.object(found.get(0));
  }
}
