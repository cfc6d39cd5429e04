package org.govsm.portal.pilots;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.process.Guard;
import org.govsm.governance.pilot.ExitCriterion;
import org.govsm.governance.pilot.PilotAct;
import org.govsm.governance.pilot.PilotCharter;
import org.govsm.governance.pilot.PilotRecord;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Form;
import org.jspecify.annotations.Nullable;

/** Form of an act: its inputs, what was typed as the tree that the API takes, and its faults. */
record PilotActForm(PilotForms forms) {

  private static final String RESULT = "result-";
  private static final String SOURCE = "source-";
  private static final String STATED = "stated-";

  /** The places in a charter that the form has, by the names of its fields. */
  private static final Map<String, String> PLACES =
      Map.of(
          "/objectives", "objective",
          "/objectives/0/text", "objective",
          "/objectives/0/use", "use",
          "/topics/0/text", "topic");

  private static final Pattern MEASURE = Pattern.compile("/measures/(\\d+)/(\\w+)");
  private static final Pattern STATEMENT = Pattern.compile("/stated/(\\d+)/\\w+");

  /** What an act asks for. */
  List<FormInput> inputs(PilotRecord record, PilotAct.Kind kind) {
    List<FormInput> inputs = new ArrayList<>();
    List<String> needed = PilotAct.needed(kind);
    for (String name : PilotAct.asked(kind)) {
      switch (name) {
        case "stated" -> PilotRecord.stated(kind).forEach(guard -> inputs.add(stated(guard)));
        case "measures" ->
            criteria(record).stream()
                .filter(one -> one.measuredBy().isEmpty())
                .forEach(one -> measure(one, inputs));
        default -> {
          FormInput input = forms.input(name, type(name));
          inputs.add(needed.contains(name) ? input.must() : input);
        }
      }
    }
    return inputs;
  }

  private static List<ExitCriterion> criteria(PilotRecord record) {
    return record.charter().map(PilotCharter::criteria).orElse(List.of());
  }

  private static Kind type(String name) {
    return switch (name) {
      case "on" -> Kind.DAY;
      case "weeks" -> Kind.NUMBER;
      case "text", "reason", "plan" -> Kind.AREA;
      default -> Kind.TEXT;
    };
  }

  private FormInput stated(Guard guard) {
    return forms
        .input("stated", Kind.FLAG)
        .called(
            forms.page().words().term(guard.name().code()),
            forms.page().provision(guard.citation())
                + ", "
                + forms.page().instrument(guard.citation()))
        .named(STATED + guard.code());
  }

  private void measure(ExitCriterion one, List<FormInput> inputs) {
    inputs.add(
        forms
            .input("result", Kind.NUMBER)
            .called(forms.page().recordedText(one.name()), forms.page().recordedText(one.source()))
            .named(RESULT + one.id()));
    inputs.add(
        forms
            .input("source", Kind.TEXT)
            .called(
                forms
                    .page()
                    .say("pilots.source-of", "title", forms.page().recordedText(one.title())),
                "")
            .named(SOURCE + one.id()));
  }

  /** An act as it was typed. */
  static Map<String, @Nullable Object> typed(
      Form form, List<FormInput> inputs, PilotRecord record, PilotAct.Kind kind) {
    Map<String, @Nullable Object> act = new LinkedHashMap<>();
    act.put("kind", kind.name());
    List<Object> stated = new ArrayList<>();
    for (FormInput input : inputs) {
      if (input.name().startsWith(STATED)) {
        String guard = input.name().substring(STATED.length());
        input.read(form).ifPresent(met -> stated.add(Map.of("guard", guard, "met", met)));
      } else if (!input.name().startsWith(RESULT) && !input.name().startsWith(SOURCE)) {
        input.read(form).ifPresent(said -> act.put(input.name(), said));
      }
    }
    if (!stated.isEmpty()) {
      act.put("stated", stated);
    }
    if (PilotAct.asked(kind).contains("measures")) {
      act.put("measures", measures(form, record));
    }
    return act;
  }

  private static List<Object> measures(Form form, PilotRecord record) {
    List<Object> measures = new ArrayList<>();
    for (ExitCriterion one : criteria(record)) {
      Map<String, Object> measure = new LinkedHashMap<>();
      measure.put("criterion", one.id());
      form.text(RESULT + one.id())
          .map(text -> new FormInput(RESULT, Kind.NUMBER, "", "", ""))
          .flatMap(input -> input.named(RESULT + one.id()).read(form))
          .ifPresent(result -> measure.put("result", result));
      form.text(SOURCE + one.id()).ifPresent(text -> measure.put("source", text));
      if (measure.containsKey("result")) {
        measures.add(measure);
      }
    }
    return measures;
  }

  /** The field of what is wrong in an act; nothing for what is said of the whole. */
  static Optional<String> field(Map<String, @Nullable Object> act, String given) {
    String pointer = given.startsWith("/charter/") ? given.substring("/charter".length()) : given;
    Matcher measure = MEASURE.matcher(pointer);
    Matcher statement = STATEMENT.matcher(pointer);
    if (measure.matches()) {
      String name = measure.group(2).equals("source") ? SOURCE : RESULT;
      return item(act, "measures", measure.group(1), "criterion").map(id -> name + id);
    } else if (statement.matches()) {
      return item(act, "stated", statement.group(1), "guard").map(guard -> STATED + guard);
    } else if (PLACES.containsKey(pointer)) {
      return Optional.ofNullable(PLACES.get(pointer));
    }
    String[] parts = pointer.split("/", -1);
    String name = parts.length > 1 ? parts[1] : "";
    return switch (name) {
      case "", "kind", "role", "by", "at", "charter", "measures", "stated" -> Optional.empty();
      default -> Optional.of(name);
    };
  }

  private static Optional<String> item(
      Map<String, @Nullable Object> act, String list, String index, String member) {
    return act.get(list) instanceof List<?> items
            && Integer.parseInt(index) < items.size()
            && items.get(Integer.parseInt(index)) instanceof Map<?, ?> one
        ? Optional.of(String.valueOf(one.get(member)))
        : Optional.empty();
  }
}
