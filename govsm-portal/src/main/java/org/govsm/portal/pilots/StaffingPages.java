package org.govsm.portal.pilots;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.money.Fraction;
import org.govsm.governance.pilot.DutyRoster;
import org.govsm.governance.pilot.Staffing;
import org.govsm.governance.pilot.StaffingEstimate;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;

/** Staffing pages: the posts that accounts need, what they cost, and a roster. */
@Path("pilots")
@Produces(MediaType.TEXT_HTML)
public final class StaffingPages {

  private static final int WINDOWS = 3;
  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

  /** Answers in the language of a request. */
  public StaffingPages() {}

  /** The form, and what was found of it. */
  public record View(
      String department,
      List<List<FormInput>> windows,
      List<FormInput> work,
      List<FormInput> posts,
      Optional<Decision<Staffing>> decision,
      Form form) {

    /** The roster; nothing where none was planned. */
    public Optional<DutyRoster> roster() {
      return decision.flatMap(Decision::found).flatMap(Staffing::roster);
    }

    /** The days of the week. */
    public static List<DayOfWeek> days() {
      return StaffingEstimate.week();
    }

    /** What a day is called. */
    public static String called(Page page, DayOfWeek day) {
      return page.words().term("weekday." + day);
    }

    /** What whoever has a shift is called. */
    public static String called(Page page, String person) {
      return person.startsWith("post-")
          ? page.say("pilots.post", "number", person.substring("post-".length()))
          : page.person(person);
    }

    /** The hours of a person in the week. */
    public static BigDecimal hours(DutyRoster roster, String person) {
      return Fraction.of(roster.minutes().getOrDefault(person, 0))
          .dividedBy(Fraction.of(MINUTES))
          .shown();
    }
  }

  /** The form and, for what was typed, the posts. */
  @GET
  @Path("{department}/staffing")
  public Response show(@Context Call call) {
    DepartmentIds.require(call.department());
    Form form = QuestionInput.form(call);
    if (!QuestionInput.isAsked(form)) {
      return show(call, Optional.empty(), form);
    }
    Map<String, String> fields = new LinkedHashMap<>();
    return StaffingEstimate.ask(asked(call.page(), form, fields))
        .fold(
            decision -> show(call, Optional.of(decision), form),
            faults -> show(call, Optional.empty(), QuestionInput.wrong(form, fields, faults)));
  }

  private static List<FormInput> window(PilotForms forms, int number) {
    Page page = forms.page();
    List<Choice> days =
        Stream.of(DayOfWeek.values())
            .map(day -> Choice.of(day.name(), View.called(page, day)))
            .toList();
    return Stream.of(
            forms.input("days", Kind.MANY).choose(days),
            forms.input("from", Kind.TEXT),
            forms.input("to", Kind.TEXT),
            forms.input("atOnce", Kind.NUMBER))
        .map(input -> input.named("w" + number + "." + input.path()))
        .toList();
  }

  private static List<FormInput> work(PilotForms forms) {
    return List.of(
        forms.input("queriesPerDay", Kind.NUMBER).must(),
        forms.input("minutesPerQuery", Kind.NUMBER).must(),
        forms.codes("rhythm", Kind.CHOICE, List.of("HOURLY", "DAILY", "WEEKLY", "BIWEEKLY")),
        forms.input("postsPerWeek", Kind.NUMBER),
        forms.input("minutesPerPost", Kind.NUMBER).must(),
        forms.input("moderated", Kind.FLAG).must(),
        forms.input("commentsPerDay", Kind.NUMBER),
        forms.input("minutesPerComment", Kind.NUMBER));
  }

  private static List<FormInput> posts(PilotForms forms) {
    return List.of(
        forms.input("hoursPerPerson", Kind.NUMBER).must(),
        forms.input("presence", Kind.NUMBER).must(),
        forms.input("monthlyRate", Kind.MONEY),
        forms.input("longestShift", Kind.NUMBER),
        forms.input("rest", Kind.NUMBER),
        forms.input("posts", Kind.NUMBER));
  }

  /** What was typed as the tree of the question, and the field of each place in it. */
  private static Map<String, Object> asked(Page page, Form form, Map<String, String> fields) {
    PilotForms forms = new PilotForms(page);
    Map<String, Object> tree = new LinkedHashMap<>();
    List<Object> coverage = new ArrayList<>();
    for (int number = 1; number <= WINDOWS; number++) {
      String place = "/coverage/" + coverage.size() + "/";
      Map<String, Object> one = new LinkedHashMap<>();
      Map<String, String> here = new LinkedHashMap<>();
      for (FormInput input : window(forms, number)) {
        here.put(place + input.path(), input.name());
        input.read(form).ifPresent(said -> one.put(input.path(), said));
      }
      if (!one.isEmpty()) {
        coverage.add(one);
        fields.putAll(here);
      }
    }
    if (!coverage.isEmpty()) {
      tree.put("coverage", coverage);
    }
    for (FormInput input : Stream.concat(work(forms).stream(), posts(forms).stream()).toList()) {
      fields.put("/" + input.name(), input.name());
      input.read(form).ifPresent(said -> tree.put(input.name(), said));
    }
    return tree;
  }

  private Response show(Call call, Optional<Decision<Staffing>> decision, Form form) {
    PilotForms forms = new PilotForms(call.page());
    List<List<FormInput>> windows = new ArrayList<>();
    for (int number = 1; number <= WINDOWS; number++) {
      windows.add(window(forms, number));
    }
    View view = new View(call.department(), windows, work(forms), posts(forms), decision, form);
    return form.shown(call.show("pilots/staffing", view));
  }
}
