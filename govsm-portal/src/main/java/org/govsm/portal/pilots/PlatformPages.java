package org.govsm.portal.pilots;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Decision;
import org.govsm.governance.pilot.PlatformCandidate;
import org.govsm.governance.pilot.PlatformChoice;
import org.govsm.governance.pilot.PlatformSelection;
import org.govsm.portal.accounts.RegisteredAccounts;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Platform pages: which one or two platforms to begin with. Nothing of it is kept. */
@Path("pilots")
@Produces(MediaType.TEXT_HTML)
public record PlatformPages(PilotService pilots) {

  private static final int CANDIDATES = 4;

  /** An account that is only proposed, or in the hands of others, is in no use of ours. */
  private static final Set<String> IN_USE =
      Set.of("ACTIVE", "DORMANT", "SUSPENDED", "HANDOVER", "CLOSING");

  private static final List<String> LEGAL =
      List.of("permitted", "dataProtection", "security", "privacy", "archiving");

  /** The form, and what was decided of it. */
  public record View(
      String department,
      List<FormInput> inputs,
      List<List<FormInput>> candidates,
      Optional<Decision<PlatformSelection>> decision,
      Form form) {

    /** The address of a charter with the platforms that were chosen. */
    public String charter() {
      List<String> chosen =
          decision.flatMap(Decision::found).map(PlatformSelection::chosen).orElse(List.of());
      return "/pilots/"
          + department
          + "/new"
          + (chosen.isEmpty() ? "" : "?platforms=" + String.join("%0A", chosen));
    }

    /** What a platform is called. */
    public String called(Page page, PlatformCandidate one) {
      return PilotForms.platform(page, one.platform());
    }

    /** How what came of a candidate looks: of the icons of outcomes. */
    public static String look(PlatformCandidate one) {
      return switch (one.outcome()) {
        case CHOSEN -> "pass";
        case FITS, OPEN -> "na";
        case SET_ASIDE -> "fail";
        case ASKED -> "warn";
      };
    }
  }

  /** The form and, for what was typed, the platforms. */
  @GET
  @Path("{department}/platforms")
  public Response show(@Context Call call) {
    DepartmentIds.require(call.department());
    Form form = QuestionInput.form(call);
    if (!QuestionInput.isAsked(form)) {
      return show(call, Optional.empty(), begun(call, form));
    }
    Map<String, String> fields = new LinkedHashMap<>();
    return PlatformChoice.ask(asked(call.page(), form, fields))
        .fold(
            decision -> show(call, Optional.of(decision), form),
            faults -> show(call, Optional.empty(), QuestionInput.wrong(form, fields, faults)));
  }

  /** The day of today, and the platforms of the accounts that the department has. */
  private Form begun(Call call, Form form) {
    List<String> inUse =
        call.read(
            tx ->
                new RegisteredAccounts(tx)
                    .of(call.department()).stream()
                        .filter(one -> IN_USE.contains(one.state()))
                        .flatMap(one -> platform(one.facts().get("platform")).stream())
                        .distinct()
                        .toList());
    return form.with("on", pilots.today().toString()).with("inUse", String.join("\n", inUse));
  }

  /** The code of a platform as the register writes it. */
  private static Optional<String> platform(@Nullable Object name) {
    return Optional.ofNullable(name)
        .map(text -> String.valueOf(text).toLowerCase(Locale.ROOT))
        .filter(PilotForms::isPlatform);
  }

  private static List<FormInput> inputs(PilotForms forms) {
    return List.of(
        FormInput.of(forms.page(), "pilots", "on", Kind.DAY, "on", "chosenOn").must(),
        forms.input("objective", Kind.AREA).must(),
        forms.uses("use"),
        forms.input("audience", Kind.TEXT).must(),
        forms.codes("duration", Kind.CHOICE, List.of("ONGOING", "TIME_BOUND")).must(),
        forms.input("endDate", Kind.DAY),
        forms.codes("consultationType", Kind.CHOICE, List.of("PUBLIC", "RESTRICTED")).must(),
        forms.input("stakeholders", Kind.TEXT),
        forms.codes("rhythm", Kind.CHOICE, List.of("HOURLY", "DAILY", "WEEKLY", "BIWEEKLY")).must(),
        forms.input("inUse", Kind.MANY).choose(forms.platforms()),
        forms.input("measuredResponse", Kind.AREA));
  }

  private static List<FormInput> candidate(PilotForms forms, int number, LocalDate today) {
    List<FormInput> inputs = new ArrayList<>();
    inputs.add(forms.input("platform", Kind.CHOICE).choose(forms.openPlatforms(today)));
    for (String name :
        List.of("servesObjective", "reachesAudience", "limitsAccess", "keepsRhythm")) {
      inputs.add(forms.input(name, Kind.FLAG));
    }
    inputs.add(forms.input("audienceShare", Kind.NUMBER));
    inputs.add(forms.input("audienceSource", Kind.TEXT));
    inputs.add(forms.codes("devices", Kind.MANY, List.of("mobile", "desktop", "other")));
    LEGAL.forEach(name -> inputs.add(forms.input(name, Kind.FLAG)));
    return inputs.stream().map(input -> input.named("c" + number + "." + input.path())).toList();
  }

  /** What was typed as the tree of the question, and the field of each place in it. */
  private Map<String, Object> asked(Page page, Form form, Map<String, String> fields) {
    PilotForms forms = new PilotForms(page);
    Map<String, Object> tree = new LinkedHashMap<>();
    Map<String, Object> objective = new LinkedHashMap<>();
    for (FormInput input : inputs(forms)) {
      String name = input.name();
      fields.put("/" + name, name);
      Optional<Object> said = input.read(form);
      switch (name) {
        case "objective" -> said.ifPresent(text -> objective.put("text", text));
        case "use" -> said.ifPresent(code -> objective.put("use", code));
        case "inUse" -> tree.put(name, said.orElse(List.of()));
        default -> said.ifPresent(value -> tree.put(name, value));
      }
    }
    if (!objective.isEmpty()) {
      tree.put("objective", objective);
      fields.put("/objective/text", "objective");
    }
    fields.put("/candidates", "c1.platform");
    List<Object> candidates = new ArrayList<>();
    for (int number = 1; number <= CANDIDATES; number++) {
      String place = "/candidates/" + candidates.size();
      Map<String, Object> one = new LinkedHashMap<>();
      Map<String, Object> legal = new LinkedHashMap<>();
      Map<String, String> here = new LinkedHashMap<>();
      for (FormInput input : candidate(forms, number, pilots.today())) {
        String name = input.path();
        boolean ofLaw = LEGAL.contains(name);
        here.put(place + (ofLaw ? "/legal/" : "/") + name, input.name());
        input.read(form).ifPresent(said -> (ofLaw ? legal : one).put(name, said));
      }
      if (!legal.isEmpty()) {
        one.put("legal", legal);
      }
      if (!one.isEmpty()) {
        candidates.add(one);
        fields.putAll(here);
      }
    }
    tree.put("candidates", candidates);
    return tree;
  }

  private Response show(Call call, Optional<Decision<PlatformSelection>> decision, Form form) {
    PilotForms forms = new PilotForms(call.page());
    List<List<FormInput>> candidates = new ArrayList<>();
    for (int number = 1; number <= CANDIDATES; number++) {
      candidates.add(candidate(forms, number, pilots.today()));
    }
    View view = new View(call.department(), inputs(forms), candidates, decision, form);
    return form.shown(call.show("pilots/platforms", view));
  }
}
