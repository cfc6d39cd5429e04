package org.govsm.portal.assessments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Enrolment;
import org.govsm.portal.access.Departments;
import org.govsm.portal.access.User;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * People pages: the one list of the people of a department. Whoever was made a user for it is
 * offered with the roles that follow; whoever may record facts confirms it with one button.
 */
@Path("governance/{department}/people")
@Produces(MediaType.TEXT_HTML)
public final class PeoplePages {

  /** Before the id of a user who was chosen. */
  private static final String CHOSEN = "user:";

  private final GovernanceServices services;
  private final Idempotency idempotency;
  private final Pages pages;

  public PeoplePages(GovernanceServices services, Idempotency idempotency, Pages pages) {
    this.services = services;
    this.idempotency = idempotency;
    this.pages = pages;
  }

  /**
   * The people of a department.
   *
   * @param missing users who are not listed yet
   * @param gone users who left, or were erased, and are still listed as in service
   * @param people those who are listed, as the facts say
   * @param accounts whether the department has, or had, an account
   */
  public record View(
      String department,
      List<User> missing,
      List<User> gone,
      List<Map<String, @Nullable Object>> people,
      boolean accounts,
      int version,
      Map<String, InputFault> errors) {

    /** Whether all are listed, and the first account comes next. */
    public boolean isFirst() {
      return !accounts && missing.isEmpty();
    }

    /** Where the facts of a listed user are entered. */
    public String at(User user) {
      List<String> ids = people.stream().map(person -> said(person, "id")).toList();
      return "/governance/" + department + "/facts/people?at=/people/" + ids.indexOf(user.id());
    }

    /** The roles of a user that count here. */
    public List<String> roles(User user) {
      return ListedUsers.roles(user);
    }

    /** The role of a person: the word of the portal for one of its own, else as it is written. */
    public static String role(Map<String, @Nullable Object> person, Page page) {
      String said = said(person, "role");
      return ListedUsers.role(said)
          .map(page::role)
          .orElse(said.isEmpty() ? page.say("form.unknown") : said);
    }

    /** A fact of a person; empty where it is not known. */
    public static String said(Map<String, @Nullable Object> person, String name) {
      return person.get(name) instanceof String text ? text : "";
    }
  }

  /** The people, and the users who are still to be listed. */
  @GET
  public Response show(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    return show(pages.page(request), department, Form.blank());
  }

  private Response show(Page page, String department, Form form) {
    View view =
        services
            .store()
            .read(
                tx -> {
                  RecordedFacts now = services.facts().current(tx, department);
                  return new View(
                      department,
                      ListedUsers.missing(tx, department, now.document()),
                      ListedUsers.gone(tx, department, now.document()),
                      people(now.document()),
                      new Departments(tx).hasHadAccounts(department),
                      now.version(),
                      form.errors());
                });
    return form.shown(pages.show("assessments/people", page, view));
  }

  private static List<Map<String, @Nullable Object>> people(Map<String, ?> facts) {
    List<Map<String, @Nullable Object>> people = new ArrayList<>();
    if (facts.get("people") instanceof List<?> all) {
      for (Object one : all) {
        Map<String, @Nullable Object> person = new LinkedHashMap<>();
        if (one instanceof Map<?, ?> map) {
          map.forEach((name, fact) -> person.put(String.valueOf(name), fact));
        }
        people.add(person);
      }
    }
    return people;
  }

  /** Lists the users who were chosen as people in service, unless the facts changed meanwhile. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response list(
      @PathParam("department") String department,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Form form = Form.sent(sent);
    try {
      return form.once(idempotency, page, tx -> listed(tx, department, form, page));
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      return show(page, department, form.refused(e, pointer -> Optional.empty(), "users"));
    }
  }

  private String listed(Transaction tx, String department, Form form, Page page) {
    RecordedFacts before = services.facts().current(tx, department);
    Versions.require(form.version(), before.version(), "facts.stale");
    List<Enrolment.Officer> officers =
        ListedUsers.missing(tx, department, before.document()).stream()
            .filter(user -> form.typed().containsKey(CHOSEN + user.id()))
            .map(user -> ListedUsers.officer(user, page.words()))
            .toList();
    if (officers.isEmpty()) {
      throw ProblemException.of(
          new InputFault(
              "/users", "people-page.none-chosen", Message.of("people-page.none-chosen")));
    }
    services
        .facts()
        .record(
            tx,
            department,
            before.version(),
            Enrolment.of(before.document(), officers),
            page.caller());
    return "/governance/" + department + "/people?done=1";
  }
}
