package org.govsm.portal.pilots;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.process.Guard;
import org.govsm.governance.pilot.ExitCriterion;
import org.govsm.governance.pilot.FrameworkUses;
import org.govsm.governance.pilot.PilotAct;
import org.govsm.governance.pilot.PilotCharter;
import org.govsm.governance.pilot.PilotRecord;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/** Forms of pilots: their inputs, and what was typed as the tree that the API takes. */
record PilotForms(Page page) {

  private static final MetricDictionary DICTIONARY = MetricDictionary.shipped();
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

  FormInput input(String name, Kind kind) {
    return FormInput.of(page, "pilots", name, kind, name, name);
  }

  FormInput codes(String name, Kind kind, List<String> codes) {
    return input(name, kind)
        .choose(
            codes.stream()
                .map(code -> Choice.of(code, page.say("pilots." + name + "." + code)))
                .toList());
  }

  FormInput uses(String name) {
    return input(name, Kind.CHOICE)
        .choose(
            FrameworkUses.codes().stream()
                .map(code -> Choice.of(code, page.words().term(FrameworkUses.term(code).code())))
                .toList());
  }

  /** The platforms that the dictionary of metrics names. */
  List<Choice> platforms() {
    return DICTIONARY.platforms().stream()
        .map(one -> Choice.of(one.code(), platform(page, one.code())))
        .toList();
  }

  /** What a platform is called. */
  static String platform(Page page, String code) {
    String term = "platform." + code;
    String name = page.words().term(term);
    return name.equals(term) ? page.platform(code) : name;
  }

  static boolean isPlatform(String code) {
    return DICTIONARY.platforms().stream().anyMatch(one -> one.code().equals(code));
  }

  /** What the charter asks for, but its criteria. */
  List<FormInput> charter(Transaction tx, String department) {
    List<Choice> officers = new ArrayList<>();
    page.named(PilotService.officers(tx, page.caller(), department))
        .forEach((id, name) -> officers.add(Choice.of(id, name)));
    return List.of(
        input("title", Kind.TEXT).must(),
        input("objective", Kind.AREA),
        uses("use"),
        input("topic", Kind.TEXT),
        input("audience", Kind.TEXT),
        input("platforms", Kind.MANY).choose(platforms()),
        codes("devices", Kind.MANY, List.of("mobile", "desktop", "other")),
        input("owner", Kind.CHOICE).choose(officers),
        input("starts", Kind.DAY).must(),
        input("weeks", Kind.NUMBER));
  }

  /** A charter as it is typed. */
  static Map<String, String> typed(PilotCharter charter) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("title", charter.title());
    typed.put("objective", charter.objectives().stream().findFirst().orElse(""));
    typed.put("use", charter.uses().stream().findFirst().orElse(""));
    typed.put("topic", charter.topics().stream().findFirst().orElse(""));
    typed.put("audience", charter.audience().orElse(""));
    typed.put("platforms", String.join("\n", charter.platforms()));
    typed.put("devices", String.join("\n", charter.devices()));
    typed.put("owner", charter.owner().orElse(""));
    typed.put("starts", charter.starts().toString());
    typed.put("weeks", String.valueOf(charter.weeks()));
    return typed;
  }

  /**
   * A charter as it was typed.
   *
   * @param before the charter so far: its criteria stay, and what the form does not show
   */
  static Map<String, @Nullable Object> charter(
      Form form, List<FormInput> inputs, Optional<PilotCharter> before) {
    Map<String, @Nullable Object> charter = new LinkedHashMap<>();
    before
        .map(PilotCharter::toPlain)
        .map(tree -> tree.get("criteria"))
        .ifPresent(kept -> charter.put("criteria", kept));
    Map<String, @Nullable Object> objective = new LinkedHashMap<>();
    for (FormInput input : inputs) {
      Optional<Object> said = input.read(form);
      switch (input.name()) {
        case "objective" -> said.ifPresent(text -> objective.put("text", text));
        case "use" -> said.ifPresent(code -> objective.put("use", code));
        case "topic" ->
            said.ifPresent(text -> charter.put("topics", List.of(Map.of("text", text))));
        default -> said.ifPresent(value -> charter.put(input.name(), value));
      }
    }
    if (!objective.isEmpty()) {
      charter.put("objectives", List.of(objective));
    }
    return charter;
  }

  /** What a criterion asks for. */
  List<FormInput> criterion() {
    Map<String, Choice> metrics = new TreeMap<>();
    for (Metric one : DICTIONARY.metrics()) {
      String name = one.name(page.words().language());
      metrics.putIfAbsent(one.code(), Choice.of(one.code(), name));
    }
    return List.of(
        FormInput.of(page, "pilots", "title", Kind.TEXT, "title", "criterion").must(),
        input("metric", Kind.CHOICE).choose(List.copyOf(metrics.values())),
        input("ownMetric", Kind.TEXT),
        codes("direction", Kind.CHOICE, List.of("AT_LEAST", "AT_MOST")).must(),
        input("target", Kind.NUMBER).must(),
        input("baseline", Kind.NUMBER),
        input("unit", Kind.TEXT),
        input("source", Kind.TEXT).must());
  }

  /** Whether the dictionary of metrics has a metric of this code. */
  static boolean isMetric(String code) {
    return DICTIONARY.metrics().stream().anyMatch(one -> one.code().equals(code));
  }

  /** What an act asks for. */
  List<FormInput> act(PilotRecord record, PilotAct.Kind kind) {
    List<FormInput> inputs = new ArrayList<>();
    List<String> needed = PilotAct.needed(kind);
    for (String name : PilotAct.asked(kind)) {
      switch (name) {
        case "stated" -> PilotRecord.stated(kind).forEach(guard -> inputs.add(stated(guard)));
        case "measures" -> criteria(record).forEach(one -> measure(one, inputs));
        default -> {
          FormInput input = input(name, type(name));
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
    return input("stated", Kind.FLAG)
        .called(
            page.words().term(guard.name().code()),
            page.provision(guard.citation()) + ", " + page.instrument(guard.citation()))
        .named(STATED + guard.code());
  }

  private void measure(ExitCriterion one, List<FormInput> inputs) {
    inputs.add(
        input("result", Kind.NUMBER)
            .called(page.recordedText(one.name()), page.recordedText(one.source()))
            .named(RESULT + one.id()));
    inputs.add(
        input("source", Kind.TEXT)
            .called(page.say("pilots.source-of", "title", one.title()), "")
            .named(SOURCE + one.id()));
  }

  /** An act as it was typed. */
  static Map<String, @Nullable Object> act(
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
