package org.govsm.portal.assessments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.account.PeopleCorrection;
import org.govsm.portal.access.Departments;
import org.govsm.portal.access.User;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * People pages: the one list of the people of a department. Whoever was made a user for it is
 * offered with the roles that follow; whoever may record facts confirms it with one button.
 */
@Path("governance/{department}/people")
@Produces(MediaType.TEXT_HTML)
public final class PeoplePages {

  /** Before the id of a user who was chosen. */
  private final GovernanceServices services;

  public PeoplePages(GovernanceServices services) {
    this.services = services;
  }

  /**
   * The people of a department.
   *
   * @param unconfirmed users who are not listed yet
   * @param gone users who left, or were erased, and are still listed as in service
   * @param shutOut active users who left the post by the facts
   * @param people those who are listed, as the facts say
   * @param accounts whether the department has, or had, an account
   */
  public record View(
      String department,
      UnconfirmedPeople unconfirmed,
      List<User> gone,
      List<ShutOut> shutOut,
      List<Map<String, @Nullable Object>> people,
      boolean accounts,
      int version,
      Map<String, InputFault> errors) {

    /** The users who are still to be listed. */
    public List<User> missing() {
      return unconfirmed.users();
    }

    /** Whether all are listed, and the first account comes next. */
    public boolean isFirst() {
      return !accounts && missing().isEmpty();
    }

    /** Where the facts of a listed user are entered. */
    public String at(User user) {
      List<String> ids = people.stream().map(person -> said(person, "id")).toList();
      return "/governance/" + department + "/facts/people?at=/people/" + ids.indexOf(user.id());
    }

    /** Whether two are called the same, so that only the id tells them apart. */
    public boolean isNamesake(String id, Page page) {
      String name = page.person(id);
      int namesakes = 0;
      for (Map<String, @Nullable Object> one : people) {
        if (page.person(said(one, "id")).equals(name)) {
          namesakes++;
        }
      }
      return !name.equals(id) && namesakes > 1;
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
  public Response show(@Context Call call) {
    return show(call, Form.blank());
  }

  private Response show(Call call, Form form) {
    String department = call.department();
    View view =
        call.read(
            tx -> {
              RecordedFacts now = services.facts().current(tx, department);
              return new View(
                  department,
                  UnconfirmedPeople.of(tx, department, now.document()),
                  ListedUsers.gone(tx, department, now.document()),
                  ShutOut.of(tx, department, services.clock().instant()),
                  people(now.document()),
                  new Departments(tx).hasHadAccounts(department),
                  now.version(),
                  form.errors());
            });
    return form.shown(call.show("assessments/people", view));
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
  public Response list(@Context Call call) {
    return call.once(
        tx -> listed(call, tx),
        e -> show(call, call.form().refused(e, pointer -> Optional.empty(), "users")));
  }

  private String listed(Call call, Transaction tx) {
    Page page = call.page();
    String department = call.department();
    RecordedFacts before = services.facts().current(tx, department);
    Versions.require(call.form().version(), before.version(), "facts.stale");
    UnconfirmedPeople people = UnconfirmedPeople.of(tx, department, before.document());
    services
        .facts()
        .record(
            tx,
            department,
            before.version(),
            people.chosen(before.document(), call.form(), page),
            page.caller());
    boolean first =
        !new Departments(tx).hasHadAccounts(department)
            && page.may("/governance/{department}/accounts/new")
            && ListedUsers.missing(
                    tx, department, services.facts().current(tx, department).document())
                .isEmpty();
    return "/governance/" + department + (first ? "/accounts/new?done=1" : "/people?done=1");
  }

  /** Puts the facts right of somebody who is in the post. */
  @POST
  @Path("{person}/in-post")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response inPost(@Context Call call) {
    return call.once(
        tx -> {
          RecordedFacts before = services.facts().current(tx, call.department());
          Versions.require(call.form().version(), before.version(), "facts.stale");
          services
              .facts()
              .record(
                  tx,
                  call.department(),
                  before.version(),
                  PeopleCorrection.inPost(before.document(), call.at("person")),
                  call.page().caller());
          return "/governance/" + call.department() + "/people?done=1";
        },
        e -> show(call, call.form().refused(e, pointer -> Optional.empty(), "shut-out")));
  }
}
