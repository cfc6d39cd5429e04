package org.govsm.portal.users;

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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.access.Officers;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.users.UserService.NewUser;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;

/** Officers pages: an administrator makes several users of a department with one form. */
@Path("users/several")
@Produces(MediaType.TEXT_HTML)
public record OfficersPages(SignInService signIn, Pages pages) {

  private static final int MOST = 6;

  /** The address of {@link #SMALL_DEPARTMENT} says this. */
  private static final String SMALL = "small";

  /** Roles of five officers, so that nobody signs twice where two must. */
  private static final List<List<String>> SMALL_DEPARTMENT =
      List.of(
          List.of("nodal-officer", "indentor", "author"),
          List.of("account-administrator", "buyer", "security-lead"),
          List.of("competent-authority", "clearing-authority"),
          List.of("legal-officer", "reviewer"),
          List.of("finance-officer", "committee-member", "records-officer"));

  /** The form, with the roles and departments that the caller can give. */
  public record View(List<String> roles, Collection<String> departments, Form form) {

    /** The rows: those of the form with something in them, and one more, come first. */
    public List<Row> rows() {
      return IntStream.range(0, MOST).mapToObj(place -> new Row(place, this)).toList();
    }

    /** How many rows are open: the others can be folded out. */
    public int open() {
      int last =
          (int)
              IntStream.range(0, MOST)
                  .filter(place -> !new Row(place, this).isBlank())
                  .mapToLong(place -> place + 1)
                  .max()
                  .orElse(0);
      return Math.max(last, 1);
    }
  }

  /** Row of the form: one officer. */
  public record Row(int place, View view) {

    /** The name of a field of the row. */
    public String field(String name) {
      return "officers." + place + "." + name;
    }

    /** What stands in a field of the row. */
    public String typed(String name) {
      return view.form().typed(field(name));
    }

    /** The roles that are chosen. */
    public List<String> chosen() {
      return view.form().each(field("role")).stream().filter(one -> !one.isEmpty()).toList();
    }

    /** The role of the list; others of the same officer stand behind it. */
    public String first() {
      return chosen().isEmpty() ? "" : chosen().get(0);
    }

    boolean isBlank() {
      return typed("fullName").isBlank() && typed("signInName").isBlank() && chosen().isEmpty();
    }
  }

  /** Those who were made, each with the token to set a password. */
  public record MadeView(String department, List<Made> made) {}

  /**
   * Officer who was made.
   *
   * @param link with which the officer sets a password; the token is in it
   */
  public record Made(UserService.NewUser asked, String user, String token, String link) {}

  /** The form; the roles that the first steps of the department miss are proposed. */
  @GET
  public Response blank(
      @QueryParam("unit") @DefaultValue("") String unit,
      @QueryParam("set") @DefaultValue("") String set,
      @Context Call call) {
    boolean small = set.equals(SMALL);
    return show(call.page(), call.read(tx -> Form.of(proposed(tx, unit, small, call.page()))));
  }

  private Map<String, String> proposed(Transaction tx, String unit, boolean small, Page page) {
    Set<String> departments = DepartmentIndex.seen(tx, page.caller());
    String only = departments.size() == 1 ? departments.iterator().next() : "";
    String chosen = departments.contains(unit) ? unit : only;
    Map<String, String> typed = new TreeMap<>(Map.of("units", chosen));
    if (small) {
      List<String> givable = roles(page.caller());
      for (int i = 0; i < SMALL_DEPARTMENT.size(); i++) {
        List<String> some = SMALL_DEPARTMENT.get(i).stream().filter(givable::contains).toList();
        typed.put("officers." + i + ".role", String.join("\n", some));
      }
    } else if (!chosen.isEmpty()) {
      List<String> roles = new ArrayList<>();
      List<String> givable = roles(page.caller());
      for (Set<String> missing : Officers.missingRoles(tx, chosen, page.table())) {
        if (roles.stream().noneMatch(missing::contains)) {
          givable.stream().filter(missing::contains).findFirst().ifPresent(roles::add);
        }
      }
      for (int i = 0; i < Math.min(MOST, roles.size()); i++) {
        typed.put("officers." + i + ".role", roles.get(i));
      }
    }
    return typed;
  }

  private List<String> roles(Caller by) {
    Authorisation table = signIn.accessMode().table();
    return new UserPages.Choices(List.of(), List.of(), by.seesEverything())
        .of(table).stream().filter(role -> !role.equals(Caller.SUPPLIER)).toList();
  }

  private Response show(Page page, Form form) {
    Collection<String> departments =
        signIn.store().read(tx -> DepartmentIndex.seen(tx, page.caller()));
    View view = new View(roles(page.caller()), departments, form);
    return form.shown(pages.show("users/several", page, view));
  }

  /** Makes all of them, or none and says what is wrong with each. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(@Context Call call) {
    signIn.requireUsers();
    Form form = call.form();
    try {
      List<UserService.MadeOfficer> made =
          signIn.users().newUsers().createAll(rows(form), call.by());
      MadeView view = new MadeView(form.typed("units"), made.stream().map(this::made).toList());
      return call.show("users/made", view);
    } catch (ProblemException | StoreRefusal e) {
      return show(call.page(), UserFormErrors.in(form, e, "officers.0.fullName"));
    }
  }

  private Made made(UserService.MadeOfficer one) {
    String token = one.made().token().orElseThrow();
    return new Made(one.asked(), one.made().user(), token, SetUpPages.link(signIn, token));
  }

  /** A row of which only the proposed role is there is nobody. */
  private List<NewUsers.Row> rows(Form form) {
    View view = new View(List.of(), List.of(), form);
    List<String> units = form.each("units").stream().filter(one -> !one.isBlank()).toList();
    return view.rows().stream()
        .filter(row -> !(row.typed("fullName") + row.typed("signInName")).isBlank())
        .map(
            row ->
                new NewUsers.Row(
                    row.place(),
                    new NewUser(
                        UserFacts.PERSON,
                        row.typed("fullName"),
                        row.typed("signInName"),
                        List.copyOf(Set.copyOf(row.chosen())),
                        units,
                        "")))
        .toList();
  }
}
