package org.govsm.portal.queries;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.governance.response.QueryCategories;
import org.govsm.governance.response.QueryCategory;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Settings pages: the published times, office hours and standard texts of a desk. */
@Path("queries")
@Produces(MediaType.TEXT_HTML)
public record SettingsPages(SettingsService settings) {

  private static final int FORBIDDEN = 403;

  /** A line of a list is told at the list. */
  private static final Pattern ITEM = Pattern.compile("/\\d+$");

  /** The settings of a desk. */
  public record View(
      String department, DeskSettings settings, QueryWords words, boolean may, LocalDate today) {

    /** The categories. */
    public List<QueryCategory> categories() {
      return QueryCategories.all();
    }

    /** The published times of a category. */
    public Optional<Map<String, @Nullable Object>> times(QueryCategory category) {
      return settings.times().stream()
          .filter(one -> category.code().equals(one.get("queryCategory")))
          .findFirst();
    }

    /** A member of times or of a standard text, as it is shown. */
    public String text(Map<String, @Nullable Object> tree, String name) {
      return tree.get(name) == null ? "" : String.valueOf(tree.get(name));
    }

    /** The hours to the first response of a category, as they apply. */
    public String first(QueryCategory category, Page page) {
      return times(category)
          .map(own -> text(own, "firstHours"))
          .filter(hours -> !hours.isEmpty())
          .or(() -> category.first().map(View::hours))
          .orElseGet(() -> page.say("queries.no-time"));
    }

    /** The hours to the close of a category, as they apply. */
    public String close(QueryCategory category, Page page) {
      if (category.isLimitedByLaw()) {
        return page.say("queries.by-law");
      }
      return times(category)
          .map(own -> text(own, "closeHours"))
          .filter(hours -> !hours.isEmpty())
          .or(() -> category.close().map(View::hours))
          .orElseGet(() -> page.say("queries.no-time"));
    }

    private static String hours(Duration time) {
      return BigDecimal.valueOf(time.toMinutes())
          .divide(BigDecimal.valueOf(60))
          .stripTrailingZeros()
          .toPlainString();
    }

    /** The categories whose records have no class by default. */
    public List<QueryCategory> unclassed() {
      return SettingsService.unclassed();
    }

    /** What an act is called in addresses. */
    public String address(String act) {
      return DeskActs.address(act);
    }

    /** The first day of a standard text. */
    public LocalDate approvedOn(Map<String, @Nullable Object> reply) {
      return LocalDate.parse(text(reply, "approvedOn"));
    }

    /** Whether a standard text may be used today. */
    public boolean isInUse(Map<String, @Nullable Object> reply) {
      return DeskSettings.mayBeUsed(reply, today);
    }

    /** The acts that set a part, but for the withdrawal of a text. */
    public List<String> acts() {
      return SettingsService.ACTS.keySet().stream().filter(act -> !act.equals("WITHDRAW")).toList();
    }
  }

  /** The form of a part. */
  public record PartView(
      String department, String part, int version, String act, List<FormInput> inputs, Form form) {

    /** Where one goes back to. */
    public String back() {
      return "/queries/" + department + "/" + part;
    }

    /** Where it is sent. */
    public String action() {
      return back() + "/" + DeskActs.address(act);
    }
  }

  /** The settings. */
  @GET
  @Path("{department}/settings")
  public Response show(@Context Call call) {
    String department = DepartmentIds.require(call.department());
    View view =
        call.read(
            tx ->
                new View(
                    department,
                    new SettingsVersions(tx).newest(department),
                    new QueryWords(call.page()),
                    call.page().mayPost("/queries/{department}/settings/{act}"),
                    settings.today()));
    return call.show("queries/settings", view);
  }

  /** The form of a part; the category or the text that the address names stands in it. */
  @GET
  @Path("{department}/settings/{act}")
  public Response blank(@Context Call call) {
    Map<String, String> known = new LinkedHashMap<>();
    for (String name : List.of("queryCategory", "id")) {
      call.page().given(name).ifPresent(text -> known.put(name, text));
    }
    return part(call, Form.of(known));
  }

  /** Changes a part; what stands against it is told. */
  @POST
  @Path("{department}/settings/{act}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@Context Call call) {
    String department = DepartmentIds.require(call.department());
    String act = DeskActs.named(call.at("act"));
    Form form = call.form();
    return call.once(
        tx -> {
          SettingsService.requireAct(act);
          Map<String, @Nullable Object> given = new LinkedHashMap<>();
          new QueryForms(call.page())
              .settings(tx, department, act)
              .forEach(input -> input.read(form).ifPresent(said -> given.put(input.name(), said)));
          settings.change(tx, department, form.version(), act, given, call.by());
          return "/queries/" + department + "/settings";
        },
        e -> refused(call, e));
  }

  private Response refused(Call call, RuntimeException refused) {
    if (refused instanceof ProblemException one && one.problem().status() == FORBIDDEN) {
      throw refused;
    }
    Response shown = part(call, call.form().refused(refused, SettingsPages::field, ""));
    return refused instanceof StoreRefusal
        ? Response.fromResponse(shown).status(Response.Status.CONFLICT).build()
        : shown;
  }

  private static Optional<String> field(String pointer) {
    String member = ITEM.matcher(pointer).replaceFirst("");
    return Optional.of(member.substring(member.lastIndexOf('/') + 1))
        .filter(name -> !name.isEmpty());
  }

  private Response part(Call call, Form form) {
    String department = DepartmentIds.require(call.department());
    String act = DeskActs.named(call.at("act"));
    SettingsService.requireAct(act);
    PartView view =
        call.read(
            tx ->
                new PartView(
                    department,
                    "settings",
                    new SettingsVersions(tx).newest(department).version(),
                    act,
                    new QueryForms(call.page()).settings(tx, department, act),
                    form));
    return form.shown(call.show("queries/part", view));
  }
}
